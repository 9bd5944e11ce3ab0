import type { Article, Instant, Published } from '../article.ts';

/** An address where a site's articles may be listed. */
export interface SurveyedWay {
  kind: 'feed' | 'sitemap' | 'listing';
  url: string;
  via: 'http' | 'browser';
  /** Where the address comes from; `page` is a listing that was looked at itself, `index` a sitemap's index. */
  origin: 'given' | 'link-tag' | 'page-link' | 'robots' | 'usual-path' | 'index' | 'page';
  /** What a feed calls itself, and the language that it says it is in. */
  title: string | null;
  language: string | null;
  links: SurveyedLink[];
  /** Of the links, those whose publication the list tells. */
  dated: number;
  newest: Instant | null;
  /** Whether its newest article is old, and the site's front page leads to others. */
  isStale: boolean;
}

export interface SurveyedLink {
  url: string;
  title: string | null;
  published: Published | null;
}

/** One look at an address, for those who wait and for those who are told that nothing was found. */
export interface Look {
  url: string;
  as: 'front' | 'feed' | 'sitemap' | 'listing' | 'robots' | 'article';
  /** Articles that it led to; null where it could not be read. */
  articles: number | null;
  newest: Instant | null;
  /** Why it could not be read: an error's code and message. */
  trouble: { code: string; message: string } | null;
}

export interface TriedArticle {
  url: string;
  article: Article | null;
  trouble: { code: string; message: string; advice: string | undefined } | null;
}

/** What was learned of a site: what its source file would say, and what speaks for it. */
export interface SiteSurvey {
  /** As it was given, with its scheme. */
  address: string;
  /** A name by the host, kebab-case; whether it is free is not known here. */
  name: string;
  title: string;
  home: string;
  languages: string[];
  /** Null where it cannot be told; `offsets` are what the dates carry, such as `+07:00`. */
  zone: string | null;
  offsets: string[];
  via: 'http' | 'browser';
  /** The ways that the source would read, and the others that lead to articles. */
  chosen: SurveyedWay[];
  others: SurveyedWay[];
  links: SurveyedLink[];
  include: string[];
  articles: TriedArticle[];
  looks: Look[];
}

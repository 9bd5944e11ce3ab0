import type { Article } from '../../core/article.ts';
import type { Look } from '../../core/source/site-survey.ts';
import type { FoundLink } from '../link.ts';
import type { Get } from '../read.ts';
import type { Source, Via } from '../schema.ts';

/** An article's page as it came, read by `readArticle` as often as need be. */
export interface FetchedPage {
  url: string;
  html: string;
}

/** What a survey is done with; all of it obeys robots.txt, the guard and the pace. */
export interface SurveyMeans {
  get: Get;
  /** Throws DatelineErrors. */
  fetchPage(url: string, via: Via): Promise<FetchedPage>;
  /** Throws a NotAnArticleError where the page is none. */
  readArticle(
    page: FetchedPage,
    source: Pick<Source, 'zone' | 'selectors'>,
    link: FoundLink,
  ): Promise<Article>;
  hasBrowser(): Promise<boolean>;
  now(): Date;
  /** Told of every look, for those who wait. */
  report(look: Look): void;
  /** Throws where the time for the whole is up. */
  checkTime(): void;
}

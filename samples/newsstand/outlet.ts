import type { Child } from 'hono/jsx';
import type { SampleText } from './articles.ts';

/** What an outlet adds to a text when it prints it; all invented, and the same on every start. */
export interface SampleArticle extends SampleText {
  /** Where it is served, `http://thoimoi.localhost:4180/…-4821658.html`. */
  url: string;
  byline: string[];
  modifiedAt: string | null;
  subhead: { before: number; text: string } | null;
  figure: { src: string; caption: string; credit: string };
}

/** Where readers find an outlet's articles. Paths are on the outlet's own host. */
export type Discovery =
  | { kind: 'rss'; path: string }
  | { kind: 'atom'; path: string }
  | { kind: 'sitemap'; index: string; news: string }
  | { kind: 'listing'; perPage: number }
  /** The front page is empty until a script has fetched the list, and shows a part of it until a button is pressed. */
  | { kind: 'script'; script: string; list: string }
  /** No list at all: readers know the pages. */
  | { kind: 'pages' };

/** A page that is no article, though the front page links to it. */
export interface SidePage {
  path: string;
  title: string;
  /** Disallowed in robots.txt. */
  forbidden?: boolean;
}

export interface ArticlePage {
  outlet: Outlet;
  article: SampleArticle;
  /** Other articles of the outlet, for the box inside the text. */
  related: SampleArticle[];
  mostRead: SampleArticle[];
}

export interface FrontPage {
  outlet: Outlet;
  articles: SampleArticle[];
  older: string | null;
}

/** A fictional news site: what it is called, how it is found, and the markup of its content system. */
export interface Outlet {
  /** Kebab-case; served as `http://NAME.localhost:PORT/`. */
  name: string;
  title: string;
  language: 'vi' | 'en';
  zone: string;
  sections: string[];
  /** Invented writers and photographers. */
  staff: string[];
  discovery: Discovery;
  side: SidePage[];
  /** Whether some articles say that they were changed after publication. */
  showsModified?: boolean;
  Article: (page: ArticlePage) => Child;
  Front: (page: FrontPage) => Child;
}

/** Names below `localhost` are known without a name service. */
export const DOMAIN = 'localhost';

export function outletOrigin(name: string, port: number, domain = DOMAIN): string {
  return `http://${name}.${domain}:${port}`;
}

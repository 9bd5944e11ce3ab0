import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import {
  atom,
  listingPaths,
  listScript,
  newsSitemap,
  robots,
  rss,
  sitemap,
  sitemapIndex,
} from './discovery.ts';
import {
  type ArticlePage,
  DOMAIN,
  type Outlet,
  outletOrigin,
  type SampleArticle,
  type SidePage,
} from './outlet.ts';
import { OUTLETS } from './outlets/index.ts';
import { LABELS, SampleNotice } from './parts.tsx';
import { drawing } from './print.ts';

/** What a path answers with. */
export interface Resource {
  type: string;
  body: string;
  etag: string;
  modified: Date;
}

/** The name under which `buildSites` files the page at `localhost` itself, which lists the outlets. */
export const STAND = '';

/** Everything that a newsstand of that port serves: by outlet, then by path. */
export function buildSites(
  articles: SampleArticle[],
  port: number,
  domain = DOMAIN,
): Map<string, Map<string, Resource>> {
  const sites = OUTLETS.map((outlet) => {
    const own = articles.filter((article) => article.outlet === outlet.name);
    return [outlet.name, buildSite(outlet, own, outletOrigin(outlet.name, port, domain))] as const;
  });
  return new Map([
    [STAND, new Map([['/', standPage(articles, (name) => outletOrigin(name, port, domain))]])],
    ...sites,
  ]);
}

function buildSite(outlet: Outlet, articles: SampleArticle[], origin: string): Map<string, Resource> {
  const newestFirst = articles.toSorted((a, b) => changed(b) - changed(a));
  const latest = new Date(Math.max(...articles.map(changed)));
  const list = (type: string, body: string) => resource(type, body, latest);
  return new Map([
    ['/robots.txt', list('text/plain', robots(outlet, origin))],
    ...lists(outlet, origin, newestFirst).map(([path, type, body]) => [path, list(type, body)] as const),
    ...frontPages(outlet, newestFirst).map(([path, page]) => [path, list(HTML, htmlDocument(page))] as const),
    ...outlet.side.map((side) => [side.path, list(HTML, sidePage(outlet, side, newestFirst))] as const),
    ...articles.flatMap((article) => articleResources(outlet, article, newestFirst)),
  ]);
}

function standPage(articles: SampleArticle[], originOf: (outlet: string) => string): Resource {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Sample newsstand</title>
      </head>
      <body>
        <h1>Sample newsstand</h1>
        <p>{LABELS.en.notice}</p>
        <ul>
          {OUTLETS.map((outlet) => (
            <li>
              <a href={`${originOf(outlet.name)}/`}>{outlet.title}</a> (
              {articles.filter((article) => article.outlet === outlet.name).length} articles, found by{' '}
              {outlet.discovery.kind})
            </li>
          ))}
        </ul>
      </body>
    </html>
  );
  return resource(HTML, htmlDocument(page), new Date(Math.max(...articles.map(changed))));
}

const HTML = 'text/html';

function lists(outlet: Outlet, origin: string, articles: SampleArticle[]): [string, string, string][] {
  const { discovery } = outlet;
  switch (discovery.kind) {
    case 'rss':
      return [[discovery.path, 'application/rss+xml', rss(outlet, origin, articles)]];
    case 'atom':
      return [[discovery.path, 'application/atom+xml', atom(outlet, origin, articles)]];
    case 'sitemap': {
      const sections = '/sitemaps/sections.xml';
      const sidePaths = outlet.side.map((side) => side.path);
      return [
        [discovery.index, 'application/xml', sitemapIndex(origin, [sections, discovery.news])],
        [sections, 'application/xml', sitemap(origin, sidePaths)],
        [discovery.news, 'application/xml', newsSitemap(outlet, articles)],
      ];
    }
    case 'script': {
      const titles = articles.map(({ path, title }) => ({ path, title }));
      return [
        [discovery.script, 'text/javascript', listScript(discovery.list, LABELS[outlet.language].more)],
        [discovery.list, 'application/json', JSON.stringify(titles)],
      ];
    }
    case 'listing':
    case 'pages':
      return [];
  }
}

function frontPages(outlet: Outlet, articles: SampleArticle[]): [string, Child][] {
  const perPage = outlet.discovery.kind === 'listing' ? outlet.discovery.perPage : articles.length;
  const paths = listingPaths(articles.length, perPage);
  return paths.map((path, index) => [
    path,
    outlet.Front({
      outlet,
      articles: articles.slice(index * perPage, (index + 1) * perPage),
      older: paths[index + 1] ?? null,
    }),
  ]);
}

function articleResources(
  outlet: Outlet,
  article: SampleArticle,
  all: SampleArticle[],
): [string, Resource][] {
  const modified = new Date(changed(article));
  const page = htmlDocument(outlet.Article(articlePage(outlet, article, all)));
  return [
    [article.path, resource(HTML, page, modified)],
    [article.figure.src, resource('image/svg+xml', drawing(article), modified)],
  ];
}

function articlePage(outlet: Outlet, article: SampleArticle, all: SampleArticle[]): ArticlePage {
  const others = all.filter((other) => other.id !== article.id);
  const older = others.filter((other) => changed(other) <= changed(article));
  // The oldest article has nothing older to refer to: it takes the newest.
  return { outlet, article, related: [...older, ...others].slice(0, 2), mostRead: others.slice(0, 5) };
}

function sidePage(outlet: Outlet, side: SidePage, all: SampleArticle[]): string {
  const [newest] = all;
  if (side.forbidden && newest) {
    // Looks like an article, so that a visitor who ignores robots.txt gives himself away.
    return htmlDocument(
      outlet.Article(articlePage(outlet, { ...newest, id: 'draft', title: side.title }, all)),
    );
  }
  return htmlDocument(
    <html lang={outlet.language}>
      <head>
        <meta charset="utf-8" />
        <title>{side.title}</title>
      </head>
      <body>
        <h1>{side.title}</h1>
        <SampleNotice outlet={outlet} />
      </body>
    </html>,
  );
}

function changed({ modifiedAt, publishedAt }: SampleArticle): number {
  return Date.parse(modifiedAt ?? publishedAt);
}

function htmlDocument(page: Child): string {
  return `<!DOCTYPE html>\n${String(page)}\n`;
}

function resource(type: string, body: string, modified: Date): Resource {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  return { type: `${type}; charset=utf-8`, body, etag, modified };
}

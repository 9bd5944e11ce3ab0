import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { normaliseText } from '../../core/text.ts';
import type { SampleArticle } from './outlet.ts';
import { OUTLETS } from './outlets/index.ts';
import { LABELS } from './parts.tsx';
import { printArticles } from './print.ts';
import { buildSites, type Resource, STAND } from './site.tsx';

const PORT = 4180;
const articles = printArticles(PORT);
const sites = buildSites(articles, PORT);

function bodyAt(outlet: string, path: string): string {
  const resource = sites.get(outlet)?.get(path);
  if (!resource) throw new Error(`${outlet} serves no ${path}`);
  return resource.body;
}

const documentOf = (html: string) => parseHTML(html).document;
const textOf = (html: string) => normaliseText(documentOf(html).body.textContent);
const ownArticles = (outlet: string) => articles.filter((article) => article.outlet === outlet);
const ownUrls = (outlet: string) => ownArticles(outlet).map((article) => article.url);
const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]!);

function linkedUrls(outlet: string, html: string): string[] {
  const links = documentOf(html).querySelectorAll('a[href]');
  const urls = [...links].map(
    (link) => new URL(link.getAttribute('href')!, `http://${outlet}.localhost:${PORT}`),
  );
  return [...new Set(urls.map((url) => url.href))];
}

describe.each(OUTLETS)('pages of $name', ({ name, language }) => {
  const own = ownArticles(name);

  test('contain title, lead, every paragraph, byline, caption and credit', () => {
    expect(own.length).toBeGreaterThan(3);
    for (const article of own) {
      const text = textOf(bodyAt(name, article.path));
      const { figure, subhead } = article;
      const parts = [
        article.title,
        article.lead,
        ...article.paragraphs,
        ...article.byline,
        ...article.clinging.teasers,
      ];
      for (const part of [...parts, figure.caption, figure.credit, ...(subhead ? [subhead.text] : [])]) {
        expect(text).toContain(normaliseText(part));
      }
    }
  });

  test('carry related stories, most-read titles and a picture that is served', () => {
    for (const article of own) {
      const html = bodyAt(name, article.path);
      const otherArticles = linkedUrls(name, html).filter((url) => ownUrls(name).includes(url));
      expect(otherArticles.length).toBeGreaterThanOrEqual(3);
      expect(html).toContain(article.figure.src);
      expect(bodyAt(name, article.figure.src)).toContain('<svg');
    }
  });

  test('say that they are sample text', () => {
    const pages = [...(sites.get(name)?.values() ?? [])].filter(({ type }) => type.startsWith('text/html'));
    expect(pages.length).toBeGreaterThan(own.length);
    for (const page of pages) expect(textOf(page.body)).toContain(LABELS[language].notice);
  });

  test('include one that is no article, to which the front page links', () => {
    const front = linkedUrls(name, bodyAt(name, '/'));
    const side = front.filter((url) => new URL(url).pathname !== '/' && !ownUrls(name).includes(url));
    expect(side.filter((url) => sites.get(name)?.has(new URL(url).pathname)).length).toBeGreaterThan(0);
  });
});

describe('publication dates', () => {
  const attribute = (html: string, selector: string, name: string) =>
    documentOf(html).querySelector(selector)?.getAttribute(name) ?? '';
  const meta = (html: string) => attribute(html, 'meta[property="article:published_time"]', 'content');
  const jsonLd = (html: string) => html.match(/"datePublished": "(.*?)"/)?.[1] ?? '';
  const time = (html: string) => attribute(html, 'time', 'datetime');
  const visible = (html: string) => {
    const [, day, month, year, clock] =
      documentOf(html)
        .querySelector('.post-time')
        ?.textContent.match(/^- (\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)$/) ?? [];
    return `${year}-${month}-${day}T${clock}:00`;
  };

  const shown: Record<string, { read: (html: string) => string; spelling: RegExp; offset?: string }> = {
    thoimoi: {
      read: (html) => attribute(html, '[itemprop=datePublished]', 'content'),
      spelling: /:00\+07:00$/,
    },
    binhminh: { read: meta, spelling: /:00\+07:00$/ },
    songhong: { read: meta, spelling: /T\d\d:\d\d:\d\d$/, offset: '+07:00' },
    nguoitho: { read: jsonLd, spelling: /T\d\d:\d\d:\d\d\.000 \+07:00$/ },
    bantin24: { read: visible, spelling: /:00$/, offset: '+07:00' },
    mekongdaily: { read: meta, spelling: /[+-]\d\d:\d\d$/ },
    'en-songhong': { read: time, spelling: /\+0700$/ },
    meridianwire: { read: jsonLd, spelling: /T\d\d:\d\d:\d\dZ$/ },
    harbourpost: { read: jsonLd, spelling: /[+-]\d\d:\d\d$/ },
    continental: { read: time, spelling: /[+-]\d\d:\d\d$/ },
    asialedger: { read: jsonLd, spelling: /\+0[58]:[03]0$/ },
    'jp-asialedger': { read: time, spelling: /\+09:00$/ },
  };

  test.each(OUTLETS)('are spelled in $name as its content system does', ({ name }) => {
    const { read, spelling, offset = '' } = shown[name]!;
    for (const article of ownArticles(name)) {
      const written = read(bodyAt(name, article.path));
      expect(written).toMatch(spelling);
      expect(Date.parse(written.replace(' ', '') + offset)).toBe(Date.parse(article.publishedAt));
    }
  });

  test('are nowhere but in the visible text of bantin24', () => {
    for (const { path } of ownArticles('bantin24'))
      expect(bodyAt('bantin24', path)).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  test('are followed by change times in some articles of some outlets', () => {
    const changed = articles.filter((article) => article.modifiedAt);
    expect(new Set(changed.map((article) => article.outlet))).toEqual(
      new Set(OUTLETS.flatMap((outlet) => (outlet.showsModified ? [outlet.name] : []))),
    );
    for (const { outlet, path, modifiedAt, publishedAt } of changed) {
      expect(Date.parse(modifiedAt!)).toBeGreaterThan(Date.parse(publishedAt));
      const instants = [...bodyAt(outlet, path).matchAll(/"dateModified": "(.*?)"/g)].map(
        (match) => match[1]!,
      );
      expect(instants.map(Date.parse)).toEqual([Date.parse(modifiedAt!)]);
    }
  });
});

describe('lists', () => {
  const listed = new Map(OUTLETS.map(({ name, discovery }) => [name, discovery]));
  const byKind = (kind: string) =>
    OUTLETS.filter(({ discovery }) => discovery.kind === kind).map(({ name }) => name);
  const sorted = (urls: (string | undefined)[]) => urls.toSorted();

  test('come in every kind', () => {
    expect(byKind('rss').length).toBeGreaterThanOrEqual(3);
    expect(byKind('listing')).toHaveLength(2);
    for (const kind of ['atom', 'sitemap', 'script', 'pages']) expect(byKind(kind)).toHaveLength(1);
  });

  test.each(byKind('rss'))('RSS of %s holds its articles, with title and date', (name) => {
    const discovery = listed.get(name);
    const { items = [] } = parseRssFeed(bodyAt(name, discovery?.kind === 'rss' ? discovery.path : ''));
    const entries = items.map(({ link, title, pubDate }) => ({
      url: link,
      title,
      at: Date.parse(pubDate ?? ''),
    }));
    expect(entries.toSorted(byUrl)).toEqual(ownArticles(name).map(entryOf).toSorted(byUrl));
  });

  test.each(byKind('atom'))('Atom of %s holds its articles, with title and date', (name) => {
    const discovery = listed.get(name);
    const { entries = [] } = parseAtomFeed(bodyAt(name, discovery?.kind === 'atom' ? discovery.path : ''));
    const found = entries.map(({ links, title, published }) => ({
      url: links?.[0]?.href,
      title: title?.value,
      at: Date.parse(published ?? ''),
    }));
    expect(found.toSorted(byUrl)).toEqual(ownArticles(name).map(entryOf).toSorted(byUrl));
  });

  test.each(byKind('sitemap'))('the sitemaps of %s lead to its articles and sections', (name) => {
    const maps = locations(bodyAt(name, '/sitemap.xml')).map((url) => bodyAt(name, new URL(url).pathname));
    const [sections, news] = maps.map(locations);
    expect(sorted(news!)).toEqual(sorted(ownUrls(name)));
    expect(sections!.length).toBeGreaterThan(0);
    expect(ownUrls(name)).not.toEqual(expect.arrayContaining(sections!));
  });

  test.each(byKind('listing'))('the front pages of %s link to each of its articles', (name) => {
    const pages = [...(sites.get(name)?.keys() ?? [])].filter((path) => /^\/(trang-\d+)?$/.test(path));
    const linked = new Set(pages.flatMap((path) => linkedUrls(name, bodyAt(name, path))));
    expect(sorted(ownUrls(name).filter((url) => linked.has(url)))).toEqual(sorted(ownUrls(name)));
  });

  test('the second front page of bantin24 is linked from the first', () => {
    expect(linkedUrls('bantin24', bodyAt('bantin24', '/'))).toContain(
      `http://bantin24.localhost:${PORT}/trang-2`,
    );
  });

  test('the list of mekongdaily is in no HTML, only in what its script fetches', () => {
    const front = bodyAt('mekongdaily', '/');
    expect(linkedUrls('mekongdaily', front).filter((url) => ownUrls('mekongdaily').includes(url))).toEqual(
      [],
    );
    expect(front).toContain('src="/js/stream.js"');
    expect(bodyAt('mekongdaily', '/js/stream.js')).toContain("fetch('/api/latest.json')");
    const list = z
      .array(z.object({ path: z.string() }))
      .parse(JSON.parse(bodyAt('mekongdaily', '/api/latest.json')));
    expect(sorted(list.map(({ path }) => path))).toEqual(
      sorted(ownArticles('mekongdaily').map(({ path }) => path)),
    );
  });

  test('the stand lists the outlets', () => {
    const linked = linkedUrls('stand', bodyAt(STAND, '/'));
    expect(linked).toEqual(OUTLETS.map(({ name }) => `http://${name}.localhost:${PORT}/`));
  });

  test('robots.txt of bantin24 forbids a draft that looks like an article', () => {
    const [draft] = linkedUrls('bantin24', bodyAt('bantin24', '/')).filter((url) => url.includes('/noi-bo/'));
    expect(bodyAt('bantin24', '/robots.txt')).toContain('Disallow: /noi-bo/\n');
    expect(textOf(bodyAt('bantin24', new URL(draft!).pathname))).toContain(
      ownArticles('bantin24').at(-1)!.lead,
    );
  });
});

test('every start serves the same', () => {
  const again = buildSites(printArticles(PORT), PORT);
  const tags = (all: Map<string, Map<string, Resource>>) =>
    [...all].flatMap(([outlet, site]) => [...site].map(([path, { etag }]) => `${outlet}${path} ${etag}`));
  expect(tags(again)).toEqual(tags(sites));
});

function entryOf({ url, title, publishedAt }: SampleArticle) {
  return { url, title, at: Date.parse(publishedAt) };
}

function byUrl(a: { url?: string | undefined }, b: { url?: string | undefined }): number {
  return (a.url ?? '') < (b.url ?? '') ? -1 : 1;
}

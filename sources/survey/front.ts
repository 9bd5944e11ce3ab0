import { parsePage, TooDeepError } from '../../core/html/parse.ts';
import { selectAll } from '../../core/html/select.ts';
import { attribute, textOf, wholeText } from '../../core/html/tree.ts';
import { normaliseText } from '../../core/text.ts';
import { normaliseUrl } from '../../core/url.ts';
import { UnreadableError } from '../unreadable-error.ts';

export interface LinkedFeed {
  url: string;
  title: string | null;
}

/** What a site's front page, or one of its sections, says of the site. */
export interface Front {
  /** In `link` elements, in their order. */
  feeds: LinkedFeed[];
  /** Links in the page that look like those of feeds, or of a page that names them. */
  feedLinks: LinkedFeed[];
  /** What the site calls itself, the likelier first. */
  names: string[];
  /** As in `lang="vi-VN"` and `og:locale`. */
  locales: string[];
}

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|xml|json)\s*(?:;|$)/i;
const NOT_FEED_TYPE = /oembed|wp-json|\/api\//i;
const FEED_PATH = /(?:\.(?:rss|atom)|\/(?:rss|atom|feeds?)(?:\/[^/]*|\.(?:xml|json|html?|aspx|php))?\/?)$/i;
const MOST_FEEDS = 200;

/** Throws UnreadableError where tags nest without end. */
export function readFront(html: string, url: string): Front {
  const root = rootOf(html, url);
  const [baseElement] = selectAll(root, 'base[href]');
  const base = normaliseUrl(baseElement?.attribs.href ?? '', url) ?? url;
  const metas = (selector: string) =>
    selectAll(root, selector).map((element) => normaliseText(attribute(element, 'content') ?? ''));
  const [titleElement] = selectAll(root, 'title');
  const [htmlElement] = selectAll(root, 'html[lang]');
  const title = titleElement ? normaliseText(wholeText(titleElement)) : '';
  const names = [
    ...metas('meta[property="og:site_name"], meta[name="og:site_name"]'),
    ...metas('meta[name="application-name"]'),
    title,
  ];
  const locales = [htmlElement?.attribs.lang ?? '', ...metas('meta[property="og:locale"]')];
  return {
    feeds: linked(root, 'link[rel~="alternate" i][href], link[rel~="feed" i][href]', base, isFeedLink),
    feedLinks: linked(root, 'a[href]', base, ({ href }) => FEED_PATH.test(pathOf(href, base))),
    names: names.filter(Boolean),
    locales: locales.map((locale) => locale.trim()).filter(Boolean),
  };
}

function rootOf(html: string, url: string) {
  try {
    return parsePage(html).root;
  } catch (cause) {
    if (cause instanceof TooDeepError) throw new UnreadableError(url, 'a page with sane markup', cause);
    throw cause;
  }
}

interface Attributes {
  rel: string;
  type: string;
  href: string;
}

function isFeedLink({ rel, type, href }: Attributes): boolean {
  if (NOT_FEED_TYPE.test(`${type} ${href}`)) return false;
  return FEED_TYPE.test(type) || (!type && /\bfeed\b/i.test(rel));
}

function linked(
  root: Parameters<typeof selectAll>[0],
  selector: string,
  base: string,
  passes: (attributes: Attributes) => boolean,
): LinkedFeed[] {
  const found = new Map<string, LinkedFeed>();
  for (const element of selectAll(root, selector)) {
    const { rel = '', type = '', href = '' } = element.attribs;
    const url = passes({ rel, type, href }) ? normaliseUrl(href, base) : null;
    if (!url || found.has(url)) continue;
    if (found.size >= MOST_FEEDS) break;
    const title = normaliseText(attribute(element, 'title') ?? '') || textOf(element);
    found.set(url, { url, title: title || null });
  }
  return [...found.values()];
}

function pathOf(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).pathname : '';
}

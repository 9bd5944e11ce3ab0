import { Parser } from 'htmlparser2';
import type { Instant } from '../core/article.ts';
import { readSourceDate } from './date.ts';
import { readFeed } from './feed.ts';
import { type FoundLink, linkAddress, plainTitle, publishedFrom, type ReadContext } from './link.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A sitemap that an index names, with when it changed where the index says so. */
export type NestedSitemap = { url: string; modified?: Instant | undefined };

/** What a sitemap holds: pages where it is a urlset, other sitemaps where it is an index. */
export type Sitemap = { links: FoundLink[]; nested: NestedSitemap[] };

const ROOTS = new Set(['urlset', 'sitemapindex', 'rss', 'rdf', 'feed']);
const CHUNK = 65_536;
// sitemaps.org allows 50,000.
const MAX_ENTRIES = 100_000;
// With extensions a sitemap has five levels. The parser takes the square of the depth.
const MAX_DEPTH = 50;

/** The texts within a `url` or `sitemap` element by parent and name without prefix: `news/title`. */
type Entry = Map<string, string>;

/**
 * A sitemap (sitemaps.org 0.9) with Google's news extension, in its order; also a text with an address a line, and a
 * feed, both of which sitemaps.org allows. Throws UnreadableError where the body is none. Only the publication date of
 * the extension counts as one; `lastmod` is taken as a guess.
 */
export function readSitemap(body: string, context: ReadContext): Sitemap {
  const { source, url } = context;
  if (isTextSitemap(body)) return { links: linesOf(body, url), nested: [] };
  const { root, entries } = parseEntries(body, url);
  if (!root) throw new UnreadableError(url, 'a sitemap', undefined, body);
  if (root !== 'urlset' && root !== 'sitemapindex') return { links: readFeed(body, context), nested: [] };
  const links: FoundLink[] = [];
  const nested: NestedSitemap[] = [];
  for (const entry of entries) {
    const page = linkAddress(entry.get('url/loc'), url);
    if (page) links.push({ url: page, ...pageDetails(entry, source.zone) });
    const sitemap = linkAddress(entry.get('sitemap/loc'), url);
    const modified = readSourceDate(entry.get('sitemap/lastmod') ?? '', source.zone)?.instant;
    if (sitemap) nested.push({ url: sitemap, modified });
  }
  return { links, nested };
}

/** Whether a list, of whatever kind, is an index of sitemaps as `readSitemap` sees it. */
export function isSitemapIndex(body: string): boolean {
  // A look is enough for nearly all that are none.
  if (!/sitemapindex/i.test(body) || isTextSitemap(body)) return false;
  let root: string | null = null;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag) {
        depth++;
        if (ROOTS.has(localName(tag))) root = localName(tag);
        if (root || depth > MAX_DEPTH) parser.pause();
      },
      onclosetag() {
        depth--;
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < body.length && !root && depth <= MAX_DEPTH; at += CHUNK) {
    parser.write(body.slice(at, at + CHUNK));
  }
  return root === 'sitemapindex';
}

function isTextSitemap(body: string): boolean {
  return /^\s*https?:\/\/[^\s<]+\s*(?:\r?\n|$)/i.test(body.slice(0, 3000));
}

function linesOf(body: string, base: string): FoundLink[] {
  return body
    .split(/\r?\n/, MAX_ENTRIES)
    .map((line) => line.trim())
    .filter((line) => /^https?:\/\/\S+$/i.test(line))
    .flatMap((line) => linkAddress(line, base) ?? [])
    .map((url) => ({ url, title: null, published: null }));
}

function pageDetails(entry: Entry, zone: string): Pick<FoundLink, 'title' | 'published'> {
  const [published, modified] = [entry.get('news/publication_date'), entry.get('url/lastmod')];
  return {
    title: plainTitle(entry.get('news/title')),
    published: publishedFrom('sitemap', zone, [published], [modified]),
  };
}

/** The root is the first element that can be one: warnings of the site's program may stand before it. */
function parseEntries(body: string, url: string): { root: string | null; entries: Entry[] } {
  const entries: Entry[] = [];
  const path: string[] = [];
  let root: string | null = null;
  let entry: Entry | null = null;
  let text = '';
  // A streaming parser that knows no DTD: 50,000 entries (12 MB) take 0.3 s, and entities of the document's own stay text.
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = localName(tag);
        if (ROOTS.has(name)) root ??= name;
        path.push(name);
        if (path.length > MAX_DEPTH) throw new UnreadableError(url, 'a sitemap', undefined, body);
        if (root && (name === 'url' || name === 'sitemap')) entry ??= new Map();
        text = '';
      },
      ontext(piece) {
        text += piece;
      },
      onclosetag() {
        const name = path.pop() ?? '';
        // With the parent, since images have a `loc` and a `title` too.
        entry?.set(`${path.at(-1)}/${name}`, text.trim());
        text = '';
        if (path.includes('url') || path.includes('sitemap')) return;
        if (entry && entry.size > 1) entries.push(entry);
        entry = null;
      },
    },
    { xmlMode: true },
  );
  // Never ended: what is cut off is no entry, since its address may be cut too.
  for (let at = 0; at < body.length && entries.length < MAX_ENTRIES; at += CHUNK) {
    parser.write(body.slice(at, at + CHUNK));
  }
  return { root, entries };
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1).toLowerCase();
}

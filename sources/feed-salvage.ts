import { Parser } from 'htmlparser2';
import { type FeedItem, type FeedItems, permalink } from './feed-items.ts';

/** An item while it is read: the first text of each element by its name without prefix, and links by attribute. */
interface OpenItem {
  base: string | undefined;
  texts: Map<string, string>;
  links: string[];
  guidIsPermalink: boolean;
}

const ROOTS = new Set(['rss', 'rdf', 'feed', 'channel']);
const ITEMS = new Set(['item', 'entry']);
// Others have titles and links of pictures, films and where an item was taken from.
const PREFIX = /^(?:rss|rdf|atom|a10|dc|dcterms|feedburner):/;
const FIELDS = new Set(
  'title link guid id pubdate date published issued created updated modified origlink description summary'.split(
    ' ',
  ),
);
const CHUNK = 65_536;
const MAX_ITEMS = 50_000;
// The parser takes the square of the depth; an item has five levels.
const MAX_DEPTH = 200;
const MAX_TEXT_LENGTH = 4000;

/**
 * The items of a feed in XML that no XML parser takes: cut off, unclosed, with signs that are none. Reads in one pass,
 * in time linear in the length, and knows no entities but those of XML. An item that was cut off is left out, since
 * its address may be cut too. Null where nothing says that the body is a feed.
 */
export function salvageItems(body: string): FeedItems | null {
  const reader = createItemReader();
  const parser = new Parser(reader.handler, { xmlMode: true });
  for (let at = 0; at < body.length && !reader.isFull(); at += CHUNK)
    parser.write(body.slice(at, at + CHUNK));
  return reader.found();
}

function createItemReader() {
  const items: FeedItem[] = [];
  const path: string[] = [];
  let isFeed = false;
  let feedBase: string | undefined;
  let open: OpenItem | null = null;
  let text = '';

  function keepText(): void {
    const name = path.at(-1) ?? '';
    const value = text.trim();
    text = '';
    if (open && value && FIELDS.has(name) && !open.texts.has(name)) open.texts.set(name, value);
  }
  function finish(): void {
    if (open) items.push(itemOf(open));
    open = null;
  }

  const handler = {
    onopentag(tag: string, attributes: Record<string, string>) {
      keepText();
      const name = plainName(tag);
      if (ROOTS.has(name)) {
        isFeed = true;
        feedBase ??= attributes['xml:base'];
      }
      if (ITEMS.has(name)) {
        finish();
        open = opened(attributes);
      }
      const isField = open !== null && isDirect(path.at(-1));
      if (isField && open) noteAttributes(open, name, attributes);
      // What is deeper in an item is not the item's.
      path.push(isField || !open || ITEMS.has(name) ? name : '');
    },
    ontext(piece: string) {
      if (text.length < MAX_TEXT_LENGTH) text += piece;
    },
    onclosetag() {
      keepText();
      if (ITEMS.has(path.pop() ?? '')) finish();
    },
  };
  return {
    handler,
    isFull: () => items.length >= MAX_ITEMS || path.length > MAX_DEPTH,
    found: () => (isFeed ? { base: feedBase, items } : null),
  };
}

/** A field that nobody closed holds the next one. */
function isDirect(parent = ''): boolean {
  return ITEMS.has(parent) || FIELDS.has(parent);
}

function opened(attributes: Record<string, string>): OpenItem {
  const about = attributes['rdf:about'];
  return {
    base: attributes['xml:base'],
    texts: new Map(about ? [['about', about]] : []),
    links: [],
    guidIsPermalink: true,
  };
}

function noteAttributes(item: OpenItem, name: string, attributes: Record<string, string>): void {
  if (name !== 'link' && name !== 'guid') return;
  const { href, rel, ispermalink } = lowerCased(attributes);
  if (name === 'link' && href && (!rel || rel === 'alternate')) item.links.push(href);
  if (name === 'guid' && ispermalink === 'false') item.guidIsPermalink = false;
}

function lowerCased(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

function itemOf({ base, texts, links, guidIsPermalink }: OpenItem): FeedItem {
  const text = (name: string) => texts.get(name);
  return {
    urls: [
      text('origlink'),
      text('link'),
      ...links.slice(0, 1),
      guidIsPermalink ? permalink(text('guid')) : undefined,
      permalink(text('id')),
      text('about'),
    ],
    base,
    title: text('title'),
    published: [text('pubdate'), text('date'), text('published'), text('issued'), text('created')],
    updated: [text('updated'), text('modified')],
  };
}

/** Without a prefix that matters nothing here; with any other, so that it is none of the names above. */
function plainName(tag: string): string {
  return tag.toLowerCase().replace(PREFIX, '');
}

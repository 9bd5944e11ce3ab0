import { DateTime } from 'luxon';
import type { Instant, Published } from '../article.ts';
import { isBoilerplateName } from './boilerplate.ts';
import { type ReadDate, readDate, readUrlDate } from './dates.ts';
import { isElement, isText, nameWords, textOf, visit } from './document.ts';
import { jsonLdText } from './json-ld.ts';
import { firstMeta, type Metadata } from './metadata.ts';

export interface DateContext {
  url: string;
  /** IANA zone of times written without an offset. */
  zone: string;
  fetchedAt: Instant;
  /** The source's selector for the visible date. */
  selector: string | undefined;
  /** What the feed, sitemap or listing said. */
  hint: Published | null;
}

type Origin = Published['origin'];

const PUBLISHED_META = (
  'article:published_time og:article:published_time og:published_time datepublished publishdate publish-date ' +
  'publish_date published_time pubdate og:pubdate article.published article_date_original ' +
  'originalpublicationdate publication_date dc.date.issued dcterms.issued dcterms.created dc.date.created ' +
  'dc.date dcterms.date sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date ' +
  'rnews:datepublished bt:pubdate displaydate date'
).split(' ');

const MODIFIED_META = (
  'article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified lastmod ' +
  'last-modified'
).split(' ');

/** Feeds of other time zones and clocks that run ahead are let through; anything later is a mistake. */
const LATEST_AHEAD = { days: 1 };

/**
 * When the article was published. The first of these to give a date wins: JSON-LD, `meta`, the source's selector,
 * `time`, the URL, visible text, the hint, the fetch. A source that gives only the day is made exact by a later
 * one that gives a time on the same day. `guess` is true where the time of day had to be supposed, where only
 * the URL or the fetch gave the date, and where the hint says so of itself; an offset from the source's zone is no guess.
 * Dates more than a day after `fetchedAt` are refused.
 */
export function findPublished(document: Document, metadata: Metadata, context: DateContext): Published {
  let dayOnly: Published | null = null;
  for (const found of candidates(document, metadata, context)) {
    if (isTooLate(found.instant, context.fetchedAt)) continue;
    if (!dayOnly && !found.guess) return found;
    if (dayOnly && !found.guess && sameWrittenDay(found, dayOnly)) return found;
    dayOnly ??= found;
  }
  return dayOnly ?? { instant: context.fetchedAt, origin: 'fetch', guess: true };
}

/** When the article was last changed, where the page says so to the minute. */
export function findModified(document: Document, metadata: Metadata, context: DateContext): Instant | null {
  const texts = [
    jsonLdText(metadata.article?.dateModified),
    firstMeta(metadata, MODIFIED_META),
    document.querySelector('time[itemprop="dateModified"]')?.getAttribute('datetime'),
  ];
  for (const text of texts) {
    const date = text ? readDate(text, context.zone) : null;
    if (date?.exact && !isTooLate(date.instant, context.fetchedAt)) return date.instant;
  }
  return null;
}

function* candidates(document: Document, metadata: Metadata, context: DateContext): Generator<Published> {
  const read = (text: string | null | undefined): ReadDate | null =>
    text ? readDate(text, context.zone) : null;
  for (const node of [metadata.article, ...metadata.jsonLd]) {
    yield* asPublished(read(jsonLdText(node?.datePublished)), 'json-ld');
  }
  for (const name of PUBLISHED_META) yield* asPublished(read(metadata.meta.get(name)), 'meta');
  for (const element of context.selector ? document.querySelectorAll(context.selector) : []) {
    const machine = element.getAttribute('datetime');
    yield* asPublished(read(machine) ?? read(textOf(element)), machine ? 'time' : 'text');
  }
  for (const text of timeElements(document)) yield* asPublished(read(text), 'time');
  yield* asPublished(readUrlDate(context.url, context.zone), 'url');
  for (const text of datedTexts(document)) yield* asPublished(read(text), 'text');
  if (context.hint) yield context.hint;
}

function* asPublished(date: ReadDate | null, origin: Origin): Generator<Published> {
  if (date) yield { instant: date.instant, origin, guess: !date.exact };
}

/** Machine-readable times of the article, those marked as publication first; not those of comments and teasers. */
function timeElements(document: Document): string[] {
  const marked: string[] = [];
  const others: string[] = [];
  for (const element of document.querySelectorAll('[itemprop="datePublished"], time, abbr.published')) {
    const text =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');
    const name = `${nameWords(element)} ${element.getAttribute('itemprop') ?? ''}`;
    if (/modified|updated/i.test(name) || isInsideBoilerplate(element)) continue;
    const isMarked = element.hasAttribute('pubdate') || /publish|posted|entry date|created/i.test(name);
    (isMarked ? marked : others).push(text ?? textOf(element));
  }
  return [...marked, ...others];
}

const DATE_NAME =
  /\b(?:date|datetime|datum|time|timestamp|publish(?:ed)?|posted|meta|byline|info|created|fecha|ngay|thoi gian)\b/;
const DATE_WORD = /(?:published|posted|ngày|cập nhật|veröffentlicht|publié|publicado|GMT[+-]\d)/i;

/** Short lines that look like a date line: first those in elements named so, then those that say so. */
function datedTexts(document: Document): string[] {
  const named: string[] = [];
  const worded: string[] = [];
  visit(document.body, {
    enter: (node) => {
      if (isElement(node))
        return !/^(?:script|style|noscript|template)$/.test(node.localName) && !isBoilerplateName(node);
      if (!isText(node) || !/\d/.test(node.data)) return true;
      const parent = node.parentElement;
      const line = node.data.trim();
      if (line.length > 120 || !parent) return true;
      if (
        DATE_NAME.test(nameWords(parent)) ||
        DATE_NAME.test(parent.parentElement ? nameWords(parent.parentElement) : '')
      ) {
        named.push(textOf(parent).length < 120 ? textOf(parent) : line);
      } else if (DATE_WORD.test(line)) worded.push(line);
      return true;
    },
  });
  return [...named, ...worded];
}

function isInsideBoilerplate(element: Element): boolean {
  for (let node: Element | null = element; node && node.localName !== 'body'; node = node.parentElement) {
    if (isBoilerplateName(node)) return true;
  }
  return false;
}

function isTooLate(instant: Instant, fetchedAt: Instant): boolean {
  return DateTime.fromISO(instant) > DateTime.fromISO(fetchedAt).plus(LATEST_AHEAD);
}

function sameWrittenDay(a: Published, b: Published): boolean {
  return a.instant.slice(0, 10) === b.instant.slice(0, 10);
}

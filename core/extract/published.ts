import { DateTime } from 'luxon';
import type { Instant, Published } from '../article.ts';
import { normaliseText } from '../text.ts';
import { isWithin } from './boilerplate.ts';
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
  /** Roots of what is not the article: dates in there are other articles'. */
  foreign: Set<Element>;
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
  for (const text of timeElements(document, context.foreign)) yield* asPublished(read(text), 'time');
  yield* asPublished(readUrlDate(context.url, context.zone), 'url');
  for (const text of datedTexts(document.body, context.foreign)) yield* asPublished(read(text), 'text');
  if (context.hint) yield context.hint;
}

function* asPublished(date: ReadDate | null, origin: Origin): Generator<Published> {
  if (date) yield { instant: date.instant, origin, guess: !date.exact };
}

/** Machine-readable times of the article, those marked as publication first; not those of comments and teasers. */
function timeElements(document: Document, foreign: Set<Element>): string[] {
  const marked: string[] = [];
  const others: string[] = [];
  for (const element of document.querySelectorAll('[itemprop="datePublished"], time, abbr.published')) {
    const text =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');
    const name = `${nameWords(element)} ${element.getAttribute('itemprop') ?? ''}`;
    if (/modified|updated/i.test(name) || isWithin(element, foreign)) continue;
    const isMarked = element.hasAttribute('pubdate') || /publish|posted|entry date|created/i.test(name);
    (isMarked ? marked : others).push(text ?? textOf(element));
  }
  return [...marked, ...others];
}

const DATE_NAME =
  /\b(?:date|datetime|datum|time|timestamp|publish(?:ed)?|posted|post ?meta|meta(?:data)?|pub ?date|byline|info|created|fecha|ngay|thoi gian)\b/;
const DATE_WORD = /(?:published|posted|ngày|cập nhật|veröffentlicht|publié|publicado|GMT[+-]\d)/i;

const LONGEST_DATE_LINE = 120;
const LONGEST_LONE_DATE = 40;
/** Each is read with the element around it, so that 30,000 lines in one box of 150 kB took three minutes. */
const MOST_NAMED_DATES = 40;

/** Short lines with digits: those in elements named like a date, then those that say so, then the shortest below the headline. */
function datedTexts(body: Element, foreign: Set<Element>): string[] {
  const [named, worded, lone]: [string[], string[], string[]] = [[], [], []];
  for (const { line, parent, isBelowHeadline } of shortLines(body, foreign)) {
    const box = boxNamedDate(parent);
    if (box) {
      if (named.length >= MOST_NAMED_DATES) continue;
      // Day and time may stand in elements of their own.
      const around = [parent, box].map((element) => textOf(element).slice(0, LONGEST_DATE_LINE));
      named.push(line, ...around);
    } else if (DATE_WORD.test(line)) worded.push(line);
    else if (isBelowHeadline && line.length <= LONGEST_LONE_DATE) lone.push(line);
  }
  return [...named, ...worded, ...lone];
}

interface ShortLine {
  line: string;
  parent: Element;
  isBelowHeadline: boolean;
}

/** Lines that may hold a date: not long, and with a digit. */
function shortLines(body: Element, foreign: Set<Element>): ShortLine[] {
  const lines: ShortLine[] = [];
  let isBelowHeadline = body.querySelector('h1') === null;
  visit(body, {
    enter: (node) => {
      if (isElement(node)) {
        isBelowHeadline ||= node.localName === 'h1';
        return !foreign.has(node);
      }
      const parent = node.parentElement;
      if (!isText(node) || !parent || !/\d/.test(node.data)) return true;
      const line = normaliseText(node.data);
      if (line.length <= LONGEST_DATE_LINE) lines.push({ line, parent, isBelowHeadline });
      return true;
    },
  });
  return lines;
}

/** The element itself or one of the two above it, whichever is named like a date first. */
function boxNamedDate(element: Element): Element | null {
  const names = [element, element.parentElement, element.parentElement?.parentElement];
  return names.find((box) => box && DATE_NAME.test(nameWords(box))) ?? null;
}

function isTooLate(instant: Instant, fetchedAt: Instant): boolean {
  return DateTime.fromISO(instant) > DateTime.fromISO(fetchedAt).plus(LATEST_AHEAD);
}

function sameWrittenDay(a: Published, b: Published): boolean {
  return a.instant.slice(0, 10) === b.instant.slice(0, 10);
}

import type { Article, Block, Published } from '../article.ts';
import { foldText, normaliseText } from '../text.ts';
import { lineRule } from './body/line-rules.ts';
import { creditOf, isCaptionLine } from './captions.ts';
import { cleanNames, isNameLine, splitSignature } from './credits/byline.ts';
import { readDate } from './dates/dates.ts';
import { NotAnArticleError } from './kind/not-an-article.ts';
import { detectLanguage } from './language.ts';

export interface PlainTextOptions {
  url: string;
  /** IANA zone of a date that stands before the text. */
  zone: string;
  title?: string | null | undefined;
  published?: Published | null | undefined;
  byline?: string[] | undefined;
}

/**
 * Reads an article from text as other tools left it: perhaps `date YYYY-MM-DD` and a title first, then the lead,
 * one paragraph a line, and at the end what clung to it. Where no title is given or found, the lead's first
 * sentence stands for one.
 *
 * @throws NotAnArticleError where no text is left.
 */
export function articleFromText(text: string, options: PlainTextOptions): Article {
  const { url } = options;
  const { day, rest } = splitDate(text);
  const { lines, names } = splitNameLines(withoutTail(linesOf(rest)));
  const { title, body } = splitTitle(lines, options.title ?? null);
  const unruled = body.map(unframed).filter((line) => lineRule(line) === null && line !== title);
  const captions = unruled.filter(isCaptionLine);
  const kept = unruled.filter((line) => !isCaptionLine(line)).map((text) => ({ text }));
  const signed = splitSignature(kept, options.byline ?? names, []);
  const [lead, ...paragraphs] = signed.blocks.map((line) => line.text);
  if (lead === undefined)
    throw new NotAnArticleError('no-text', url, 'no text is left once junk is taken off');
  return {
    url,
    title: title ?? firstSentence(lead),
    lead,
    byline: signed.names,
    published: options.published ?? publishedOn(day, options.zone),
    agencies: signed.agencies,
    modified: null,
    language: detectLanguage([lead, ...paragraphs]),
    blocks: paragraphs.map(asBlock),
    images: captions.map((caption) => ({ url: '', caption, credit: creditOf(caption) })),
    leadImage: null,
    links: [],
    confidence: null,
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map(normaliseText).filter(Boolean);
}

/** The `date 2026-02-05` that some collectors write before the text. */
function splitDate(text: string): { day: string | null; rest: string } {
  const match = /^\s*date:?\s+(\d{4}-\d\d-\d\d)\s+/i.exec(text);
  return match ? { day: match[1] ?? null, rest: text.slice(match[0].length) } : { day: null, rest: text };
}

function publishedOn(day: string | null, zone: string): Published | null {
  const date = day ? readDate(day, zone) : null;
  return date && { instant: date.instant, origin: 'text', guess: !date.exact };
}

const TAIL_HEADING =
  /^(?:(?:cac )?(?:tin|bai|tin bai)(?: bai)? (?:lien quan|khac|cung chuyen muc)|doc nhieu(?: nhat)?|xem nhieu(?: nhat)?|tin moi(?: nhat)?|co the ban quan tam|related (?:news|articles|stories)|most (?:read|viewed|popular)|more (?:news|stories)|recommended|multimedia)\s*:?$/;
const LONGEST_TEASER = 220;

/** The lines before a heading such as `Tin bài liên quan`, if mostly short lines follow it. */
export function withoutTail(lines: string[]): string[] {
  const end = lines.findIndex((line, index) => {
    if (!TAIL_HEADING.test(foldText(line))) return false;
    const after = lines.slice(index + 1);
    return after.filter((other) => other.length > LONGEST_TEASER).length <= after.length / 4;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** `Ngọc Vân |`: how some extractors leave a byline. */
function splitNameLines(lines: string[]): { lines: string[]; names: string[] } {
  const nameOf = (line: string): string | null => {
    const name = /^(.+?)\s*\|$/.exec(line)?.[1];
    return name && isNameLine(name) ? name : null;
  };
  const names = cleanNames(
    lines.flatMap((line) => nameOf(line) ?? []),
    [],
  );
  return { lines: lines.filter((line) => nameOf(line) === null), names };
}

/** `| caption |`: a table cell that held a caption. */
function unframed(line: string): string {
  return line.replace(/^\|\s*(?=\S)(.*?)\s*\|$/, '$1');
}

const LONGEST_TITLE = 200;

/** A first line that does not end like a sentence is the title. */
function splitTitle(lines: string[], given: string | null): { title: string | null; body: string[] } {
  const [first, ...body] = lines;
  if (given) return { title: normaliseText(given), body: lines };
  if (first === undefined || first.length > LONGEST_TITLE || endsSentence(first) || body.length === 0) {
    return { title: null, body: lines };
  }
  return { title: first, body };
}

const LONGEST_HEADLINE = 140;

function firstSentence(text: string): string {
  const sentence = /^.+?[.!?…](?=\s+\p{Lu}|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= LONGEST_HEADLINE) return sentence.replace(/\.$/, '');
  return `${sentence.slice(0, LONGEST_HEADLINE).replace(/[\s,;:–-]+\S*$/, '')}…`;
}

const LONGEST_SUBHEAD = 120;

function asBlock(text: string): Block {
  return { kind: text.length <= LONGEST_SUBHEAD && !endsSentence(text) ? 'subhead' : 'paragraph', text };
}

function endsSentence(text: string): boolean {
  return /[.!?…:;,]["”»')\]]*$/.test(text);
}

import type { Element } from 'domhandler';
import { closest } from '../../html/tree.ts';
import { factsOf, isDispensable, type Survey } from '../survey/survey.ts';
import { traitBit, traitBits } from '../survey/traits.ts';
import { readWrittenDate, type WrittenDate } from './dates.ts';
import type { DatedLine } from './visible-lines.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './words.ts';

/** A date that stands in the page, and what is known of its place. */
export interface VisibleDate {
  written: WrittenDate;
  /** `time` where an attribute holds it for programs. */
  origin: 'time' | 'text';
  /** What the element or the words before the date call it. */
  says: 'published' | 'modified' | null;
  /** Whether the element is named like a date. */
  isNamed: boolean;
  /** Whether it stands in a sentence of the text, or begins a paragraph. */
  isRunning: boolean;
  /** Whether it belongs to another article, to a reader's comment or to the site. */
  isForeign: boolean;
  /** Characters of text from the headline: negative above, 0 inside; null where there is none. */
  fromHeadline: number | null;
}

const WORDS = new RegExp(`(?<![\\p{L}\\p{N}])(?=(?:${MODIFIED_WORDS}|${PUBLISHED_WORDS}))`, 'iu');
const SAYS_MODIFIED = new RegExp(`^(?:${MODIFIED_WORDS})`, 'iu');
const SAYS_PUBLISHED = new RegExp(`^(?:${PUBLISHED_WORDS})`, 'iu');

/** Reads a line's dates: `Published 7 March 2026, updated 8 March 2026` has two. */
export function readLine(
  line: DatedLine,
  headline: Element | null,
  survey: Survey,
  zone: string,
): VisibleDate[] {
  const { origin, name, isRunning, fromHeadline } = line;
  const foreign = isForeign(line, headline, survey);
  const place = { origin, isNamed: name !== null, isRunning, isForeign: foreign, fromHeadline };
  return line.text.split(WORDS).flatMap((part) => {
    const written = readWrittenDate(part, zone);
    return written ? [{ written, says: saidByWords(part) ?? saidByName(name ?? ''), ...place }] : [];
  });
}

function saidByWords(text: string): VisibleDate['says'] {
  if (SAYS_MODIFIED.test(text)) return 'modified';
  return SAYS_PUBLISHED.test(text) ? 'published' : null;
}

function saidByName(name: string): VisibleDate['says'] {
  if (/modif|updat|lastmod|aktualis|changed/.test(name)) return 'modified';
  return /publi|posted|entry date|created|pub ?date|submitted/.test(name) ? 'published' : null;
}

const DATE = traitBit('date');
const HEADER = traitBit('header');
const OTHERS = traitBits(['related', 'comments', 'promotion', 'advertisement']);
const FOREIGN = OTHERS | traitBits(['navigation', 'aside', 'footer', 'form']);

/** The date's own name is not asked: `news-list-date` dates the article as often as one in a list. */
function isForeign({ element, isMarked }: DatedLine, headline: Element | null, survey: Survey): boolean {
  const foreign = (isMarked ? OTHERS : FOREIGN) | (headline ? HEADER : 0);
  const traitsOf = (node: Element) => factsOf(survey, node).traits;
  const outside = closest(element, (node) => (traitsOf(node) & DATE) === 0) ?? element;
  const box = closest(outside, (node) => (traitsOf(node) & foreign) !== 0 && isDispensable(survey, node));
  // What holds the headline is the article's.
  return box !== null && !(headline && closest(headline, (node) => node === box));
}

import type { AnyNode, Element } from 'domhandler';
import {
  isBlock,
  isElement,
  isText,
  nameWords,
  parentElement,
  textOf,
  UNREAD_TAGS,
  visit,
} from '../../html/tree.ts';
import { normaliseText } from '../../text.ts';
import { factsOf, type Survey } from '../survey/survey.ts';
import { traitBit } from '../survey/traits.ts';

/** A short text of the page that may hold a date, and where it stands. */
export interface DatedLine {
  text: string;
  element: Element;
  /** `time` where an attribute holds it for programs. */
  origin: 'time' | 'text';
  /** The words of the element's name where that is the name of a date; null where it is not. */
  name: string | null;
  /** Whether the element is marked as the date of what it stands in, by microdata or RDFa. */
  isMarked: boolean;
  /** Whether it is a sentence of the text, or begins a paragraph. */
  isRunning: boolean;
  /** Characters of text from the headline: negative above, 0 inside; null where there is none. */
  fromHeadline: number | null;
}

interface Walk {
  survey: Survey;
  headline: Element | null;
  reach: number;
  lines: DatedLine[];
  /** Characters of text so far. */
  at: number;
  line: string;
  lineFrom: number;
  block: Element | null;
  /** The element named like a date that is open. */
  named: Element | null;
  headlineFrom: number;
  headlineTo: number;
}

const LONGEST_DATE_LINE = 120;
const SHORTEST_DATE = 6;
/** A longer line that ends like a sentence is one. */
const LONGEST_LABEL = 60;
/** With the white space of the markup. */
const LONGEST_READ = 1000;
/** In a longer paragraph only what stands before its first words dates the report: `Hanoi, 7 March 2026 –`. */
const LONGEST_DATELINE = 50;
const HAS_DATE = /(?:19|20)\d\d|\d([./])\s?\d{1,2}\1\s?\d\d/;

/**
 * The short lines, elements named like dates, and attributes for programs that may hold a date, in document order.
 * Nothing is read more than `reach` characters of text below the headline.
 */
export function datedLines(
  survey: Survey,
  headline: Element | null,
  reach = Number.POSITIVE_INFINITY,
): DatedLine[] {
  const walk: Walk = {
    survey,
    headline,
    reach,
    lines: [],
    at: 0,
    line: '',
    lineFrom: 0,
    block: null,
    named: null,
    headlineFrom: 0,
    headlineTo: Number.POSITIVE_INFINITY,
  };
  visit(survey.root, { enter: (node) => enter(walk, node), leave: (node) => leave(walk, node) });
  for (const line of walk.lines) line.fromHeadline = fromHeadline(walk, line.fromHeadline ?? 0);
  return walk.lines;
}

function enter(walk: Walk, node: AnyNode): boolean {
  if (walk.at - walk.headlineTo > walk.reach) return false;
  if (isText(node)) {
    const { length } = node.data.trim();
    walk.at += length;
    if (walk.line.length <= LONGEST_READ) walk.line += length > 0 ? node.data : ' ';
    return false;
  }
  if (!isElement(node)) return true;
  if (UNREAD_TAGS.has(node.name) || node.name === 'meta') return false;
  if (isBlock(node)) startLine(walk, node);
  if (node === walk.headline) walk.headlineFrom = walk.at;
  addAttribute(walk, node);
  addNamed(walk, node);
  return true;
}

function leave(walk: Walk, node: AnyNode): void {
  if (!isElement(node)) return;
  if (isBlock(node)) startLine(walk, parentElement(node));
  if (node === walk.named) walk.named = null;
  if (node === walk.headline) walk.headlineTo = walk.at;
}

const NAMELESS = { origin: 'text', name: null, isMarked: false } as const;

function startLine(walk: Walk, block: Element | null): void {
  if (walk.block && HAS_DATE.test(walk.line)) {
    const whole = normaliseText(walk.line);
    const isParagraph = whole.length > LONGEST_DATE_LINE;
    const text = isParagraph ? whole.slice(0, LONGEST_DATELINE) : whole;
    const isRunning = isParagraph || (whole.length > LONGEST_LABEL && /[.!?…]$/.test(whole));
    add(walk, { ...NAMELESS, text, element: walk.block, isRunning }, walk.lineFrom);
  }
  walk.line = '';
  walk.lineFrom = walk.at;
  walk.block = block;
}

/** What an attribute says for programs. */
function addAttribute(walk: Walk, element: Element): void {
  const { attribs } = element;
  const isTime = element.name === 'time' || element.name === 'abbr';
  if (!isTime && attribs.datetime === undefined && !isMark(attribs.itemprop) && !isMark(attribs.property))
    return;
  const mark = `${attribs.itemprop ?? ''} ${attribs.property ?? ''} ${attribs.pubdate === undefined ? '' : 'pubdate'}`;
  const isMarked = isMark(mark);
  const text = attribs.datetime || (isMarked && attribs.content) || attribs.title;
  if (!text) return;
  const name = `${nameWords(element)} ${mark}`.toLowerCase();
  add(walk, { text, element, origin: 'time', name, isMarked, isRunning: false }, walk.at);
}

function isMark(property: string | undefined): boolean {
  return (
    property !== undefined && /date(?:published|created|modified)|dc:(?:date|created)|pubdate/i.test(property)
  );
}

const DATE = traitBit('date');

/** The whole text of an element that is named like a date: day and time may stand in elements of their own. */
function addNamed(walk: Walk, element: Element): void {
  if (walk.named) return;
  const facts = factsOf(walk.survey, element);
  if ((facts.traits & DATE) === 0 || facts.text < SHORTEST_DATE || facts.text > LONGEST_DATE_LINE) return;
  walk.named = element;
  const [text, name] = [textOf(element), nameWords(element)];
  add(walk, { text, element, origin: 'text', name, isMarked: false, isRunning: false }, walk.at);
}

function add(walk: Walk, line: Omit<DatedLine, 'fromHeadline'>, at: number): void {
  if (line.origin === 'time' || HAS_DATE.test(line.text)) walk.lines.push({ ...line, fromHeadline: at });
}

function fromHeadline({ headline, headlineFrom, headlineTo }: Walk, at: number): number | null {
  if (!headline) return null;
  if (at < headlineFrom) return at - headlineFrom;
  return at < headlineTo ? 0 : at - headlineTo + 1;
}

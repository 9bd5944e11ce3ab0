import type { Confidence } from '../article.ts';
import { wordKey } from '../text.ts';
import type { JudgedBlock } from './body/judge.ts';
import type { DropReason } from './body/reasons.ts';
import { wordGroups } from './body/word-groups.ts';
import type { Reading } from './reading.ts';

/** The lines that another extractor takes for a page's article; null where it has none. */
export type SecondOpinion = (html: string) => Promise<string[] | null>;

/** Less text is short for an article, in characters. */
const SHORT = 150;
/** Of 909 pages, 34 are below; settling them by the second opinion mended more than it broke, above it broke more. */
const LEAST_DECIDED = 0.7;
/** A block whose chance is between these is undecided. */
const UNDECIDED: readonly [number, number] = [0.2, 0.8];
/** Blocks with a lower chance say nothing of how decided a page is. */
const LEAST_CHANCE = 0.1;
/** Reasons that were weighed; the others stand whatever another extractor says. */
const WEIGHED: ReadonlySet<DropReason> = new Set([
  'unlike-text',
  'outside',
  'header',
  'date',
  'aside',
  'navigation',
]);

/** Whether another extractor should be asked: the text is short, or too much of it hung in the balance. */
export function isDoubtful({ judged, isSelected }: Reading): boolean {
  if (isSelected) return false;
  return keptLength(judged) < SHORT || decidedness(judged) < LEAST_DECIDED;
}

/**
 * The undecided blocks follow the second opinion, and of a short text all blocks that were weighed. Else the first
 * opinion stands: over 909 pages it is the better of the two.
 */
export function settle(reading: Reading, lines: readonly string[]): Reading {
  const says = memberOf(lines);
  const [low, high] = keptLength(reading.judged) < SHORT ? [0, 1] : UNDECIDED;
  const judged = reading.judged.map((one): JudgedBlock => {
    const { chance, dropped, block } = one;
    if (chance < low || chance > high || (dropped !== null && !WEIGHED.has(dropped))) return one;
    if (says(block.text)) return { ...one, dropped: null };
    return dropped ? one : { ...one, dropped: 'second-opinion' };
  });
  return { ...reading, judged };
}

/** How sure it is that the kept text is the article; `lines` are the second opinion, where one was given. */
export function confidenceOf(reading: Reading, lines: readonly string[] | null): Confidence {
  const { judged, isSelected, isCut } = reading;
  if (isCut) return { score: 0, basis: 'one-opinion' };
  if (isSelected) return { score: 1, basis: 'selectors' };
  if (!lines) return { score: round(decidedness(judged)), basis: 'one-opinion' };
  const kept = judged.filter(({ dropped }) => dropped === null).map(({ block }) => block.text);
  const [own, others] = [new Set(kept.flatMap(wordGroups)), new Set(lines.flatMap(wordGroups))];
  const shared = [...own].filter((group) => others.has(group)).length;
  return { score: round(shared / (own.size + others.size - shared || 1)), basis: 'two-opinions' };
}

/** How far the blocks' chances are from even, a character a voice: 0 to 1. */
function decidedness(judged: readonly JudgedBlock[]): number {
  let [decided, all] = [0, 0];
  for (const { block, chance, dropped } of judged) {
    if (chance < LEAST_CHANCE && dropped) continue;
    decided += block.text.length * Math.abs(2 * chance - 1);
    all += block.text.length;
  }
  return all > 0 ? decided / all : 0;
}

function memberOf(lines: readonly string[]): (text: string) => boolean {
  const groups = new Set(lines.flatMap(wordGroups));
  const whole = new Set(lines.map(wordKey));
  return (text) => {
    const own = wordGroups(text);
    if (own.length === 0) return whole.has(wordKey(text));
    return own.filter((group) => groups.has(group)).length > own.length / 2;
  };
}

function keptLength(judged: readonly JudgedBlock[]): number {
  return judged.reduce((sum, { block, dropped }) => sum + (dropped ? 0 : block.text.length), 0);
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}

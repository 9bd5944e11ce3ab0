import type { Figure } from './figure.ts';
import { type FoundNumber, findNumbers } from './find.ts';
import { isGoal } from './goal.ts';
import { settleNotation } from './notation.ts';
import { NUMBER_WORD } from './number-words.ts';
import { periodOf } from './period.ts';
import { qualifierOf } from './qualifiers.ts';
import { isCumulative, rateOf } from './rates.ts';
import { type Places, type Span, subjectOf } from './subject.ts';
import { type Sentence, sentencesWith } from './tokens.ts';
import { isCurrency } from './units.ts';
import { measures, sums } from './vocabulary.ts';

/** How far from a sum, and from a count, its period may stand, in words and weighed marks. */
const PERIOD_OF_SUM = 28;
const PERIOD_OF_COUNT = 8;
/** And from what nothing tells of: the year is likely to be of something else. */
const PERIOD_UNTOLD = 4;
const UNTOLD = /^(?:sum|measure|share|.*-share)$/;
/** With one of these, a sum is of what the sentence before told of. */
const ANAPHORA_LEFT = 20;
const ANAPHORA = /^(?:it|figure|figures|statistics|liệu|số)$/;

export interface FigureContext {
  /** The year of publication, for `last year` and for goals. */
  publishedYear: number;
}

/** What a sentence takes over from the one before in its paragraph. */
interface Said {
  paragraph: number;
  currency: string | null;
  /** What the last sum was of. */
  sumOf: string | null;
}

/**
 * The figures of a text (NFC, a paragraph a line) in reading order. Spans of time, ages, days, clock times, scores,
 * ordinals and numbers in names are none.
 */
export function readFigures(text: string, { publishedYear }: FigureContext): Figure[] {
  const sentences = sentencesWith((part) => /\d/.test(part) || NUMBER_WORD.test(part), text);
  const notation = settleNotation(sentences);
  const figures: Figure[] = [];
  let said: Said = { paragraph: -1, currency: null, sumOf: null };
  for (const sentence of sentences) {
    const { paragraph } = sentence;
    if (paragraph !== said.paragraph) said = { paragraph, currency: null, sumOf: null };
    const used = notation[sentence.vietnamese ? 'vietnamese' : 'other'];
    const read = figuresOf(sentence, findNumbers(sentence, used, said.currency), said.sumOf, publishedYear);
    figures.push(...read);
    const sum = read.findLast(({ unit }) => isCurrency(unit));
    if (sum) said = { paragraph, currency: sum.unit, sumOf: sum.quantity === 'sum' ? null : sum.quantity };
  }
  return figures;
}

function figuresOf(
  sentence: Sentence,
  found: readonly FoundNumber[],
  sumOf: string | null,
  publishedYear: number,
): Figure[] {
  const places = {
    starts: new Set(found.map(({ start }) => start)),
    ends: new Set(found.map(({ end }) => end)),
  };
  return found.map((one) => figureOf(sentence, one, places, sumOf, publishedYear));
}

function figureOf(
  sentence: Sentence,
  found: FoundNumber,
  places: Places,
  sumOf: string | null,
  publishedYear: number,
): Figure {
  const { text, tokens } = sentence;
  const { number, unit, start, end } = found;
  const qualifier = qualifierOf(tokens, start, end);
  const span = { start: qualifier?.start ?? start, end };
  const quantity = found.quantity ?? quantityAround(sentence, span, unit, places, sumOf);
  const isCount = found.quantity !== null;
  const reach = isCount ? PERIOD_OF_COUNT : PERIOD_OF_SUM;
  const period = periodOf(tokens, span, places, publishedYear, UNTOLD.test(quantity) ? PERIOD_UNTOLD : reach);
  const ahead = (period?.year ?? 0) > publishedYear;
  const goal = ahead || (!isCount && isGoal(tokens, span, places));
  // Nobody aims at a year gone by: it is that of another figure.
  const isOthers = goal && (period?.year ?? publishedYear) < publishedYear;
  return {
    low: number.low,
    high: number.high,
    unit,
    qualifier: qualifier?.qualifier ?? null,
    quantity,
    period: isOthers ? null : (period?.period ?? null),
    goal,
    text: text.slice(tokens[span.start]?.from, tokens[end - 1]?.to),
    sentence: text,
  };
}

function quantityAround(
  { tokens, vietnamese }: Sentence,
  span: Span,
  unit: string,
  places: Places,
  sumOf: string | null,
): string {
  if (unit === 'percent' || unit === 'times') return rateOf(tokens, span, places, vietnamese);
  if (!isCurrency(unit)) return subjectOf(tokens, span, places, measures)?.key ?? 'measure';
  const subject = subjectOf(tokens, span, places, sums);
  if (subject) return isCumulative(tokens, span) ? `${subject.key}-total` : subject.key;
  const goesOn = tokens
    .slice(Math.max(0, span.start - ANAPHORA_LEFT), span.start)
    .some(({ lower }) => ANAPHORA.test(lower));
  return (goesOn ? sumOf : null) ?? 'sum';
}

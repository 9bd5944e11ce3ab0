import { groupBy } from '../group-by.ts';
import { agree, isFarther, type SaidValue, significantDigits } from './agreement.ts';
import type { Figure, FigureValue } from './figure.ts';
import { comparabilityOf } from './quantity-kind.ts';

/** A figure with who gives it. */
export interface Statement {
  figure: Figure;
  article: string;
  source: string;
  voice: string;
  published: string;
}

interface DistinctValue extends SaidValue {
  statements: Statement[];
  voices: number;
}

/** The values said of a quantity, what agrees taken together under what most say; in any order of statements. */
export function valuesOf(statements: readonly Statement[]): FigureValue[] {
  const values = distinctValues(statements);
  const kept: DistinctValue[] = [];
  for (const value of values) if (!kept.some((other) => agree(other, value))) kept.push(value);
  const groups = kept.map((value) => ({ ...value, statements: [] as Statement[] }));
  for (const value of values) nearest(groups, value)?.statements.push(...value.statements);
  return groups
    .map(({ low, high, qualifier, statements: said }) => ({
      low,
      high,
      qualifier,
      said: saidOnce(said),
      voices: countVoices(said),
    }))
    .sort((a, b) => b.voices - a.voices || a.low - b.low || a.high - b.high);
}

/** Of the values that agree with one, the nearest. */
function nearest<Value extends SaidValue>(values: readonly Value[], value: SaidValue): Value | undefined {
  const distance = (other: SaidValue) => Math.abs(other.low - value.low) + Math.abs(other.high - value.high);
  return values.filter((other) => agree(other, value)).sort((a, b) => distance(a) - distance(b))[0];
}

/** Whether two outlets give values of a quantity that cannot both be right. */
export function disagree(
  statements: readonly Statement[],
  { quantity, period }: { quantity: string; period: string | null },
): boolean {
  const { within, onlyValues } = comparabilityOf(quantity, period);
  const byVoice = [...groupBy(statements, ({ voice }) => voice).values()].map(distinctValues);
  const voices = onlyValues ? byVoice.filter((values) => values.length === 1) : byVoice;
  return voices.some((first, index) =>
    voices.slice(index + 1).some((second) => contradict(first, second, within)),
  );
}

/** One shared value is enough to suppose that the others are of something else. */
function contradict(first: readonly SaidValue[], second: readonly SaidValue[], within: number): boolean {
  const pairs = first.flatMap((a) => second.map((b) => [a, b] as const));
  return !pairs.some(([a, b]) => agree(a, b)) && pairs.some(([a, b]) => !isFarther(a, b, within));
}

/** Each value once, the best to stand for others first: said by most, without a qualifier, precise. */
function distinctValues(statements: readonly Statement[]): DistinctValue[] {
  const byValue = groupBy(
    statements,
    ({ figure: { low, high, qualifier } }) => `${low} ${high} ${qualifier ?? ''}`,
  );
  return [...byValue.values()]
    .flatMap((said) => {
      const figure = said[0]?.figure;
      if (!figure) return [];
      const { low, high, qualifier } = figure;
      return [{ low, high, qualifier, statements: said, voices: countVoices(said) }];
    })
    .sort(betterFirst);
}

function betterFirst(a: DistinctValue, b: DistinctValue): number {
  return (
    b.voices - a.voices ||
    Number(a.qualifier !== null) - Number(b.qualifier !== null) ||
    significantDigits(b.low) - significantDigits(a.low) ||
    a.low - b.low ||
    a.high - b.high ||
    compareTexts(a.qualifier ?? '', b.qualifier ?? '')
  );
}

export function countVoices(statements: readonly Statement[]): number {
  return new Set(statements.map(({ voice }) => voice)).size;
}

/** The earliest article first; each once, with the shortest of its wordings. */
function saidOnce(statements: readonly Statement[]): FigureValue['said'] {
  const ordered = [...statements].sort(
    (a, b) =>
      compareTexts(a.published, b.published) ||
      compareTexts(a.article, b.article) ||
      a.figure.text.length - b.figure.text.length ||
      compareTexts(a.figure.text, b.figure.text),
  );
  const once = new Map<string, Statement>();
  for (const statement of ordered) if (!once.has(statement.article)) once.set(statement.article, statement);
  return [...once.values()].map(({ article, source, figure }) => ({ article, source, text: figure.text }));
}

/** By code units, so that the order does not hang on a locale. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

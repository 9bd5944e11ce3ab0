import { nounAfter } from './counted.ts';
import { type Places, type Span, subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { counts, type Quantity, sums } from './vocabulary.ts';

const GROWTH =
  /^(?:tăng|giảm|nhích|leo|gấp|grow|grows|grew|grown|growing|growth|rise|rises|rose|risen|rising|up|increase|increased|increases|increasing|down|fall|falls|fell|fallen|decline|declined|drop|dropped|jump|jumped|surge|surged|climbed|expand|expanded|shrank|times|fold)$/;
const GROWTH_LEFT = 8;
const GROWTH_RIGHT = 3;
/** Rates in themselves. */
const RATES = new Set(['tariff', 'inflation']);
const CUMULATIVE = /^(?:lũy|cumulative|cumulatively|accumulated)$/;
const CUMULATIVE_LEFT = 8;
const NEAR = 6;

/** What a percentage or a multiple is of: a quantity's growth, a rate in itself, or a share of what follows. */
export function rateOf(tokens: readonly Token[], span: Span, figures: Places, vietnamese: boolean): string {
  const growth = grows(tokens, span);
  const subject = subjectOf(tokens, span, figures, sums) ?? (growth ? countedBefore(tokens, span) : null);
  if (subject && RATES.has(subject.key)) return subject.key;
  if (growth) return subject ? `${subject.key}-growth` : 'growth';
  return shareOf(tokens, span.end, vietnamese);
}

function shareOf(tokens: readonly Token[], end: number, vietnamese: boolean): string {
  const of = tokens[end]?.lower === 'of' ? 1 : 0;
  const article = of && /^(?:the|its|their|all|his|her)$/.test(tokens[end + of]?.lower ?? '') ? 1 : 0;
  const at = end + of + article;
  const subject = (vietnamese || of ? sums.at(tokens, at) : null)?.meaning;
  if (subject) return `${subject.key}-share`;
  const noun = vietnamese || of ? nounAfter(tokens, at, vietnamese) : null;
  return noun ? `${noun.noun}-share` : 'share';
}

/** Whether a figure is said to be how much something grows or shrinks. */
function grows(tokens: readonly Token[], { start, end }: Span): boolean {
  for (let at = Math.max(0, start - GROWTH_LEFT); at < end + GROWTH_RIGHT; at++) {
    // `up to 80%` says how much at most.
    if (GROWTH.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== 'to') return true;
  }
  return false;
}

function countedBefore(tokens: readonly Token[], { start }: Span): Quantity | null {
  for (let at = start - 1; at >= Math.max(0, start - NEAR); at--) {
    const match = counts.at(tokens, at);
    if (match) return tokens.slice(at, start).some(({ lower }) => GROWTH.test(lower)) ? match.meaning : null;
  }
  return null;
}

/** Whether a sum is said to be that of all years so far. */
export function isCumulative(tokens: readonly Token[], { start }: Span): boolean {
  const before = tokens.slice(Math.max(0, start - CUMULATIVE_LEFT), start);
  return before.some(({ lower }) => CUMULATIVE.test(lower));
}

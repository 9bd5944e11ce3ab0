import type { PhraseTable } from '../words/phrases.ts';
import type { Token } from './tokens.ts';
import type { Quantity } from './vocabulary.ts';

/** What of a sentence a figure takes up: token indices, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Where the figures of a sentence stand. */
export interface Places {
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
}

const MOST_LEFT = 30;
const MOST_RIGHT = 7;
/** Costs of what stands between a figure and the word that tells what it is of, in words. */
const CLAUSE_COST: ReadonlyMap<string, number> = new Map([
  [',', 3],
  ['(', 4],
  [')', 4],
  [':', 2],
  [';', 8],
  ['while', 10],
  ['còn', 10],
  ['trong', 3],
]);
const FIGURE_COST = 4;
/** `5 billion in trade` and `hợp đồng 5 tỷ`: what follows needs a link or must follow at once. */
const RIGHT_COST = 4;
const LINK = /^(?:in|of|worth|as|for|cho|vốn|tiền|giá|trị|tổng|two|way|annual|new|bilateral|line|-)$/;

/** A sum's or a rate's subject: the nearest word of the vocabulary, a clause or another figure counting as far. */
export function subjectOf(
  tokens: readonly Token[],
  span: Span,
  figures: Places,
  phrases: PhraseTable<Quantity>,
): Quantity | null {
  const left = subjectLeft(tokens, span, figures, phrases);
  const right = subjectRight(tokens, span, figures, phrases);
  if (!left || !right) return (left ?? right)?.quantity ?? null;
  return right.cost < left.cost ? right.quantity : left.quantity;
}

function subjectLeft(
  tokens: readonly Token[],
  span: Span,
  figures: Places,
  phrases: PhraseTable<Quantity>,
): { quantity: Quantity; cost: number } | null {
  let cost = 0;
  let best: { quantity: Quantity; cost: number; end: number } | null = null;
  for (let at = span.start - 1; at >= 0 && at > span.start - MOST_LEFT; at--) {
    cost += costOf(tokens, at, figures);
    const match = isName(tokens, at) ? null : phrases.at(tokens, at);
    const end = at + (match?.length ?? 0);
    // A longer phrase that ends at the same word says more: `trade deficit`.
    if (match && end <= span.start && (!best || end >= best.end)) {
      best = { quantity: match.meaning, cost: best ? best.cost : cost, end };
    } else if (best && at < best.end - 4) break;
  }
  return best;
}

function subjectRight(
  tokens: readonly Token[],
  span: Span,
  figures: Places,
  phrases: PhraseTable<Quantity>,
): { quantity: Quantity; cost: number } | null {
  let cost = LINK.test(tokens[span.end]?.lower ?? '') ? 0 : RIGHT_COST;
  for (let at = span.end; at < tokens.length && at < span.end + MOST_RIGHT; at++) {
    cost += costOf(tokens, at, figures);
    const match = isName(tokens, at) ? null : phrases.at(tokens, at);
    if (match) return { quantity: match.meaning, cost };
    if (/^(?:[.,;:]|và|and|but|còn)$/.test(tokens[at]?.text ?? '')) return null;
  }
  return null;
}

/** A ministry of trade is no trade; GDP and ODA are what they say. */
function isName(tokens: readonly Token[], at: number): boolean {
  return at > 0 && /^\p{Lu}(?!\p{Lu})/u.test(tokens[at]?.text ?? '');
}

/** How far a token parts what stands on its two sides. */
export function costOf(tokens: readonly Token[], at: number, figures: Places): number {
  const figure = figures.starts.has(at) ? FIGURE_COST : 0;
  return 1 + figure + (CLAUSE_COST.get(tokens[at]?.lower ?? '') ?? 0);
}

import type { Block } from '../article.ts';
import { wordKey } from '../text.ts';
import type { DraftBlock } from './body/blocks.ts';
import { traitBit } from './survey/traits.ts';

const PULL_QUOTE = traitBit('pull-quote') | traitBit('aside');
const SHORTEST = 20;
/** Each is held against all. */
const MOST_TEXTS = 500;

/** Blocks as an article keeps them. A quote or aside whose words stand in the text too is a pull quote. */
export function asPullQuotes(blocks: readonly DraftBlock[]): Block[] {
  const texts = blocks.slice(0, MOST_TEXTS).map(({ text }) => wordKey(text));
  return blocks.map(({ kind, text, traits }, index) => {
    const own = texts[index] ?? '';
    const maybe = (kind === 'quote' || (traits & PULL_QUOTE) !== 0) && own.length >= SHORTEST;
    const isPulled = maybe && texts.some((other) => other.length > own.length && other.includes(own));
    return { kind: isPulled ? 'pull-quote' : kind, text };
  });
}

import { z } from 'zod';
import { type Block, blockSchema } from '../article.ts';
import { wordsOf } from '../text.ts';
import { align, type Stretch } from './alignment.ts';
import { type Pair, pairAlike } from './pairs.ts';
import { runSchema, wordDifference } from './words.ts';

const kindSchema = blockSchema.shape.kind;

/** A paragraph that was edited, removed or added: its kind before and after, null where it was not there. */
const changedParagraphSchema = z.object({
  before: kindSchema.nullable(),
  after: kindSchema.nullable(),
  runs: z.array(runSchema),
});
export type ChangedParagraph = z.infer<typeof changedParagraphSchema>;

/** What happened to paragraphs in reading order; of unchanged ones only how many stand in a row. */
export const paragraphsDifferenceSchema = z.array(
  z.union([z.object({ unchanged: z.int().positive() }), changedParagraphSchema]),
);
export type ParagraphsDifference = z.infer<typeof paragraphsDifferenceSchema>;

/** Where more words than these are in changed paragraphs, little is left to compare by word. */
const MAX_WORDS = 20_000;

/** The difference between two bodies: whole paragraphs first, then by word those that were edited. Empty if none. */
export function paragraphsDifference(before: Block[], after: Block[]): ParagraphsDifference {
  const stretches = align(before, after, isSameBlock);
  if (stretches.every(({ removed, added }) => removed.length + added.length === 0)) return [];
  const pair = wordCount(stretches) <= MAX_WORDS ? pairAlike : pairNone;
  return stretches.flatMap(({ same, removed, added }) => [
    ...(same.length > 0 ? [{ unchanged: same.length }] : []),
    ...pair(removed, added).map(changedParagraph),
  ]);
}

function isSameBlock(before: Block, after: Block): boolean {
  return before.kind === after.kind && before.text === after.text;
}

function wordCount(stretches: Stretch<Block>[]): number {
  const changed = stretches.flatMap(({ removed, added }) => [...removed, ...added]);
  return changed.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

function pairNone(removed: Block[], added: Block[]): Pair[] {
  return [
    ...removed.map((before) => ({ before, after: null })),
    ...added.map((after) => ({ before: null, after })),
  ];
}

function changedParagraph({ before, after }: Pair): ChangedParagraph {
  return {
    before: before?.kind ?? null,
    after: after?.kind ?? null,
    runs: wordDifference(before?.text ?? '', after?.text ?? ''),
  };
}

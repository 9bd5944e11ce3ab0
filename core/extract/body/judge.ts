import { z } from 'zod';
import { traitBit } from '../survey/traits.ts';
import type { DraftBlock } from './blocks.ts';
import learned from './body-model.json' with { type: 'json' };
import { FIRST_NAMES } from './first-look.ts';
import type { PageClaims } from './page-claims.ts';
import { placeBlocks } from './placed-blocks.ts';
import { type DropReason, reasonFor, reasonOnSight, reasonUnseen } from './reasons.ts';
import { lookSecond, SECOND_NAMES } from './second-look.ts';
import { chanceOf, templateOf } from './surroundings.ts';
import { evaluator, modelSchema } from './trees.ts';

/** A block, and whether it is the article's. */
export interface JudgedBlock {
  block: DraftBlock;
  /** Null where the block is kept. */
  dropped: DropReason | null;
  /** How likely the block is the article's by what was learned, 0 to 1. */
  chance: number;
}

const model = z.object({ first: modelSchema, second: modelSchema }).parse(learned);

const LOOKS = {
  first: evaluator(model.first, FIRST_NAMES),
  second: evaluator(model.second, SECOND_NAMES),
};

/**
 * Tells the article's blocks from the rest, in two looks: the first at each block by itself, the second at where it
 * stands among what the first found. Both are boosted trees, learned by `bench/train-body.ts`; what words or place
 * alone decide is decided before. After Kohlschütter et al., Boilerplate Detection using Shallow Text Features (2010),
 * and Vogels et al., Web2Text (2018), which also look at neighbours second.
 */
export function judgeBlocks(blocks: readonly DraftBlock[], claims: PageClaims): JudgedBlock[] {
  const weighed = new Map<DraftBlock, JudgedBlock>();
  for (const context of placeBlocks(blocks, claims, LOOKS.first)) {
    const { features } = context;
    const odds = LOOKS.second(lookSecond(context));
    const dropped = reasonOnSight(features) ?? (odds > 0 ? null : reasonFor(context));
    weighed.set(features.block, { block: features.block, dropped, chance: chanceOf(odds) });
  }
  return withWeak(
    blocks.map((block) => weighed.get(block) ?? { block, dropped: reasonUnseen(block), chance: 0 }),
  );
}

/** Images, captions and teasers may stand between a subhead or a lead and the text. */
const FARTHEST_TEXT = 6;
/** From these chances on, a block that was weighed and dropped is kept where its place speaks for it. */
const [LEAST_SUBHEAD, LEAST_LEAD, LEAST_SIBLING] = [0.15, 0.2, 0.3];
const LEAD = traitBit('lead');

/** Short as they are: subheads among kept blocks, a lead above them, a paragraph close behind its like. */
function withWeak(judged: JudgedBlock[]): JudgedBlock[] {
  const isKeptWithin = (from: number, to: number): boolean =>
    judged.slice(Math.max(0, from), to).some(({ dropped }) => dropped === null);
  return judged.map((one, index) => {
    const { block, chance, dropped } = one;
    if (chance < LEAST_SUBHEAD || (dropped !== 'unlike-text' && dropped !== 'outside')) return one;
    const isAboveText = isKeptWithin(index + 1, index + 1 + FARTHEST_TEXT);
    const isBelowText = isKeptWithin(index - FARTHEST_TEXT, index);
    const isSubhead = block.kind === 'subhead' && isAboveText && isBelowText;
    const isLead = chance >= LEAST_LEAD && (block.traits & LEAD) !== 0 && isAboveText && !isBelowText;
    const isSibling =
      chance >= LEAST_SIBLING &&
      judged.slice(Math.max(0, index - FARTHEST_TEXT), index).some((other) => isKeptLike(block, other));
    return isSubhead || isLead || isSibling ? { ...one, dropped: null } : one;
  });
}

function isKeptLike({ element }: DraftBlock, { block, dropped }: JudgedBlock): boolean {
  return dropped === null && templateOf(block.element) === templateOf(element);
}

import { z } from 'zod';
import type { DraftBlock } from './blocks.ts';
import learned from './body-model.json' with { type: 'json' };
import { FIRST_NAMES } from './first-look.ts';
import type { PageClaims } from './page-claims.ts';
import { type DropReason, reasonFor, reasonOnSight, reasonUnseen } from './reasons.ts';
import { lookSecond, SECOND_NAMES } from './second-look.ts';
import { standAll } from './stand-all.ts';
import { chanceOf } from './surroundings.ts';
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
  for (const standing of standAll(blocks, claims, LOOKS.first)) {
    const { exhibit } = standing;
    const odds = LOOKS.second(lookSecond(standing));
    const dropped = reasonOnSight(exhibit) ?? (odds > 0 ? null : reasonFor(standing));
    weighed.set(exhibit.block, { block: exhibit.block, dropped, chance: chanceOf(odds) });
  }
  return withSubheads(
    blocks.map((block) => weighed.get(block) ?? { block, dropped: reasonUnseen(block), chance: 0 }),
  );
}

const LEAST_SUBHEAD_CHANCE = 0.15;
/** Images, captions and teasers may stand between a subhead and its text. */
const FARTHEST_TEXT = 6;

/** A subhead among kept blocks is one of the article's, short as it is. */
function withSubheads(judged: JudgedBlock[]): JudgedBlock[] {
  const isKeptWithin = (from: number, to: number): boolean =>
    judged.slice(Math.max(0, from), to).some(({ dropped }) => dropped === null);
  return judged.map((one, index) => {
    const isWeak = one.dropped === 'unlike-text' && one.chance >= LEAST_SUBHEAD_CHANCE;
    const isAmong =
      isWeak &&
      one.block.kind === 'subhead' &&
      isKeptWithin(index - FARTHEST_TEXT, index) &&
      isKeptWithin(index + 1, index + 1 + FARTHEST_TEXT);
    return isAmong ? { ...one, dropped: null } : one;
  });
}

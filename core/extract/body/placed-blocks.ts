import { blockFeaturesOf } from './block-features.ts';
import type { DraftBlock } from './blocks.ts';
import { findContainer } from './container.ts';
import { type ContextFeatures, contextFeaturesOf } from './context-features.ts';
import { lookFirst } from './first-look.ts';
import type { PageClaims } from './page-claims.ts';
import { reasonUnseen } from './reasons.ts';
import type { Row } from './trees.ts';

/** Places those of a page's blocks that are to be weighed by a first look, which gives log-odds that a block is the article's. */
export function placeBlocks(
  blocks: readonly DraftBlock[],
  claims: PageClaims,
  first: (row: Row) => number,
): ContextFeatures[] {
  const seen = blockFeaturesOf(
    blocks.filter((block) => reasonUnseen(block) === null),
    claims,
  ).map((features) => {
    const row = lookFirst(features);
    return { features, row, odds: first(row) };
  });
  return contextFeaturesOf(claims.survey, seen, findContainer(claims.survey, seen));
}

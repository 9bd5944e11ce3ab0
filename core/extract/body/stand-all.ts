import type { DraftBlock } from './blocks.ts';
import { findContainer } from './container.ts';
import { exhibitsOf } from './exhibits.ts';
import { lookFirst } from './first-look.ts';
import type { PageClaims } from './page-claims.ts';
import { reasonUnseen } from './reasons.ts';
import { type Standing, standingsOf } from './standings.ts';
import type { Row } from './trees.ts';

/** Places those of a page's blocks that are to be weighed by a first look, which gives log-odds that a block is the article's. */
export function standAll(
  blocks: readonly DraftBlock[],
  claims: PageClaims,
  first: (row: Row) => number,
): Standing[] {
  const seen = exhibitsOf(
    blocks.filter((block) => reasonUnseen(block) === null),
    claims,
  ).map((exhibit) => {
    const row = lookFirst(exhibit);
    return { exhibit, row, odds: first(row) };
  });
  return standingsOf(claims.survey, seen, findContainer(claims.survey, seen));
}

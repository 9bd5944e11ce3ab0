import type { DraftBlock } from './blocks.ts';
import { findContainer } from './container.ts';
import { type Exhibit, exhibitsOf } from './exhibits.ts';
import type { PageClaims } from './page-claims.ts';
import { type Standing, standingsOf } from './standings.ts';
import { chanceOf } from './surroundings.ts';

/** Places a page's blocks by a first look, which gives log-odds that a block is the article's. */
export function standAll(
  blocks: readonly DraftBlock[],
  claims: PageClaims,
  first: (exhibit: Exhibit) => number,
): Standing[] {
  const seen = exhibitsOf(blocks, claims).map((exhibit) => ({ exhibit, odds: first(exhibit) }));
  const goodness = seen.map(({ odds }) => chanceOf(odds));
  return standingsOf(claims.survey, seen, findContainer(claims.survey, blocks, goodness));
}

import { type Group, oddsOf } from './group.ts';
import type { JoinModel } from './join-model.ts';
import { mergeGroups, type Settling } from './merge-groups.ts';

/**
 * Log odds from which on groups are weighed together, the first at which a neighbourhood is small enough: two that
 * differ alone may agree with a third.
 */
const NEIGHBOURS = [0, 1, 2, 3, 4, 6, 8];
/** Groups weighed together at most. */
const MOST_NEIGHBOURS = 24;

/**
 * Makes stories of the groups that are linked to those that changed, directly or through others. Hangs on the groups
 * and their links alone, not on what was before.
 */
export function settle(touched: ReadonlySet<Group>, settling: Settling): void {
  const done = new Set<Group>();
  for (const group of withNeighbours(touched)) {
    if (done.has(group) || group.members.length === 0) continue;
    const neighbourhood = neighbourhoodOf(group, settling.model);
    for (const member of neighbourhood) done.add(member);
    if (hasChanged(neighbourhood, touched)) makeStories(neighbourhood, settling);
  }
}

/** Also those whose neighbourhood may fall apart, or come together, because a group between them changed. */
function withNeighbours(touched: ReadonlySet<Group>): Set<Group> {
  const all = new Set<Group>(touched);
  for (const group of touched) {
    for (const neighbour of group.story.neighbourhood) all.add(neighbour);
    for (const linked of group.links.keys())
      for (const neighbour of linked.story.neighbourhood) all.add(neighbour);
  }
  return all;
}

/** The lowest odds are tried first, so that every member of a neighbourhood finds the same one. */
function neighbourhoodOf(group: Group, model: JoinModel): readonly Group[] {
  for (const least of NEIGHBOURS) {
    const linked = linkedTo(group, least, model);
    if (linked) return [...linked].sort(byKey);
  }
  return [group];
}

/** All that is linked at more than these odds, directly or through others, or null where that is too much. */
function linkedTo(start: Group, least: number, model: JoinModel): Set<Group> | null {
  const found = new Set([start]);
  for (const group of found) {
    for (const [other, link] of group.links) {
      if (found.has(other) || oddsOf(link, group, other, model) <= least) continue;
      found.add(other);
      if (found.size > MOST_NEIGHBOURS) return null;
    }
  }
  return found;
}

function hasChanged(neighbourhood: readonly Group[], touched: ReadonlySet<Group>): boolean {
  const before = neighbourhood[0]?.story.neighbourhood ?? [];
  if (before.length !== neighbourhood.length) return true;
  return neighbourhood.some((group, index) => before[index] !== group || touched.has(group));
}

function makeStories(neighbourhood: readonly Group[], settling: Settling): void {
  for (const groups of mergeGroups(neighbourhood, settling)) {
    const first = [...groups].sort((a, b) => timeOf(a) - timeOf(b) || byKey(a, b))[0];
    const story = { key: first?.key ?? '', groups, neighbourhood };
    for (const group of groups) group.story = story;
  }
}

function timeOf(group: Group): number {
  return group.members[0]?.article.time ?? 0;
}

function byKey(a: Group, b: Group): number {
  return a.key < b.key ? -1 : 1;
}

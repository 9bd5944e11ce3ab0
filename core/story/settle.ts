import { type Group, oddsOf } from './group.ts';
import type { JoinModel } from './join-model.ts';
import { mergeGroups, type Settling } from './merge-groups.ts';

/** Log odds from which on groups are weighed together: two that differ alone may agree with a third. */
const NEIGHBOURS = -1;
/** Groups weighed together at most; larger neighbourhoods fall apart at their weakest links first. */
const MOST_NEIGHBOURS = 24;

/**
 * Makes stories of the groups that are linked to the given ones, directly or through others: agglomerative clustering
 * by a learned linkage over sums of evidence. Hangs on the groups and their links alone, not on what was before.
 */
export function settle(touched: Iterable<Group>, settling: Settling): void {
  const done = new Set<Group>();
  for (const group of withNeighbours(touched)) {
    if (done.has(group) || group.members.length === 0) continue;
    for (const neighbourhood of neighbourhoods(group, NEIGHBOURS, null, settling.model)) {
      for (const member of neighbourhood) done.add(member);
      makeStories(neighbourhood, settling);
    }
  }
}

function withNeighbours(touched: Iterable<Group>): Set<Group> {
  const all = new Set<Group>();
  for (const group of touched) for (const neighbour of group.story.neighbourhood) all.add(neighbour);
  for (const group of touched) all.add(group);
  return all;
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

/** What is linked to a group at some odds, cut at higher odds while it is too large. */
function neighbourhoods(
  start: Group,
  least: number,
  within: ReadonlySet<Group> | null,
  model: JoinModel,
): Group[][] {
  const found = linkedTo(start, least, within, model);
  if (found.size <= MOST_NEIGHBOURS) return [[...found].sort(byKey)];
  const parts: Group[][] = [];
  const placed = new Set<Group>();
  for (const group of [...found].sort(byKey)) {
    if (placed.has(group)) continue;
    for (const part of neighbourhoods(group, least + 1, found, model)) {
      for (const member of part) placed.add(member);
      parts.push(part);
    }
  }
  return parts;
}

function linkedTo(
  start: Group,
  least: number,
  within: ReadonlySet<Group> | null,
  model: JoinModel,
): Set<Group> {
  const found = new Set([start]);
  for (const group of found) {
    for (const [other, link] of group.links) {
      if (found.has(other) || (within && !within.has(other))) continue;
      if (oddsOf(link, group, other, model) > least) found.add(other);
    }
  }
  return found;
}

function byKey(a: Group, b: Group): number {
  return a.key < b.key ? -1 : 1;
}

import { byKey, type Group, oddsOf, type Story } from './group.ts';
import type { JoinModel } from './join-model.ts';
import { mergeGroups, type Settling } from './merge-groups.ts';

/**
 * Log odds from which on groups are weighed together, the first at which a neighbourhood is small enough: two that
 * differ alone may agree with a third.
 */
const LEAST_ODDS = 0;
const NEIGHBOURS = [LEAST_ODDS, 1, 2, 3, 4, 6, 8];
/** Groups weighed together at most. */
const MOST_NEIGHBOURS = 24;

/**
 * Makes stories of the groups that are linked to those that changed, directly or through others. Hangs on the groups
 * and their links alone, not on what was before.
 * @returns the stories that were made; those that stay as they were are not among them
 */
export function settle(touched: ReadonlySet<Group>, near: ReadonlySet<Group>, settling: Settling): Story[] {
  const made: Story[] = [];
  /** Stories of which groups are in others now. */
  const left = new Set<Story>();
  const done = new Set<Group>();
  const search = new NeighbourSearch(settling.model);
  for (const group of withNeighbours(touched, near, settling.model)) {
    if (done.has(group) || group.members.length === 0) continue;
    const neighbourhood = search.neighbourhoodOf(group);
    for (const member of neighbourhood) done.add(member);
    if (!hasChanged(neighbourhood, touched)) continue;
    for (const { story } of neighbourhood) left.add(story);
    for (const groups of mergeGroups(neighbourhood, settling)) made.push(makeStory(groups, neighbourhood));
  }
  return [...made, ...[...left].flatMap(restOf)];
}

/**
 * What stays of a story when parts of it go: a restored one may hold what nothing links to them. It stays together as it
 * stood, but not in the name of what is gone.
 */
function restOf(story: Story): Story[] {
  const rest = story.groups.filter((group) => group.story === story && group.members.length > 0);
  return rest.length > 0 ? [makeStory(rest, story.neighbourhood)] : [];
}

/** Also those whose neighbourhood may fall apart, or come together, because a group between them changed. */
function withNeighbours(touched: ReadonlySet<Group>, near: ReadonlySet<Group>, model: JoinModel): Set<Group> {
  const all = new Set<Group>([...touched, ...near]);
  for (const group of touched) {
    for (const link of group.links) oddsOf(link, group, group.linkTable.across(link, group), model);
    for (const neighbour of neighboursOf(group)) all.add(neighbour);
  }
  return all;
}

/** The groups that this one is weighed with, or was, as far as odds are reckoned; those of its links' neighbourhoods. */
export function neighboursOf(group: Group): Set<Group> {
  const all = new Set<Group>(group.story.neighbourhood);
  for (const link of group.links) {
    if (group.linkTable.highestOf(link) <= LEAST_ODDS) continue;
    for (const neighbour of group.linkTable.across(link, group).story.neighbourhood) all.add(neighbour);
  }
  return all;
}

/** Finds neighbourhoods while groups and links stay as they are. */
export class NeighbourSearch {
  readonly #model: JoinModel;
  /** By odds: groups that are known to have too many neighbours. */
  readonly #crowded = new Map<number, Set<Group>>(NEIGHBOURS.map((least) => [least, new Set<Group>()]));

  constructor(model: JoinModel) {
    this.#model = model;
  }

  /** The lowest odds are tried first, so that every member of a neighbourhood finds the same one. */
  neighbourhoodOf(group: Group): readonly Group[] {
    for (const [least, crowded] of this.#crowded) {
      if (crowded.has(group)) continue;
      const linked = this.#linkedTo(group, least);
      if (linked.size <= MOST_NEIGHBOURS) return [...linked].sort(byKey);
      for (const other of linked) crowded.add(other);
    }
    return [group];
  }

  /** What is linked at more than these odds, directly or through others; not all of it where that is too much. */
  #linkedTo(start: Group, least: number): Set<Group> {
    const found = new Set([start]);
    for (const group of found) {
      for (const link of group.links) {
        const other = group.linkTable.across(link, group);
        if (found.has(other) || oddsOf(link, group, other, this.#model) <= least) continue;
        found.add(other);
        if (found.size > MOST_NEIGHBOURS) return found;
      }
    }
    return found;
  }
}

function hasChanged(neighbourhood: readonly Group[], touched: ReadonlySet<Group>): boolean {
  const before = neighbourhood[0]?.story.neighbourhood ?? [];
  if (before.length !== neighbourhood.length) return true;
  return neighbourhood.some((group, index) => before[index] !== group || touched.has(group));
}

/** @param neighbourhood the groups that these were weighed with, themselves among them */
export function makeStory(groups: readonly Group[], neighbourhood: readonly Group[]): Story {
  const first = [...groups].sort((a, b) => timeOf(a) - timeOf(b) || byKey(a, b))[0];
  const story = { key: first?.key ?? '', groups, neighbourhood };
  for (const group of groups) group.story = story;
  return story;
}

function timeOf(group: Group): number {
  return group.members[0]?.article.time ?? 0;
}

import type { Bonds } from './bonds.ts';
import { addEvidence, addTo, evidenceOf, type Group, type Link, type Story } from './group.ts';
import { type JoinModel, logOdds } from './join-model.ts';
import { type Evidence, measure } from './measures.ts';
import { LONGEST_GAP, LONGEST_SPAN } from './span.ts';
import { FIELDS } from './terms.ts';

/** Log odds from which on groups are weighed together: two that differ alone may agree with a third. */
const NEIGHBOURS = -2;
/** Groups weighed together at most; larger neighbourhoods fall apart at their weakest links first. */
const MOST_NEIGHBOURS = 24;
/** Log odds from which on groups are one story. */
const MERGE = 0;
/** Of the odds of a merger, what the parts say one by one, so that a blur of many never outvotes a plain contradiction. */
const PARTS_SHARE = 0.65;
/** One part's say is bounded. */
const MOST_ODDS = 4;

export interface Settling {
  model: JoinModel;
  bonds: Bonds;
}

export function oddsOf(link: Link, a: Group, b: Group, model: JoinModel): number {
  link.odds ??= logOdds(measure(evidenceOf(a), evidenceOf(b), link.cross), model);
  return link.odds;
}

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
  for (const story of storiesOf(neighbourhood, settling))
    for (const group of story.groups) group.story = story;
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

/** Groups that have been merged, and what they have in common with the other parts. */
interface Part {
  groups: Group[];
  evidence: Evidence;
  merged: Map<Group, number>;
  crosses: Map<Part, Float64Array>;
  /** By other part: odds of all pairs of groups, summed, each pair by how many articles it has. */
  pairOdds: Map<Part, number>;
}

function storiesOf(neighbourhood: readonly Group[], settling: Settling): Story[] {
  if (neighbourhood.length === 1)
    return neighbourhood.map((group) => storyOf([group], neighbourhood, new Map()));
  let parts = partsOf(neighbourhood, settling.model);
  const scores = new Map<string, number>();
  const scoreOf = (a: Part, b: Part): number => {
    const pair = `${a.groups[0]?.key}\n${a.groups.length}\n${b.groups[0]?.key}\n${b.groups.length}`;
    let score = scores.get(pair);
    if (score === undefined) {
      score = mergeOdds(a, b, settling);
      scores.set(pair, score);
    }
    return score;
  };
  for (;;) {
    const best = bestPair(parts, scoreOf);
    if (!best) break;
    const joined = joinParts(best.a, best.b, best.odds);
    for (const part of parts) if (part !== best.a && part !== best.b) linkParts(joined, part, best.a, best.b);
    parts = [...parts.filter((part) => part !== best.a && part !== best.b), joined].sort(byFirst);
  }
  return parts.map(({ groups, merged }) => storyOf(groups, neighbourhood, merged));
}

function byFirst(a: Part, b: Part): number {
  return (a.groups[0]?.key ?? '') < (b.groups[0]?.key ?? '') ? -1 : 1;
}

function bestPair(
  parts: readonly Part[],
  scoreOf: (a: Part, b: Part) => number,
): { a: Part; b: Part; odds: number } | null {
  let best: { a: Part; b: Part; odds: number } | null = null;
  for (const [index, a] of parts.entries()) {
    for (const b of parts.slice(index + 1)) {
      const odds = scoreOf(a, b);
      if (odds > (best?.odds ?? MERGE)) best = { a, b, odds };
    }
  }
  return best;
}

function partsOf(neighbourhood: readonly Group[], model: JoinModel): Part[] {
  const groups = neighbourhood.map((group) => ({ group, part: partOf(group) }));
  for (const [index, a] of groups.entries()) {
    for (const b of groups.slice(index + 1)) {
      const link = a.group.links.get(b.group);
      const odds = link ? oddsOf(link, a.group, b.group, model) : -MOST_ODDS;
      const pairs = a.part.evidence.articles * b.part.evidence.articles;
      connect(a.part, b.part, {
        cross: link?.cross ?? new Float64Array(FIELDS.length),
        odds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)) * pairs,
      });
    }
  }
  return groups.map(({ part }) => part);
}

function partOf(group: Group): Part {
  return {
    groups: [group],
    evidence: evidenceOf(group),
    merged: new Map(),
    crosses: new Map(),
    pairOdds: new Map(),
  };
}

function connect(a: Part, b: Part, { cross, odds }: { cross: Float64Array; odds: number }): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    from.crosses.set(to, cross);
    from.pairOdds.set(to, odds);
  }
}

function mergeOdds(a: Part, b: Part, { model, bonds }: Settling): number {
  const [one, other] = [a.evidence, b.evidence];
  if (Math.max(one.last, other.last) - Math.min(one.first, other.first) > LONGEST_SPAN)
    return Number.NEGATIVE_INFINITY;
  if (Math.max(one.first - other.last, other.first - one.last) > LONGEST_GAP) return Number.NEGATIVE_INFINITY;
  if (!bonds.isEmpty && areApart(a, b, bonds)) return Number.NEGATIVE_INFINITY;
  const cross = a.crosses.get(b) ?? new Float64Array(FIELDS.length);
  const parts = (a.pairOdds.get(b) ?? 0) / (one.articles * other.articles);
  return (1 - PARTS_SHARE) * logOdds(measure(one, other, cross), model) + PARTS_SHARE * parts;
}

function areApart(a: Part, b: Part, bonds: Bonds): boolean {
  const others = new Set(b.groups.flatMap((group) => group.members.map((member) => member.article.id)));
  return a.groups.some((group) =>
    group.members.some((member) => [...bonds.apartFrom(member.article.id)].some((id) => others.has(id))),
  );
}

function joinParts(a: Part, b: Part, odds: number): Part {
  const norms = Float64Array.from(a.evidence.norms);
  addTo(norms, b.evidence.norms, 1);
  const cross = a.crosses.get(b);
  if (cross) addTo(norms, cross, 2);
  const merged = new Map([...a.merged, ...b.merged]);
  for (const group of b.groups) if (!merged.has(group)) merged.set(group, odds);
  for (const group of a.groups) if (!merged.has(group)) merged.set(group, odds);
  return {
    groups: [...a.groups, ...b.groups].sort(byKey),
    evidence: addEvidence(a.evidence, b.evidence, norms),
    merged,
    crosses: new Map(),
    pairOdds: new Map(),
  };
}

function linkParts(joined: Part, part: Part, a: Part, b: Part): void {
  const cross = new Float64Array(FIELDS.length);
  let odds = 0;
  for (const half of [a, b]) {
    const crossOfHalf = half.crosses.get(part);
    if (crossOfHalf) addTo(cross, crossOfHalf, 1);
    odds += half.pairOdds.get(part) ?? 0;
  }
  connect(joined, part, { cross, odds });
}

function storyOf(
  groups: readonly Group[],
  neighbourhood: readonly Group[],
  merged: ReadonlyMap<Group, number>,
): Story {
  const first = [...groups].sort((a, b) => timeOf(a) - timeOf(b) || byKey(a, b))[0];
  return { key: first?.key ?? '', groups, neighbourhood, merged };
}

function timeOf(group: Group): number {
  return group.members[0]?.article.time ?? 0;
}

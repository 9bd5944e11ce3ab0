import { addFrames } from '../visit/frame.ts';
import { type JoinModel, logOdds } from './join-model.ts';
import { type Evidence, measure } from './measures.ts';
import type { PreparedArticle } from './prepare.ts';
import { LONGEST_GAP, LONGEST_SPAN } from './span.ts';
import type { Reasons } from './story.ts';
import { FIELDS } from './terms.ts';
import { squaredLengths, type Vectors } from './vectors.ts';

/** Dot products of an article with the whole of a group as it then was, by field, in `DOT_UNIT`s. */
export interface Contribution {
  group: Group;
  cross: Float64Array;
}

/** An article in its place. */
export interface Placed {
  article: PreparedArticle;
  vectors: Vectors;
  evidence: Evidence;
  keys: readonly number[];
  copyKeys: Uint32Array;
  group: Group;
  copyOf: string | null;
  contributions: readonly Contribution[];
  reasons: Reasons;
}

/** What two groups have in common, and how likely that makes one event of them. */
export interface Link {
  cross: Float64Array;
  /** Contributions that it is the sum of. */
  contributions: number;
  /** Log odds, reckoned when first asked for. */
  odds: number | null;
  /** The highest that they were before. */
  highest: number;
}

/** Articles that are surely of one event; a story is one group or several. */
export interface Group {
  /** The id of its first article. */
  key: string;
  members: Placed[];
  norms: Float64Array;
  evidence: Evidence | null;
  links: Map<Group, Link>;
  story: Story;
}

/** Groups that are of one event by all that is known now. */
export interface Story {
  /** The id of its first article. */
  key: string;
  groups: readonly Group[];
  /** All groups that were weighed together, of this story and of its neighbours. */
  neighbourhood: readonly Group[];
}

export function startGroup(key: string): Group {
  const group: Group = {
    key,
    members: [],
    norms: new Float64Array(FIELDS.length),
    evidence: null,
    links: new Map(),
    story: { key, groups: [], neighbourhood: [] },
  };
  group.story = { key, groups: [group], neighbourhood: [group] };
  return group;
}

/** @param cross the article's dot products with the group as it is before */
export function addMember(group: Group, placed: Placed, cross: Float64Array): void {
  addTo(group.norms, placed.evidence.norms, 1);
  addTo(group.norms, cross, 2);
  group.members.push(placed);
  const { evidence } = group;
  for (const contribution of placed.contributions) {
    if (contribution.group === group) continue;
    const link = group.links.get(contribution.group) ?? startLink(group, contribution.group);
    addTo(link.cross, contribution.cross, 1);
    link.contributions++;
  }
  changed(group);
  if (evidence) group.evidence = addEvidence(evidence, placed.evidence, group.norms);
}

/** Undoes the last `addMember`, which had the same products. */
export function takeLastMember(group: Group, cross: Float64Array): void {
  const placed = group.members.pop();
  if (!placed) return;
  addTo(group.norms, placed.evidence.norms, -1);
  addTo(group.norms, cross, -2);
  for (const contribution of placed.contributions) {
    const link = group.links.get(contribution.group);
    if (!link) continue;
    addTo(link.cross, contribution.cross, -1);
    if (--link.contributions > 0) continue;
    group.links.delete(contribution.group);
    contribution.group.links.delete(group);
  }
  changed(group);
}

function startLink(a: Group, b: Group): Link {
  const link: Link = {
    cross: new Float64Array(FIELDS.length),
    contributions: 0,
    odds: null,
    highest: Number.NEGATIVE_INFINITY,
  };
  a.links.set(b, link);
  b.links.set(a, link);
  return link;
}

function changed(group: Group): void {
  group.evidence = null;
  for (const link of group.links.values()) {
    link.highest = Math.max(link.highest, link.odds ?? link.highest);
    link.odds = null;
  }
}

/** What all members say together. */
export function evidenceOf(group: Group): Evidence {
  group.evidence ??= group.members
    .map((member) => member.evidence)
    .reduce((sum, evidence) => addEvidence(sum, evidence, group.norms));
  return group.evidence;
}

/** Sums of fractions hang a little on their order, so that the two are always taken in the same one. */
export function oddsOf(link: Link, a: Group, b: Group, model: JoinModel): number {
  if (link.odds === null) {
    const [one, other] = a.key < b.key ? [a, b] : [b, a];
    link.odds = logOdds(measure(evidenceOf(one), evidenceOf(other), link.cross), model);
  }
  return link.odds;
}

/** @param norms squared lengths of the summed vectors of both */
export function addEvidence(a: Evidence, b: Evidence, norms: Float64Array): Evidence {
  return {
    articles: a.articles + b.articles,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    languages: new Set([...a.languages, ...b.languages]),
    norms,
    frame: addFrames(a.frame, b.frame),
  };
}

export function addTo(sums: Float64Array, amounts: Float64Array, times: number): void {
  for (let field = 0; field < sums.length; field++)
    sums[field] = (sums[field] ?? 0) + times * (amounts[field] ?? 0);
}

/** @param vectors of unit length in each field that has terms at all */
export function evidenceOfOne({ time, language, frame }: PreparedArticle, vectors: Vectors): Evidence {
  const norms = squaredLengths(vectors);
  return { articles: 1, first: time, last: time, languages: new Set([language]), norms, frame };
}

/** Dot products that an article was found to have with a group. */
export function crossWith(contributions: readonly Contribution[], group: Group): Float64Array {
  return (
    contributions.find((contribution) => contribution.group === group)?.cross ??
    new Float64Array(FIELDS.length)
  );
}

/** Whether an article of this time (days since 1970) may still be of what the group tells. */
export function isWithinSpan(group: Group, time: number): boolean {
  const { first, last } = evidenceOf(group);
  return time - first <= LONGEST_SPAN && time - last <= LONGEST_GAP;
}

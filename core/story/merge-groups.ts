import type { Bonds } from './bonds.ts';
import { addEvidence, addTo, byKey, evidenceOf, type Group, oddsOf } from './group.ts';
import type { JoinModel } from './join-model.ts';
import { joinOdds } from './join-odds.ts';
import type { Evidence } from './measures.ts';
import { LONGEST_GAP, LONGEST_SPAN } from './span.ts';
import { FIELDS } from './terms.ts';

export interface Settling {
  model: JoinModel;
  bonds: Bonds;
}

/** Log odds from which on groups are one story. */
const MERGE = 0;
/** Of the odds of a merger, what the parts say one by one, so that a blur of many never outvotes a plain contradiction. */
const PARTS_SHARE = 0.65;
/** One part's say is bounded. */
const MOST_ODDS = 4;
/** Where the parts say less than this, nothing that the whole says (hardly ever above 6) makes a merger of it. */
const HOPELESS = -3;

/** Groups that have been merged, and how they stand to the other parts. */
interface Part {
  groups: readonly Group[];
  evidence: Evidence;
  relations: Map<Part, Relation>;
}

interface Relation {
  cross: Float64Array;
  /** Bounded odds of all pairs of articles, summed. */
  pairOdds: number;
  /** Log odds that the two are one. */
  odds: number;
}

/** Merges the likeliest two as long as any are likely: agglomerative clustering with a learned linkage. */
export function mergeGroups(groups: readonly Group[], settling: Settling): (readonly Group[])[] {
  if (groups.length === 1) return [groups];
  let parts = partsOf(groups, settling);
  for (let best = bestPair(parts); best; best = bestPair(parts)) {
    const { a, b, relation } = best;
    const joined = joinParts(a, b, relation);
    const others = parts.filter((part) => part !== a && part !== b);
    for (const other of others) relateJoined(joined, other, [a, b], settling);
    parts = [...others, joined].sort(byFirst);
  }
  return parts.map((part) => part.groups);
}

function byFirst(a: Part, b: Part): number {
  return (a.groups[0]?.key ?? '') < (b.groups[0]?.key ?? '') ? -1 : 1;
}

function bestPair(parts: readonly Part[]): { a: Part; b: Part; relation: Relation } | null {
  let best: { a: Part; b: Part; relation: Relation } | null = null;
  for (const a of parts) {
    for (const [b, relation] of a.relations) {
      if (relation.odds <= (best?.relation.odds ?? MERGE) || byFirst(a, b) > 0) continue;
      best = { a, b, relation };
    }
  }
  return best;
}

function partsOf(groups: readonly Group[], settling: Settling): Part[] {
  const parts = new Map(
    groups.map((group): [Group, Part] => [
      group,
      { groups: [group], evidence: evidenceOf(group), relations: new Map() },
    ]),
  );
  for (const [group, part] of parts) {
    for (const link of group.links) {
      const otherGroup = group.linkTable.across(link, group);
      const other = parts.get(otherGroup);
      if (!other || part.relations.has(other)) continue;
      const odds = oddsOf(link, group, otherGroup, settling.model);
      const pairOdds = bounded(odds) * part.evidence.articles * other.evidence.articles;
      const relation = { cross: group.linkTable.crossOf(link), pairOdds, odds: Number.NEGATIVE_INFINITY };
      if (mayMerge(part, other, settling.bonds)) relation.odds = weigh(odds, bounded(odds));
      relate(part, other, relation);
    }
  }
  return [...parts.values()].sort(byFirst);
}

function bounded(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

function weigh(whole: number, parts: number): number {
  return (1 - PARTS_SHARE) * whole + PARTS_SHARE * parts;
}

function relate(a: Part, b: Part, relation: Relation): void {
  a.relations.set(b, relation);
  b.relations.set(a, relation);
}

function joinParts(a: Part, b: Part, { cross }: Relation): Part {
  const norms = Float64Array.from(a.evidence.norms);
  addTo(norms, b.evidence.norms, 1);
  addTo(norms, cross, 2);
  return {
    groups: [...a.groups, ...b.groups].sort(byKey),
    evidence: addEvidence(a.evidence, b.evidence, norms),
    relations: new Map(),
  };
}

/** Parts that were never linked have nothing in common and speak against a merger with all they may. */
function relateJoined(joined: Part, other: Part, halves: readonly Part[], { model, bonds }: Settling): void {
  const cross = new Float64Array(FIELDS.length);
  let pairOdds = 0;
  let related = false;
  for (const half of halves) {
    const relation = half.relations.get(other);
    if (relation) addTo(cross, relation.cross, 1);
    related ||= relation !== undefined;
    pairOdds += relation?.pairOdds ?? -MOST_ODDS * half.evidence.articles * other.evidence.articles;
    other.relations.delete(half);
  }
  if (!related) return;
  const relation = { cross, pairOdds, odds: Number.NEGATIVE_INFINITY };
  const parts = pairOdds / (joined.evidence.articles * other.evidence.articles);
  if (parts > HOPELESS && mayMerge(joined, other, bonds)) {
    const [one, two] = byFirst(joined, other) < 0 ? [joined, other] : [other, joined];
    relation.odds = weigh(joinOdds(one.evidence, two.evidence, cross, model), parts);
  }
  relate(joined, other, relation);
}

function mayMerge(a: Part, b: Part, bonds: Bonds): boolean {
  const [one, other] = [a.evidence, b.evidence];
  if (Math.max(one.last, other.last) - Math.min(one.first, other.first) > LONGEST_SPAN) return false;
  if (Math.max(one.first - other.last, other.first - one.last) > LONGEST_GAP) return false;
  return bonds.isEmpty || !areApart(a, b, bonds);
}

function areApart(a: Part, b: Part, bonds: Bonds): boolean {
  const others = new Set(b.groups.flatMap((group) => group.members.map((member) => member.article.id)));
  return a.groups.some((group) =>
    group.members.some((member) => [...bonds.apartFrom(member.article.id)].some((id) => others.has(id))),
  );
}

import { evidenceOf, type Group, linkBetween, oddsOf, type Placed } from './group.ts';
import type { JoinModel } from './join-model.ts';
import type { Link } from './links.ts';
import { closeness, type MeaningScale } from './meaning.ts';
import { type Evidence, MEASURES, type Measure, measure } from './measures.ts';
import type { Reasons } from './story.ts';

/** Measures that a person can follow. */
const TOLD: readonly Measure[] = [
  'title',
  'lead',
  'body',
  'names',
  'host',
  'otherHost',
  'way',
  'visitor',
  'otherVisitor',
  'people',
  'days',
  'dayGap',
  'gap',
];
/** Chances from which on a visit, not words, is what two have in common. */
const SAME_VISIT = 0.5;
/** Words of visiting, of the side that has more of them, from which on the visit is the reason. */
const TOLD_AS_JOURNEY = 0.5;

/** A group that an article was measured against. */
export interface Candidate {
  group: Group;
  cross: Float64Array;
  odds: number;
}

/** Where an article is put, and by what. */
export interface Choice {
  group: Group;
  rule: 'decision' | 'copy' | 'joined' | 'first';
}

/** What an article reprints. */
export interface Copy {
  original: Placed;
  containment: number;
}

/** Why an article stands where it does; of the first of a group, what came nearest to it. */
export function reasonsOfPlacement(
  { rule, group, candidates, copy }: Choice & { candidates: readonly Candidate[]; copy: Copy | null },
  evidence: Evidence,
  model: JoinModel,
): Reasons {
  if (rule === 'decision') return { rule, beside: group.key, scores: {} };
  if (copy)
    return {
      rule: 'copy',
      beside: copy.original.article.id,
      scores: { containment: rounded(copy.containment) },
    };
  const measured = candidates.find((candidate) => candidate.group === group) ?? nearest(candidates);
  if (!measured) return { rule: 'first', beside: null, scores: {} };
  const { group: other, cross, odds } = measured;
  const reasons = reasonsAgainst(
    evidence,
    { key: other.key, evidence: evidenceOf(other), cross, odds },
    model,
  );
  return other === group ? reasons : { ...reasons, rule: 'first' };
}

function nearest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates)
    if (candidate.odds > (best?.odds ?? Number.NEGATIVE_INFINITY)) best = candidate;
  return best;
}

function reasonsAgainst(
  evidence: Evidence,
  {
    key,
    evidence: other,
    cross,
    odds,
  }: { key: string; evidence: Evidence; cross: Float64Array; odds: number },
  model: JoinModel,
): Reasons {
  const measures = measure(evidence, other, cross);
  const told = TOLD.map((name) => [name, rounded(measureNamed(measures, name))] as const);
  const chance = 1 / (1 + Math.exp(-odds));
  return {
    rule: ruleOf(measures),
    beside: key,
    scores: {
      chance: rounded(chance),
      ...Object.fromEntries(told),
      ...meaningTold(evidence, other, model.meanings),
    },
  };
}

/** How close an embedding model has the two, if one was asked. */
function meaningTold(
  { meaning: one }: Evidence,
  { meaning: other }: Evidence,
  scale: MeaningScale | null,
): { meaning?: number } {
  if (!one || !other || !scale) return {};
  return { meaning: rounded(Math.max(0, Math.min(1, closeness(one, other, scale)))) };
}

/** Why a group belongs with the rest of its story: by the group of it that is nearest. */
export function reasonsOfMerger(group: Group, model: JoinModel): Reasons | null {
  let best: { other: Group; link: Link; odds: number } | null = null;
  for (const other of group.story.groups) {
    const link = linkBetween(group, other);
    if (link === null) continue;
    const odds = oddsOf(link, group, other, model);
    if (odds > (best?.odds ?? Number.NEGATIVE_INFINITY)) best = { other, link, odds };
  }
  if (!best) return null;
  const { other, link, odds } = best;
  return reasonsAgainst(
    evidenceOf(group),
    { key: other.key, evidence: evidenceOf(other), cross: group.linkTable.crossOf(link), odds },
    model,
  );
}

function ruleOf(measures: Float64Array): Reasons['rule'] {
  const isVisit = measureNamed(measures, 'journeysMore') >= TOLD_AS_JOURNEY;
  return isVisit && measureNamed(measures, 'host') > SAME_VISIT && measureNamed(measures, 'way') > SAME_VISIT
    ? 'same-visit'
    : 'similar';
}

function measureNamed(measures: Float64Array, name: Measure): number {
  return measures[MEASURES.indexOf(name)] ?? 0;
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

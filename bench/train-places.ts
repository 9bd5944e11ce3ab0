import { isSameName } from '../core/visit/names.ts';
import type { PlaceWeights } from '../core/visit/place-weights.ts';
import type { VisitReading } from '../core/visit/reading.ts';
import { ROLES } from '../core/visit/roles.ts';
import { wordText } from '../core/words/document.ts';
import type { TruthRow } from './clustering-score.ts';
import { type Choice, fitChoices } from './conditional-logit.ts';

export interface KnownReading {
  truth: TruthRow;
  reading: VisitReading;
}

/** Learns from articles alone and from all articles of a visit taken together. */
export function trainPlaces(sets: KnownReading[][], names: string[]): PlaceWeights {
  const visits = sets.flatMap(visitsOf);
  const choicesFor = (rightOf: (visit: KnownReading[]) => string | null): Choice<string>[] =>
    visits.flatMap((visit) => {
      const right = rightOf(visit);
      if (right === null) return [];
      const groups = visit.length > 1 ? [...visit.map((one) => [one]), visit] : [visit];
      return groups
        .map((group) => ({ candidates: meanRoles(group), right }))
        .filter(({ candidates }) => candidates.has(right));
    });
  return {
    learnedFrom: names,
    roles: [...ROLES],
    host: fitChoices(
      choicesFor((visit) => visit[0]?.truth.visit?.host ?? null),
      ROLES.length,
    ),
    origin: fitChoices(choicesFor(originOf), ROLES.length),
  };
}

function visitsOf(set: KnownReading[]): KnownReading[][] {
  const visits = new Map<string, KnownReading[]>();
  for (const known of set) {
    if (!known.truth.visit) continue;
    const visit = visits.get(known.truth.cluster);
    if (visit) visit.push(known);
    else visits.set(known.truth.cluster, [known]);
  }
  return [...visits.values()];
}

/** The truth names the visitors, not where they come from: what the articles mostly say of people of that name. */
function originOf(visit: KnownReading[]): string | null {
  const truth = visit[0]?.truth.visit;
  const names = (truth?.visitors ?? []).map((name) =>
    wordText('', name.normalize('NFC')).words.map((word) => word.folded),
  );
  const counts = new Map<string, number>();
  for (const { reading } of visit) {
    for (const { words, country } of reading.people) {
      if (!country || country === truth?.host || !names.some((name) => isSameName(name, words))) continue;
      counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function meanRoles(group: KnownReading[]): Map<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const { reading } of group) {
    for (const [code, shares] of reading.roles) {
      const sum = sums.get(code) ?? new Float64Array(ROLES.length);
      for (let role = 0; role < sum.length; role++)
        sum[role] = (sum[role] ?? 0) + (shares[role] ?? 0) / group.length;
      sums.set(code, sum);
    }
  }
  return sums;
}

import type { HealthState } from '../core/source/health.ts';
import type { Queryable } from './database.ts';
import { healthsOf, type KnownHealth } from './source-health.ts';
import { type ArticleCounts, articleCounts } from './source-history.ts';
import { type SourceState, sourceStatesOf } from './source-states.ts';

/** How a source stands. */
export interface SourceStanding {
  /** Null for one that was never read, as is its state. */
  health: KnownHealth | null;
  state: SourceState | null;
  articles: ArticleCounts;
}

/** How sources stand, in the order of their names as given. */
export async function standingsOf(
  db: Queryable,
  names: readonly string[],
  at: Date,
): Promise<Map<string, SourceStanding>> {
  const [healths, states, counts] = await Promise.all([
    healthsOf(db, names),
    sourceStatesOf(db, [...names]),
    articleCounts(db, at),
  ]);
  const byName = new Map(healths.map((health) => [health.source, health]));
  return new Map(
    names.map((name) => [
      name,
      {
        health: byName.get(name) ?? null,
        state: states.get(name) ?? null,
        articles: counts.get(name) ?? { day: 0, week: 0 },
      },
    ]),
  );
}

/** A paused source is not judged, whatever it was before. */
export function healthStateOf({ health }: Pick<SourceStanding, 'health'>): HealthState | 'paused' {
  return health?.pausedAt ? 'paused' : (health?.state ?? 'fine');
}

export function healthSince({ health }: Pick<SourceStanding, 'health'>): Date | null {
  return health?.pausedAt ?? health?.since ?? null;
}

import { type SQL, sql } from 'drizzle-orm';
import type { VisitPhase } from '../core/story/life.ts';
import { dayInZone } from '../core/time.ts';
import type { Queryable } from './database.ts';
import type { Present } from './looks.ts';
import { stories } from './schema.ts';

export interface PhaseMove {
  storyId: number;
  /** Null where it was not known. */
  from: VisitPhase | null;
  to: VisitPhase | null;
  isDismissed: boolean;
}

/** Visits that began earlier are over, and were looked at when they ended. */
const DAYS_BACK = 90;

/**
 * Writes down where visits stand today, as `visitPhase` has it. Who looks at the same time leaves the same stories
 * out, so that a move is returned to one only.
 */
export async function movePhases(tx: Queryable, { now, zone }: Present): Promise<PhaseMove[]> {
  const from = dayInZone(new Date(now.getTime() - DAYS_BACK * 86_400_000), zone);
  const { rows } = await tx.execute<{
    id: string;
    before: VisitPhase | null;
    phase: VisitPhase | null;
    dismissed: boolean;
  }>(sql`
    with moved as (
      select id, phase as before, ${phaseOn(dayInZone(now, zone))} as phase from ${stories}
      where visit is not null and coalesce(visit ->> 'start', visit ->> 'end') >= ${from} and merged_into is null
        and phase is distinct from ${phaseOn(dayInZone(now, zone))}
      order by id for update skip locked)
    update ${stories} set phase = moved.phase from moved where ${stories}.id = moved.id
    returning moved.id, moved.before, moved.phase, attention = 'dismissed' as dismissed`);
  return rows.map(({ id, before, phase, dismissed }) => ({
    storyId: Number(id),
    from: before,
    to: phase,
    isDismissed: dismissed,
  }));
}

function phaseOn(today: string): SQL {
  return sql`case when visit ->> 'start' is null then null when ${today} < visit ->> 'start' then 'announced'
    when ${today} <= coalesce(visit ->> 'end', visit ->> 'start') then 'under-way' else 'concluded' end`;
}

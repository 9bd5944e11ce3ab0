import { and, desc, eq, lte, notInArray, sql } from 'drizzle-orm';
import { CLOCKS_APART_MS } from '../../core/time.ts';
import type { Queryable } from '../database.ts';
import { removals } from '../schema.ts';
import type { Removable, Removed, RetentionRule } from './rule.ts';

/** The row that a run leaves at its end, whatever it took. */
const RUN = 'run';
/** The row that tells which rules stand from then on. */
const RULES = 'rules';

/** Writes down what went, in the transaction that takes it: a row a run, rule and day. */
export async function noteRemoved(
  tx: Queryable,
  what: Removable,
  { name, now }: Pick<RetentionRule, 'name' | 'now'>,
  removed: readonly Removed[],
): Promise<void> {
  if (removed.length === 0) return;
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    with gone as (
      select day::date as day, sum(items)::int as items, sum(bytes)::bigint as bytes
      from jsonb_to_recordset(${JSON.stringify(removed)}::jsonb) as gone (day text, items int, bytes bigint)
      group by 1
    ), added as (
      update ${removals} set items = removals.items + gone.items, bytes = removals.bytes + gone.bytes from gone
      where removals.what = ${what} and removals.rule = ${name} and removals.removed_at = ${at}
        and removals.day = gone.day
      returning removals.day
    )
    insert into ${removals} (what, day, items, bytes, rule, removed_at)
    select ${what}, day, items, bytes, ${name}, ${at} from gone where day not in (select day from added)`);
}

/** Notes that a run came to its end. */
export async function noteRun(db: Queryable, run: { day: string; rules: string; now: Date }): Promise<void> {
  const { day, rules, now } = run;
  await db.insert(removals).values({ what: RUN, day, items: 0, bytes: 0, rule: rules, removedAt: now });
}

/**
 * Notes which rules stand, where they are others than those that were noted before; none is an empty line.
 * @returns since when they do
 */
export async function noteRules(
  db: Queryable,
  run: { day: string; rules: string; now: Date },
): Promise<Date> {
  const { day, rules, now } = run;
  const before = await lastNoted(db, RULES, now);
  if ((before?.rule ?? '') === rules) return before?.at ?? now;
  await db.insert(removals).values({ what: RULES, day, items: 0, bytes: 0, rule: rules, removedAt: now });
  return now;
}

/** When retention last came to its end; null where it never did. */
export async function lastRun(db: Queryable, now: Date): Promise<Date | null> {
  return (await lastNoted(db, RUN, now))?.at ?? null;
}

export interface RetentionState {
  /** Null where no rules stand. */
  rulesSince: Date | null;
  lastRun: Date | null;
}

/** Since when rules stand, and when retention last went by any. */
export async function retentionState(db: Queryable, now: Date): Promise<RetentionState> {
  const [rules, last] = await Promise.all([lastNoted(db, RULES, now), lastRun(db, now)]);
  return { rulesSince: rules?.rule ? rules.at : null, lastRun: last };
}

/** What a clock noted that was ahead is passed over: nothing would go until it is that late. */
async function lastNoted(db: Queryable, what: typeof RUN | typeof RULES, now: Date) {
  const latest = new Date(now.getTime() + CLOCKS_APART_MS);
  const [row] = await db
    .select({ at: removals.removedAt, rule: removals.rule })
    .from(removals)
    .where(and(eq(removals.what, what), lte(removals.removedAt, latest)))
    .orderBy(desc(removals.id))
    .limit(1);
  return row ?? null;
}

/** What one run took by one rule. */
export interface RemovalSum {
  what: string;
  rule: string;
  removedAt: Date;
  firstDay: string;
  lastDay: string;
  items: number;
  bytes: number;
}

/** What went, the latest first. */
export async function listRemovals(db: Queryable, limit: number): Promise<RemovalSum[]> {
  return db
    .select({
      what: removals.what,
      rule: removals.rule,
      removedAt: removals.removedAt,
      firstDay: sql<string>`min(${removals.day})::text`,
      lastDay: sql<string>`max(${removals.day})::text`,
      items: sql<number>`sum(${removals.items})`.mapWith(Number),
      bytes: sql<number>`sum(${removals.bytes})`.mapWith(Number),
    })
    .from(removals)
    .where(notInArray(removals.what, [RUN, RULES]))
    .groupBy(removals.what, removals.rule, removals.removedAt)
    .orderBy(desc(removals.removedAt), removals.what)
    .limit(limit);
}

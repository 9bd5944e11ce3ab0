import { randomUUID } from 'node:crypto';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { CLOCKS_APART_MS } from '../core/time.ts';
import type { Queryable } from './database.ts';
import { hostPaces } from './schema.ts';

/**
 * How long a turn holds without being renewed. While it is held, `next_at` is the instant from which the turn would be
 * another's: that of the latest request it could bring, and the gap.
 */
export const LEASE_MS = 5_000;

/** A turn may be taken this long before its moment, so that nothing is left to be asked when that comes. */
const AHEAD_MS = 5_000;

/** The slowest pace of a source. */
const LONGEST_GAP_MS = 600_000;
const CLOCK_SLACK_MS = 5_000;

/**
 * A turn that has passed leaves its gap in `turn`, as `+2000`: `next_at` is that much after its request was sent, and
 * a source that is slower counts from there.
 */
const passedGap = sql<number>`case when ${hostPaces.turn} like '+%' then substr(${hostPaces.turn}, 2)::float8 end`;

// All instants are the database's own: the clocks of machines differ.
const clock = sql`clock_timestamp()`;
const interval = (ms: SQL | number) => sql`(${ms})::float8 * interval '1 millisecond'`;

export type TakenTurn =
  /** `waitMs`: how long until its request may go out. */
  | { turn: string; waitMs: number }
  /** Somebody else has it; `waitMs` from now at the earliest it is worth asking again. */
  | { turn: null; waitMs: number };

export interface HeldTurn {
  host: string;
  turn: string;
  gapMs: number;
}

/**
 * Takes the next turn of a host, for all processes and machines together: one statement, so no two take the same. The
 * turn is to be renewed before `LEASE_MS` are over, and passed on as soon as its request was sent.
 *
 * @param host with its port, as `hostOf` gives it
 * @param gapMs between the request before and this one, and between this one and the next
 */
export async function takeTurn(db: Queryable, host: string, gapMs: number): Promise<TakenTurn> {
  const turn = randomUUID();
  const hold = interval(gapMs + LEASE_MS);
  const moment = momentAfter(gapMs);
  const isFree = sql`${hostPaces.turn} is null or ${passedGap} is not null`;
  const [taken] = await db
    .insert(hostPaces)
    .values({ host, turn, nextAt: sql`${clock} + ${hold}` })
    .onConflictDoUpdate({
      target: hostPaces.host,
      set: {
        turn,
        nextAt: sql`case when ${isFromAhead(gapMs)} then ${clock} + ${interval(gapMs)}
          else greatest(${clock}, ${moment}) end + ${hold}`,
      },
      setWhere: sql`${isFromAhead(gapMs)} or case when ${isFree}
        then ${moment} <= ${clock} + ${interval(AHEAD_MS)} else ${hostPaces.nextAt} <= ${clock} end`,
    })
    .returning({ waitMs: millisecondsUntil(sql`${hostPaces.nextAt} - ${hold}`) });
  if (taken) return { turn, waitMs: Math.max(0, taken.waitMs) };
  return { turn: null, waitMs: await waitForOther(db, host, gapMs) };
}

/**
 * Whether a turn lies further ahead than any could: the database's clock was set back since, and a request was perhaps sent
 * just now. A rest may be as long as the host asked for.
 */
function isFromAhead(gapMs: number): SQL {
  const longestGap = sql`greatest(${gapMs}::float8, ${passedGap}, ${LONGEST_GAP_MS}::float8)`;
  return sql`(${hostPaces.turn} is not null and ${hostPaces.nextAt} > ${clock} + case
    when ${passedGap} is null then ${interval(sql`2 * ${longestGap} + ${AHEAD_MS + LEASE_MS}::float8`)}
    else ${interval(sql`${passedGap} + ${CLOCK_SLACK_MS}::float8`)} end)`;
}

/** How far ahead of the database's clock a rest was noted; not at all where that is no more than clocks are apart. */
const restAhead = sql`case when ${hostPaces.turn} is null and ${hostPaces.restedAt} > ${clock} + ${interval(CLOCKS_APART_MS)}
  then ${hostPaces.restedAt} - ${clock} else '0' end`;

/** The next moment, counted from now where it is the end of a rest that was noted before the clock was set back. */
const nextAsMeant = sql`(${hostPaces.nextAt} - ${restAhead})`;

/** When a request may follow one that was sent, where both have a gap: the longer counts. */
function momentAfter(gapMs: number): SQL {
  return sql`${nextAsMeant} + ${interval(sql`greatest(0, ${gapMs}::float8 - coalesce(${passedGap}, ${gapMs}::float8))`)}`;
}

async function waitForOther(db: Queryable, host: string, gapMs: number): Promise<number> {
  const isHeld = sql`${hostPaces.turn} is not null and ${passedGap} is null`;
  // The clock may have been set back since the question before.
  const worthAsking = sql`case when ${isFromAhead(gapMs)} then ${clock}
    when ${isHeld} then ${hostPaces.nextAt} - ${interval(gapMs + LEASE_MS)}
    else ${momentAfter(gapMs)} - ${interval(AHEAD_MS)} end`;
  const [row] = await db
    .select({ waitMs: millisecondsUntil(worthAsking) })
    .from(hostPaces)
    .where(eq(hostPaces.host, host));
  return Math.max(0, row?.waitMs ?? 0);
}

/** Holds a turn for another `LEASE_MS`. False where it was lost: then nothing may be sent any more. */
export async function renewTurn(db: Queryable, host: string, turn: string, gapMs: number): Promise<boolean> {
  const held = await db
    .update(hostPaces)
    .set({ nextAt: sql`greatest(${hostPaces.nextAt}, ${clock} + ${interval(gapMs + LEASE_MS)})` })
    .where(and(eq(hostPaces.host, host), eq(hostPaces.turn, turn)))
    .returning({ host: hostPaces.host });
  return held.length > 0;
}

/**
 * Passes a turn on: the next is the gap after the request was sent, or at once where it was not.
 *
 * @param sentAgoMs how long ago; null where nothing was sent
 */
export async function passTurn(
  db: Queryable,
  { host, turn, gapMs }: HeldTurn,
  sentAgoMs: number | null,
): Promise<void> {
  const nextAt =
    sentAgoMs === null
      ? sql`${hostPaces.nextAt} - ${interval(gapMs + LEASE_MS)}`
      : sql`${clock} + ${interval(gapMs - sentAgoMs)}`;
  await db
    .update(hostPaces)
    .set({ turn: `+${gapMs}`, nextAt })
    .where(and(eq(hostPaces.host, host), eq(hostPaces.turn, turn)));
}

/** Leaves a host alone, as it asked for; whoever holds its turn loses it. Never shortens a rest. */
export async function restHost(db: Queryable, host: string, restMs: number): Promise<void> {
  const until = sql`${clock} + ${interval(restMs)}`;
  await db
    .insert(hostPaces)
    .values({ host, nextAt: until, restedAt: clock })
    .onConflictDoUpdate({
      target: hostPaces.host,
      set: {
        turn: null,
        nextAt: sql`case when ${isFromAhead(0)} then ${until} else greatest(${nextAsMeant}, ${until}) end`,
        restedAt: clock,
      },
    });
}

/**
 * Where the database's clock was set back, rests that were noted before last as long as they were to.
 *
 * @returns of how many hosts that was so
 */
export async function bringRestsForward(db: Queryable): Promise<number> {
  const { rowCount } = await db
    .update(hostPaces)
    .set({ nextAt: nextAsMeant, restedAt: clock })
    .where(sql`${restAhead} > '0'`);
  return rowCount ?? 0;
}

/** How long a host is to be left alone yet, in milliseconds; 0 where it is not. */
export async function restOfHost(db: Queryable, host: string): Promise<number> {
  const [resting] = await db
    .select({ restMs: millisecondsUntil(nextAsMeant) })
    .from(hostPaces)
    .where(and(eq(hostPaces.host, host), isNull(hostPaces.turn)));
  return Math.max(0, resting?.restMs ?? 0);
}

/** The same, as a store of turns. */
export function turnsIn(db: Queryable) {
  return {
    leaseMs: LEASE_MS,
    take: (host: string, gapMs: number) => takeTurn(db, host, gapMs),
    renew: (host: string, turn: string, gapMs: number) => renewTurn(db, host, turn, gapMs),
    pass: (held: HeldTurn, sentAgoMs: number | null) => passTurn(db, held, sentAgoMs),
    rest: (host: string, restMs: number) => restHost(db, host, restMs),
    restOf: (host: string) => restOfHost(db, host),
  };
}

function millisecondsUntil(instant: SQL): SQL<number> {
  return sql<number>`(extract(epoch from ${instant} - ${clock}) * 1000)::float8`;
}

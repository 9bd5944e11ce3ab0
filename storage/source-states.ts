import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type LastGood, lastGoodSchema } from '../core/source/last-good.ts';
import { type CheckReason, checkReasonSchema, type NextCheck } from '../core/source/next-check.ts';
import { atLatest, CLOCKS_APART } from './ahead-of-now.ts';
import type { Queryable } from './database.ts';
import { outbox, sourceStates } from './schema.ts';

export type SourceState = Omit<typeof sourceStates.$inferSelect, 'nextCheckReason' | 'lastGood'> & {
  /** Null where no run is over, and where a later release wrote what this one cannot read. */
  nextCheckReason: CheckReason | null;
  lastGood: LastGood | null;
};

/**
 * Moves a source's last slot forward. True for the one caller who did: two schedulers that see the same slot, or a
 * restart that catches up, enqueue it once.
 */
export function claimSlot(tx: Queryable, source: string, slot: Date): Promise<boolean> {
  return moveSlot(tx, source, slot, sql`true`);
}

/** Claims a slot unless the source is paused, or rests until after it. */
export function claimDueSlot(tx: Queryable, source: string, slot: Date): Promise<boolean> {
  return moveSlot(tx, source, slot, sql`${isDueAt(slot)} and ${sourceStates.pausedAt} is null`);
}

/**
 * Has a source checked no more. One that is paused already stays so by the word of who was first.
 * @param by null for the command line
 */
export async function pauseSource(tx: Queryable, source: string, by: string | null, at: Date): Promise<void> {
  const paused = { pausedAt: at, pausedBy: by };
  await tx
    .insert(sourceStates)
    .values({ source, ...paused })
    .onConflictDoUpdate({
      target: sourceStates.source,
      set: paused,
      setWhere: isNull(sourceStates.pausedAt),
    });
}

/**
 * Has a paused source checked again, from the next slot on or, where one was missed, at once. When that was is kept beside
 * its health, as `keptHealthSchema` reads it.
 */
export async function resumeSource(tx: Queryable, source: string, at: Date): Promise<void> {
  const nothingKept = JSON.stringify({ cause: null, noticedAt: null, troubledSince: null });
  const resumed = JSON.stringify({ resumedAt: at.toISOString() });
  await tx
    .update(sourceStates)
    .set({
      pausedAt: null,
      pausedBy: null,
      healthCause: sql`coalesce(${sourceStates.healthCause}, ${nothingKept}::jsonb) || ${resumed}::jsonb`,
    })
    .where(and(eq(sourceStates.source, source), isNotNull(sourceStates.pausedAt)));
}

/** Those of the given sources that are paused, by name. */
export async function pausedSources(tx: Queryable, sources: readonly string[]): Promise<string[]> {
  if (sources.length === 0) return [];
  const rows = await tx
    .select({ source: sourceStates.source })
    .from(sourceStates)
    .where(and(inArray(sourceStates.source, [...sources]), isNotNull(sourceStates.pausedAt)))
    .orderBy(sourceStates.source);
  return rows.map(({ source }) => source);
}

async function moveSlot(
  tx: Queryable,
  source: string,
  slot: Date,
  condition: ReturnType<typeof sql>,
): Promise<boolean> {
  const claimed = await tx
    .insert(sourceStates)
    .values({ source, lastSlot: slot })
    .onConflictDoUpdate({
      target: sourceStates.source,
      set: { lastSlot: slot },
      setWhere: sql`(${sourceStates.lastSlot} is null or ${sourceStates.lastSlot} < ${slot.toISOString()}::timestamptz) and ${condition}`,
    })
    .returning({ source: sourceStates.source });
  return claimed.length > 0;
}

function isDueAt(slot: Date) {
  return sql`(${sourceStates.nextCheckAt} is null or ${sourceStates.nextCheckAt} <= ${slot.toISOString()}::timestamptz)`;
}

/** What tells, at the cost of one query, which sources can be due: their last claim, their rest, their pause. */
export async function slotsOf(
  tx: Queryable,
  sources: string[],
): Promise<Map<string, Pick<SourceState, 'lastSlot' | 'nextCheckAt' | 'pausedAt'>>> {
  if (sources.length === 0) return new Map();
  const rows = await tx
    .select({
      source: sourceStates.source,
      lastSlot: sourceStates.lastSlot,
      nextCheckAt: sourceStates.nextCheckAt,
      pausedAt: sourceStates.pausedAt,
    })
    .from(sourceStates)
    .where(inArray(sourceStates.source, sources));
  return new Map(rows.map(({ source, ...slots }) => [source, slots]));
}

const isAskedFor = sql`(${sourceStates.nextCheckReason}->>'kind' is not distinct from 'asked')`;

/** Ends the rest of sources whose file was changed; not where the site asked for it. */
export async function endRest(tx: Queryable, sources: string[]): Promise<void> {
  if (sources.length === 0) return;
  await tx
    .update(sourceStates)
    .set({ nextCheckAt: null, nextCheckReason: null })
    .where(
      and(inArray(sourceStates.source, sources), isNotNull(sourceStates.nextCheckAt), sql`not ${isAskedFor}`),
    );
}

/**
 * Where a clock was set back, what it showed before lies ahead, and no source would be due until it is caught up with. What
 * was claimed or done then counts as of now; rests end, but for those that the site asked for, which last as long as it did.
 *
 * @returns of how many sources that was so
 */
export async function bringSourcesForward(tx: Queryable, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const isAhead = sql`${at} + ${CLOCKS_APART}`;
  const brought = await tx
    .update(sourceStates)
    .set({
      lastSlot: atLatest(sourceStates.lastSlot, at),
      lastRunAt: atLatest(sourceStates.lastRunAt, at),
      lastSuccessAt: atLatest(sourceStates.lastSuccessAt, at),
      nextCheckAt: sql`case when ${isAskedFor}
        then ${sourceStates.nextCheckAt} - greatest(${sourceStates.lastRunAt} - ${at}, '0') end`,
    })
    .where(sql`${sourceStates.lastSlot} > ${isAhead} or ${sourceStates.lastRunAt} > ${isAhead}`)
    .returning({ source: sourceStates.source });
  return brought.length;
}

/**
 * The slot of a source's earliest run that is not done. After a crash several are open, and the one that happens to
 * read the list first finds what all of them would have found.
 */
export async function earliestOpenSlot(tx: Queryable, source: string): Promise<Date | null> {
  const { rows } = await tx.execute<{ slot: string | null }>(sql`
    select min(payload->>'slot') as slot from ${outbox}
    where ${outbox.queue} = 'discover' and payload->>'source' = ${source}`);
  return rows[0]?.slot ? new Date(rows[0].slot) : null;
}

/** What is remembered of sources; of those that were never read, nothing. */
export async function sourceStatesOf(tx: Queryable, sources: string[]): Promise<Map<string, SourceState>> {
  if (sources.length === 0) return new Map();
  const rows = await tx.select().from(sourceStates).where(inArray(sourceStates.source, sources));
  return new Map(
    rows.map((row) => [
      row.source,
      {
        ...row,
        nextCheckReason: readOr(checkReasonSchema, row.nextCheckReason),
        lastGood: readOr(lastGoodSchema, row.lastGood),
      },
    ]),
  );
}

function readOr<Value>(schema: z.ZodType<Value>, stored: unknown): Value | null {
  return schema.safeParse(stored).data ?? null;
}

/** What kept a run from giving all that it should. */
export interface RunProblem {
  /** Of the FetchError, or `unreadable`, `empty`, `truncated`. */
  code: string;
  url: string;
  message: string;
  /** What to do about it. */
  advice?: string | undefined;
}

/** What a run of a source came to. */
export interface SourceRun {
  source: string;
  at: Date;
  linksFound: number;
  /** Empty where the whole source was read. */
  problems: readonly RunProblem[];
  /** Runs in a row, this one with them, that could read nothing at all. */
  failures: number;
  next: NextCheck;
  /** What to compare later runs with; null to keep what is there. */
  lastGood: LastGood | null;
}

export async function recordRun(tx: Queryable, run: SourceRun): Promise<void> {
  const { source, at, linksFound, problems, failures, next, lastGood } = run;
  const isGood = problems.length === 0;
  const written = {
    lastRunAt: at,
    linksFound,
    lastError: isGood ? null : [...new Set(problems.map(({ message }) => message))].join('; '),
    failures,
    nextCheckAt: next.at,
    nextCheckReason: next.reason,
    ...(isGood ? { lastSuccessAt: at } : {}),
    ...(lastGood ? { lastGood } : {}),
  };
  await tx
    .insert(sourceStates)
    .values({ source, ...written })
    .onConflictDoUpdate({ target: sourceStates.source, set: written });
}

/** Notes what the program itself came to grief by, and when the source is checked next; how its last run went stays. */
export async function recordOwnTrouble(
  tx: Queryable,
  { source, message, next }: { source: string; message: string; next: NextCheck },
): Promise<void> {
  const written = { lastError: message, nextCheckAt: next.at, nextCheckReason: next.reason };
  await tx
    .insert(sourceStates)
    .values({ source, ...written })
    .onConflictDoUpdate({ target: sourceStates.source, set: written });
}

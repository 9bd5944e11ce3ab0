import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { HEALTHS, type Health, keptHealthSchema } from '../core/source/health.ts';
import type { Queryable } from './database.ts';
import { sourceStates } from './schema.ts';

/** A source's health as it is kept, with what became of the news of it. */
export interface KnownHealth extends Health {
  source: string;
  /** When it was noticed that the source went bad. */
  noticedAt: Date | null;
  /** The first of the runs in a row that had trouble; also of a source that is fine so far. */
  troubledSince: Date | null;
  /** The codes of that trouble as the last run had it, each once. */
  troubles: readonly string[];
  seenAt: Date | null;
  mailedAt: Date | null;
  /** When a mail said of it, among others, that this machine does not reach it. */
  offlineMailedAt: Date | null;
  failures: number;
  lastRunAt: Date | null;
  lastSuccessAt: Date | null;
  nextCheckAt: Date | null;
  /** Since when it is not checked, and by whose word: null for the command line's. A paused source is not judged. */
  pausedAt: Date | null;
  pausedBy: string | null;
  /** When somebody had it checked again after its last pause. */
  resumedAt: Date | null;
  /** When it was tried in vain, another having been reached since `offlineMailedAt`. */
  failedAloneAt: Date | null;
}

const COLUMNS = {
  source: sourceStates.source,
  health: sourceStates.health,
  healthSince: sourceStates.healthSince,
  healthCause: sourceStates.healthCause,
  healthSeenAt: sourceStates.healthSeenAt,
  healthMailedAt: sourceStates.healthMailedAt,
  healthOfflineMailedAt: sourceStates.healthOfflineMailedAt,
  failures: sourceStates.failures,
  lastRunAt: sourceStates.lastRunAt,
  lastSuccessAt: sourceStates.lastSuccessAt,
  nextCheckAt: sourceStates.nextCheckAt,
  pausedAt: sourceStates.pausedAt,
  pausedBy: sourceStates.pausedBy,
};
type HealthRow = Pick<typeof sourceStates.$inferSelect, keyof typeof COLUMNS>;

/** How sources are; of those that were never read, nothing. */
export async function healthsOf(tx: Queryable, sources: readonly string[]): Promise<KnownHealth[]> {
  if (sources.length === 0) return [];
  const rows = await tx
    .select(COLUMNS)
    .from(sourceStates)
    .where(inArray(sourceStates.source, [...sources]));
  return rows.map(knownHealth);
}

/** How all sources are that were ever read. */
export async function everyHealth(tx: Queryable): Promise<KnownHealth[]> {
  return (await tx.select(COLUMNS).from(sourceStates)).map(knownHealth);
}

/** How a source is, until the end of the transaction changed by nobody else. Null where it was never read. */
export async function lockHealth(tx: Queryable, source: string): Promise<KnownHealth | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(sourceStates)
    .where(eq(sourceStates.source, source))
    .for('update');
  return row ? knownHealth(row) : null;
}

/** Those of the given sources that are bad and not paused, locked in the order of their names. */
export async function lockBad(tx: Queryable, sources: readonly string[]): Promise<KnownHealth[]> {
  if (sources.length === 0) return [];
  const rows = await tx
    .select(COLUMNS)
    .from(sourceStates)
    .where(
      and(
        inArray(sourceStates.source, [...sources]),
        ne(sourceStates.health, 'fine'),
        isNull(sourceStates.pausedAt),
      ),
    )
    .orderBy(sourceStates.source)
    .for('update');
  return rows.map(knownHealth);
}

/** What a later release wrote and this one cannot read counts as fine: the next review writes it anew. */
function knownHealth(row: HealthRow): KnownHealth {
  const kept = keptHealthSchema.safeParse(row.healthCause).data;
  const state = kept?.cause ? (HEALTHS.find((health) => health === row.health) ?? 'fine') : 'fine';
  return {
    source: row.source,
    state,
    since: row.healthSince,
    cause: state === 'fine' ? null : (kept?.cause ?? null),
    noticedAt: kept?.noticedAt ?? null,
    troubledSince: kept?.troubledSince ?? null,
    troubles: kept?.troubles ?? [],
    seenAt: row.healthSeenAt,
    mailedAt: row.healthMailedAt,
    offlineMailedAt: row.healthOfflineMailedAt,
    failures: row.failures,
    lastRunAt: row.lastRunAt,
    lastSuccessAt: row.lastSuccessAt,
    nextCheckAt: row.nextCheckAt,
    pausedAt: row.pausedAt,
    pausedBy: row.pausedBy,
    resumedAt: kept?.resumedAt ?? null,
    failedAloneAt: kept?.failedAloneAt ?? null,
  };
}

/** What a review writes down. */
export type ReviewedHealth = Health &
  Pick<KnownHealth, 'noticedAt' | 'troubledSince' | 'troubles' | 'seenAt' | 'resumedAt' | 'failedAloneAt'>;

export async function writeHealth(tx: Queryable, source: string, health: ReviewedHealth): Promise<void> {
  await tx
    .update(sourceStates)
    .set({
      health: health.state,
      healthSince: health.since,
      healthCause: keptHealth(health),
      healthSeenAt: health.seenAt,
    })
    .where(eq(sourceStates.source, source));
}

/** As `keptHealthSchema` reads it. */
function keptHealth({ cause, noticedAt, troubledSince, troubles, resumedAt, failedAloneAt }: ReviewedHealth) {
  if (!cause && !troubledSince && !resumedAt) return null;
  return {
    cause,
    noticedAt: noticedAt?.toISOString() ?? null,
    troubledSince: troubledSince?.toISOString() ?? null,
    troubles,
    resumedAt: resumedAt?.toISOString() ?? null,
    failedAloneAt: failedAloneAt?.toISOString() ?? null,
  };
}

/** Notes that a person saw what the desk showed; what changed meanwhile stays to be seen. */
export async function markHealthSeen(
  tx: Queryable,
  shown: readonly { source: string; noticedAt: Date }[],
  at: Date,
): Promise<void> {
  if (shown.length === 0) return;
  await tx
    .update(sourceStates)
    .set({ healthSeenAt: at })
    .where(
      or(
        ...shown.map(({ source, noticedAt }) =>
          and(
            eq(sourceStates.source, source),
            sql`${sourceStates.healthCause}->>'noticedAt' = ${noticedAt.toISOString()}`,
          ),
        ),
      ),
    );
}

export async function markHealthMailed(tx: Queryable, sources: readonly string[], at: Date): Promise<void> {
  await mark(tx, sources, { healthMailedAt: at });
}

export async function markOfflineMailed(tx: Queryable, sources: readonly string[], at: Date): Promise<void> {
  await mark(tx, sources, { healthOfflineMailedAt: at });
}

async function mark(
  tx: Queryable,
  sources: readonly string[],
  mailed: Partial<Pick<HealthRow, 'healthMailedAt' | 'healthOfflineMailedAt'>>,
): Promise<void> {
  if (sources.length === 0) return;
  await tx
    .update(sourceStates)
    .set(mailed)
    .where(inArray(sourceStates.source, [...sources]));
}

import { and, asc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import { type ProcessState, processStateSchema } from '../core/process-state.ts';
import type { Queryable } from './database.ts';
import { processes } from './schema.ts';

/** How often a process says of itself that it is at work. */
export const HEARTBEAT_MS = 10_000;
/** One that has been silent for longer has missed three times: it was killed, or cannot reach the database. */
export const SILENT_MS = 35_000;
const FORGOTTEN_AFTER = '1 day';

/** What does not change while a process runs. */
export interface ProcessIdentity {
  host: string;
  pid: number;
  roles: readonly string[];
  version: string;
  startedAt: Date;
}

/** A program at work, or one that was. */
export interface KnownProcess extends ProcessIdentity {
  id: number;
  seenAt: Date;
  /** Since when it has said nothing, in milliseconds; see `SILENT_MS`. */
  silentMs: number;
  /** Null where another release wrote what this one cannot read. */
  state: ProcessState | null;
}

/** Machines' clocks differ: all are seen by the clock of the database. */
const databaseTime = sql`clock_timestamp()`;
/** What was seen in the future died while that clock was ahead: who lives is seen every few seconds. */
const silentMs = sql<number>`abs(extract(epoch from ${databaseTime} - ${processes.seenAt})) * 1000`.mapWith(
  Number,
);

/** Writes a process down. @returns its id, for what it says later */
export async function enterProcess(
  db: Queryable,
  { roles, ...identity }: ProcessIdentity,
  state: ProcessState,
): Promise<number> {
  const [row] = await db
    .insert(processes)
    .values({ ...identity, roles: [...roles], seenAt: databaseTime, state })
    .returning({ id: processes.id });
  if (!row) throw new Error('A process that was written down is gone.');
  return row.id;
}

/** Notes that a process is still at work. False where it was forgotten: the machine had slept, say. */
export async function noteHeartbeat(db: Queryable, id: number, state: ProcessState): Promise<boolean> {
  const rows = await db
    .update(processes)
    .set({ seenAt: databaseTime, state })
    .where(eq(processes.id, id))
    .returning({ id: processes.id });
  return rows.length > 0;
}

/** A process has ended, and is missed by nobody. */
export async function removeProcess(db: Queryable, id: number): Promise<void> {
  await db.delete(processes).where(eq(processes.id, id));
}

/** One that was here before, and did not sign off. */
export type Predecessor = Pick<KnownProcess, 'pid' | 'seenAt'>;

/**
 * Forgets those in whose place a process has come, on the same machine and with the same roles, once they are silent: each
 * is returned to one who asks. Process ids tell nothing: they are given out again, to threads too, and in a container all
 * have the same.
 * @param id of the process itself
 */
export async function takePredecessors(
  db: Queryable,
  id: number,
  { host, roles }: Pick<ProcessIdentity, 'host' | 'roles'>,
): Promise<Predecessor[]> {
  return db
    .delete(processes)
    .where(
      and(
        ne(processes.id, id),
        eq(processes.host, host),
        eq(processes.roles, [...roles]),
        gt(silentMs, SILENT_MS),
      ),
    )
    .returning({ pid: processes.pid, seenAt: processes.seenAt });
}

/** Forgets those that have been silent for a day. */
export async function forgetProcesses(db: Queryable): Promise<void> {
  await db.delete(processes).where(lt(processes.seenAt, sql`${databaseTime} - ${FORGOTTEN_AFTER}::interval`));
}

/** All that are known, silent ones too, by machine and in the order in which they started. */
export async function listProcesses(db: Queryable): Promise<KnownProcess[]> {
  const rows = await db
    .select({ row: processes, silentMs })
    .from(processes)
    .orderBy(asc(processes.host), asc(processes.startedAt), asc(processes.id));
  return rows.map(({ row, silentMs: silent }) => ({
    ...row,
    silentMs: silent,
    state: processStateSchema.safeParse(row.state).data ?? null,
  }));
}

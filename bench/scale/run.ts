import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../storage/database.ts';
import { outbox } from '../../storage/schema.ts';
import { holdTo, processorSeconds, startRole } from './processes.ts';
import type { Stage } from './stages.ts';

export interface ScaleRun {
  database: Database;
  environment: Record<string, string>;
  stage: Stage;
  setup: Setup;
  /** Pages that are measured. */
  pages: number;
  /** All processes of PostgreSQL. */
  postgres: number;
}

export interface Setup {
  processes: number;
  /** That the machine has: the processes that are measured share them in turns, PostgreSQL and the scheduler use any. */
  cores: number;
}

/** What a run took. */
export interface Measured {
  pagesPerSecond: number;
  /** Milliseconds of processor time a page: of the processes that are measured, the scheduler, PostgreSQL. */
  roleMs: number;
  schedulerMs: number;
  postgresMs: number;
  /** Bytes a page. */
  walBytes: number;
  databaseBytes: number;
}

/** Pages for each process before the clock runs: threads and connections are opened, and code is compiled. */
const WARM_UP = 40;
const LOOK_EVERY_MS = 20;

/**
 * Pages a second of so many processes of a role. Each is held to one core, in turns, as if each had a machine of its own
 * with one; PostgreSQL and the scheduler take what they need of all cores.
 */
export async function runScale(run: ScaleRun): Promise<Measured> {
  const { database, environment, stage, setup, pages, postgres } = run;
  const { processes, cores } = setup;
  const all = `0-${cores - 1}`;
  holdTo(all, postgres);
  const scheduler = startRole('scheduler', environment, all);
  const workers = Array.from({ length: processes }, (_, index) =>
    startRole(stage.role, environment, String(index % cores)),
  );
  try {
    await Promise.all([scheduler, ...workers].map(({ started }) => started));
    await stage.bring(database.db, WARM_UP * processes);
    await allDone(database, stage);
    const look = () =>
      lookAt(
        run,
        workers.map(({ pid }) => pid),
        scheduler.pid,
      );
    await bringUnseen(run);
    const before = await look();
    const began = performance.now();
    await allDone(database, stage);
    const seconds = (performance.now() - began) / 1_000;
    const after = await look();
    const each = (key: keyof typeof before) => (after[key] - before[key]) / pages;
    return {
      pagesPerSecond: pages / seconds,
      roleMs: each('role') * 1_000,
      schedulerMs: each('scheduler') * 1_000,
      postgresMs: each('postgres') * 1_000,
      walBytes: each('wal'),
      databaseBytes: each('bytes'),
    };
  } finally {
    await Promise.all([scheduler, ...workers].map((process) => process.stop()));
    await database.db.delete(outbox);
  }
}

/** In one transaction: nobody begins before all is there. */
async function bringUnseen({ database, stage, pages }: ScaleRun): Promise<void> {
  await database.db.transaction((tx) => stage.bring(tx, pages));
}

async function allDone({ db }: Database, { role }: Stage): Promise<void> {
  while ((await db.$count(outbox, eq(outbox.queue, role))) > 0) await sleep(LOOK_EVERY_MS);
}

async function lookAt({ database, postgres }: ScaleRun, workers: number[], scheduler: number) {
  const { rows } = await database.db.execute<{ wal: string; bytes: string }>(sql`
    select pg_current_wal_lsn() - '0/0'::pg_lsn as wal, pg_database_size(current_database()) as bytes`);
  return {
    role: processorSeconds(workers),
    scheduler: processorSeconds([scheduler]),
    postgres: processorSeconds([postgres]),
    wal: Number(rows[0]?.wal),
    bytes: Number(rows[0]?.bytes),
  };
}

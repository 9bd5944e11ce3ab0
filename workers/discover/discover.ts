import type { Logger } from 'pino';
import { sayCheckReason } from '../../core/source/check-reason.ts';
import type { NextCheck } from '../../core/source/next-check.ts';
import { hostOf } from '../../core/url.ts';
import { FetchError } from '../../net/errors.ts';
import { LeaveError } from '../../net/leave.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { discover } from '../../sources/discover.ts';
import { pageKeyOf } from '../../sources/identity.ts';
import type { DiscoverProblem } from '../../sources/read.ts';
import type { Source } from '../../sources/schema.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { isDatabaseTroubled, isOfDatabase } from '../../storage/database-trouble.ts';
import { keepListStates, listStateOf } from '../../storage/list-states.ts';
import { addTasks, finishTask, holdTask } from '../../storage/outbox.ts';
import { type DuePage, notePages, type RefetchPolicy } from '../../storage/pages.ts';
import { lockHealth } from '../../storage/source-health.ts';
import { earliestOpenSlot, pausedSources } from '../../storage/source-states.ts';
import type { Fetchers } from '../fetch/crawlers/fetchers.ts';
import type { Manners } from '../fetch/turn.ts';
import { reviewSource } from '../health/review.ts';
import type { Metrics } from '../monitor/metrics.ts';
import type { Work } from '../work.ts';
import { createListReader } from './list-reader.ts';
import { brokenRun, concludeOwnTrouble, concludeRun, listKey, type Run, statesToKeep } from './run.ts';

export interface DiscoverDependencies {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  fetchers: Fetchers;
  manners: Manners;
  metrics?: Metrics | undefined;
  now: () => Date;
  log: Logger;
}

interface DiscoverTask {
  source: string;
  slot: string;
}

const REFETCH: RefetchPolicy = { watchedForMs: 48 * 3_600_000, everyMs: 3 * 3_600_000, failures: 3 };

/** After a start, if it was stopped by a shutdown. */
const AFTER_STOP_MS = 1_000;

/** Reads sources, notes the pages that they lead to, and has the new ones fetched. */
export function discoverWork(dependencies: DiscoverDependencies): Work<DiscoverTask> {
  const { database, sources, metrics, now, log } = dependencies;
  const { db } = database;

  /** Writes a run down and strikes its task off, together. */
  async function conclude(
    task: DiscoverTask,
    source: Source,
    run: Run,
    outcome: 'read' | 'troubled',
  ): Promise<void> {
    const at = now();
    const { next, found } = await db.transaction(async (tx) => {
      const found = await noteFound(tx, task, source, run, at);
      const next = await concludeRun(tx, source, run, at);
      await reviewSource(tx, source, at, run.problems);
      await keepListStates(tx, statesToKeep(source, run, next));
      await finishTask(tx, taskOf(discoverQueue, task));
      return { next, found };
    });
    metrics?.runs.inc({ source: source.name, outcome });
    metrics?.pagesFound.inc({ source: source.name }, found);
    logRun(log, source, run, next);
  }

  /** Writes down a run that came to nothing, and strikes its task off; null where there is nothing to tell any more. */
  async function concludeBroken(task: DiscoverTask, error: Error): Promise<BrokenRun | null> {
    const at = now();
    return db.transaction(async (tx) => {
      // The source before the task, as runs have it.
      const state = await lockHealth(tx, task.source);
      if (!(await holdTask(tx, taskOf(discoverQueue, task)))) return null;
      const source = sources.get(task.source);
      const broken = source && !state?.pausedAt ? await noteBroken(tx, source, error, at) : null;
      await finishTask(tx, taskOf(discoverQueue, task));
      return broken;
    });
  }

  return {
    queue: discoverQueue,
    async handle(task) {
      const source = sources.get(task.source);
      const [paused] = await pausedSources(db, [task.source]);
      if (!source || paused) return finishTask(db, taskOf(discoverQueue, task));
      const stateOf = (url: string) => listStateOf(db, listKey(source, url));
      const reader = createListReader({ ...dependencies, stateOf }, source);
      const found = await discover(source, reader.get);
      if (found.problems.some(isOfStopping)) throw new RetryLaterError('Dateline stops', AFTER_STOP_MS);
      const own = found.problems.find(({ cause }) => cause instanceof LeaveError || isOfDatabase(cause));
      if (own) throw own.cause;
      const outcome = found.problems.length > 0 ? 'troubled' : 'read';
      await conclude(task, source, { ...found, readings: reader.readings }, outcome);
    },
    async giveUp(task, error) {
      const broken = await concludeBroken(task, error);
      if (!broken) return;
      const { source, run, next } = broken;
      metrics?.runs.inc({ source: source.name, outcome: 'broken' });
      logRun(log, source, run, next);
    },
  };
}

interface BrokenRun {
  source: Source;
  run: Run;
  next: NextCheck;
}

/** A list that the database refuses counts against its source: nobody would hear of it otherwise. */
async function noteBroken(tx: Queryable, source: Source, error: Error, at: Date): Promise<BrokenRun> {
  const run = brokenRun(source, error);
  if (error instanceof LeaveError || isDatabaseTroubled(error))
    return { source, run, next: await concludeOwnTrouble(tx, source, error, at) };
  const next = await concludeRun(tx, source, run, at);
  await reviewSource(tx, source, at, run.problems);
  return { source, run, next };
}

/** Who waits for a turn in a process that stops is sent home with no time to come back at. */
function isOfStopping({ code, cause }: DiscoverProblem): boolean {
  return code === 'stopped' || (cause instanceof FetchError && cause.restMs === 0);
}

/** @returns how many pages were not known before */
async function noteFound(
  tx: Queryable,
  task: DiscoverTask,
  source: Source,
  { links }: Run,
  now: Date,
): Promise<number> {
  const slot = (await earliestOpenSlot(tx, source.name)) ?? new Date(task.slot);
  const { due, created } = await notePages(
    tx,
    { source: source.name, slot, keyOf: pageKeyOf(source) },
    links,
    REFETCH,
    now,
  );
  await addTasks(tx, fetchTasks(due, source, now), now);
  return created;
}

/** Spaced out host by host, so that they don't all ask for a turn that only one of them can have. */
function fetchTasks(due: DuePage[], source: Source, now: Date) {
  const turns = new Map<string, number>();
  return due.map(({ id, url, round }) => {
    const host = hostOf(url) ?? url;
    const turn = turns.get(host) ?? 0;
    turns.set(host, turn + 1);
    const dueAt = new Date(now.getTime() + turn * source.pace.seconds * 1000);
    return taskOf(fetchQueue, { pageId: id, round }, dueAt);
  });
}

function logRun(log: Logger, source: Source, { links, problems }: Run, { at, reason }: NextCheck): void {
  const told = problems.map(({ code, url, message, advice }) => ({ code, url, message, advice }));
  const why = sayCheckReason(reason, source.scheduleZone);
  log[told.length > 0 ? 'warn' : 'info'](
    {
      source: source.name,
      links: links.length,
      ...(told.length > 0 ? { problems: told } : {}),
      next: at,
      why,
    },
    'read',
  );
}

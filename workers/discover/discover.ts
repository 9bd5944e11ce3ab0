import { hostOf } from '../../core/url.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { discover } from '../../sources/discover.ts';
import type { Source } from '../../sources/schema.ts';
import type { Database } from '../../storage/database.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import { type DuePage, notePages, type RefetchPolicy } from '../../storage/pages.ts';
import { earliestOpenSlot, keepValidators, recordRun, validatorsOf } from '../../storage/source-states.ts';
import type { Fetchers } from '../fetch/crawlers/fetchers.ts';
import type { Manners } from '../fetch/turn.ts';
import type { Work } from '../work.ts';
import { createListReader } from './list-reader.ts';

export interface DiscoverDependencies {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  fetchers: Fetchers;
  manners: Manners;
  now: () => Date;
}

const REFETCH: RefetchPolicy = { watchedForMs: 48 * 3_600_000, everyMs: 3 * 3_600_000, failures: 3 };

/** Reads sources, notes the pages that they lead to, and has the new ones fetched. */
export function discoverWork({
  database,
  sources,
  fetchers,
  manners,
  now,
}: DiscoverDependencies): Work<{ source: string; slot: string }> {
  const { db } = database;

  return {
    queue: discoverQueue,
    async handle(task) {
      const source = sources.get(task.source);
      if (!source) return finishTask(db, taskOf(discoverQueue, task));
      const reader = createListReader(
        { fetchers, manners, validatorsOf: (url) => validatorsOf(db, url) },
        source,
      );
      const { links, problems } = await discover(source, reader.get);
      const error = problems.map((problem) => problem.message).join('; ') || null;
      await db.transaction(async (tx) => {
        const slot = (await earliestOpenSlot(tx, source.name)) ?? new Date(task.slot);
        const { due } = await notePages(tx, { source: source.name, slot }, links, REFETCH, now());
        await addTasks(tx, fetchTasks(due, source, now()), now());
        await keepValidators(tx, reader.validators, now());
        await recordRun(tx, { source: source.name, at: now(), linksFound: links.length, error });
        await finishTask(tx, taskOf(discoverQueue, task));
      });
    },
    async giveUp(task, error) {
      await db.transaction(async (tx) => {
        await recordRun(tx, { source: task.source, at: now(), linksFound: 0, error: error.message });
        await finishTask(tx, taskOf(discoverQueue, task));
      });
    },
  };
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

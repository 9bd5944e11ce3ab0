import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Day } from '../../core/article.ts';
import { keepIdentities } from '../../core/story/identity.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { type Task, taskOf } from '../../queues/definition.ts';
import { wantArchiveDays } from '../../storage/archive-days.ts';
import {
  articlesToCluster,
  type CurrentArticle,
  markClustered,
  waitsForStory,
} from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addTasks, finishTask, finishTasks, tracesOfTasks } from '../../storage/outbox.ts';
import { countClustering, lockStories } from '../../storage/stories.ts';
import { currentTraceparent, inNewTrace, inTrace, linkWork } from '../../tracing/trace.ts';
import type { Metrics } from '../monitor/metrics.ts';
import type { Work } from '../work.ts';
import type { StoryChanges } from './changed-clusters.ts';
import { writeChanges } from './changes.ts';
import { type Clustered, countClustered } from './count-clustered.ts';
import type { Meanings } from './meanings.ts';
import { type Held, isAtHand, readAhead, recall, waitingRun } from './recall.ts';
import { type StoryMemory, takeUp } from './story-memory.ts';

export interface ClusterDependencies {
  database: Database;
  zone: string;
  now: () => Date;
  /** How long a day's folder may lag behind, so that many changes are written at once. */
  archiveDelayMs: number;
  /** Off unless given. */
  meanings?: Meanings | null;
  /** Aborted when the process ends: a job then leaves off, and its task stays for whoever comes next. */
  ending?: AbortSignal;
  metrics?: Metrics | undefined;
  /** Of which it is measured how late their articles come. */
  sources?: ReadonlyMap<string, unknown>;
  /** Told into which story each article went. */
  log?: Logger;
}

const NO_SOURCES: ReadonlyMap<string, unknown> = new Map();
/** Where stories change while they are read, that often they are read again; then while whoever changes them waits. */
const MOST_READINGS_AHEAD = 3;
/** Fewer where an embedding model is asked, so that a slow one delays them by little, and the end of the process too. */
const BATCH_WITH_MEANINGS = 48;

/**
 * Between two clusterings that are not due to one job, so that a stream of articles is taken in handfuls: an article
 * that is older than some placed before it has those placed once more.
 */
const REST_PER_CLUSTERING = 2;
const LONGEST_REST_MS = 2_000;

export interface ClusterWork extends Work<{ articleId: number; version: number }> {
  /** Takes all that waits, without a job; leaves off between two batches when told to. */
  catchUp(signal: AbortSignal): Promise<void>;
}

/**
 * Puts articles into stories. One job takes all articles that wait, in order of publication; those that follow find
 * their work done. Stories change under one lock, and a memory that is out of date is read anew: any number of
 * workers may run, though only one at a time gets on well.
 */
export function clusterWork(dependencies: ClusterDependencies): ClusterWork {
  const { database, metrics, now, sources = NO_SOURCES } = dependencies;
  const held: Held = { memory: null };

  let restsUntil = 0;
  /** What comes meanwhile is taken along. */
  const rested = async (signal?: AbortSignal) => {
    const ms = restsUntil - performance.now();
    if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => {});
  };

  /** @returns what `isDone` says afterwards, in the same transaction */
  const clusterOnce = async (isDone: (tx: Queryable) => Promise<boolean>): Promise<boolean> => {
    const isAskedFor = await gatherMeanings(dependencies);
    const began = performance.now();
    let outcome: { after: AfterClustering; done: boolean } | null = null;
    for (let reading = 1; outcome === null; reading++) {
      await readAhead(held, isAskedFor, dependencies);
      outcome = await database.db.transaction(async (tx) => {
        const mustRead = reading >= MOST_READINGS_AHEAD;
        const after = await clusterWaiting(tx, { held, isAskedFor, mustRead }, dependencies);
        return after && { after, done: await isDone(tx) };
      });
    }
    const { after, done } = outcome;
    held.memory = after.memory;
    await tellOfPlaces(after.placed, dependencies.log);
    if (metrics) countClustered(metrics, after.clustered, sources, now());
    const ended = performance.now();
    restsUntil = ended + Math.min(LONGEST_REST_MS, REST_PER_CLUSTERING * (ended - began));
    return done;
  };

  return {
    queue: clusterQueue,
    async handle(task) {
      // The job of another article may have taken this one along: no reason to lock the stories.
      if (!(await waitsForStory(database.db, task.articleId)))
        return finishTask(database.db, taskOf(clusterQueue, task));
      await rested(dependencies.ending);
      const finishOwn = async (tx: Queryable) => {
        if (await waitsForStory(tx, task.articleId)) return false;
        await finishTask(tx, taskOf(clusterQueue, task));
        return true;
      };
      // The oldest come first, so many and so far apart at once: the article may not be among them yet.
      while (!(await clusterOnce(finishOwn)) && !dependencies.ending?.aborted);
    },
    async catchUp(signal) {
      const isAllDone = async (tx: Queryable) => !(await waitsForStory(tx));
      const next = () => inNewTrace({ name: 'catch up' }, () => clusterOnce(isAllDone));
      while (!signal.aborted && !(await next()));
    },
  };
}

/**
 * Asks for the meanings of what waits, before the lock is taken: a server may be slow, and people wait for the lock.
 * @returns tells the articles that may go into stories now from the rest, whose own jobs follow
 */
async function gatherMeanings({
  database,
  meanings,
}: ClusterDependencies): Promise<(article: CurrentArticle) => boolean> {
  if (!meanings) return () => true;
  const waiting = await articlesToCluster(database.db, BATCH_WITH_MEANINGS);
  await meanings.gather(waiting);
  const versions = new Map(waiting.map(({ id, version }) => [id, version]));
  return ({ id, version }) => versions.get(id) === version;
}

/** An article that went into a story. */
interface PlacedArticle {
  articleId: number;
  version: number;
  storyId: number | undefined;
  trace: string | null;
}

/** All waiting articles are taken along by the job of one of them: each in its own trace hears where it went. */
async function tellOfPlaces(placed: readonly PlacedArticle[], log: Logger | undefined): Promise<void> {
  const clustering = currentTraceparent();
  linkWork(placed.map(({ trace }) => trace));
  for (const { trace, ...place } of placed) {
    const { articleId, version, storyId } = place;
    const attributes = {
      'dateline.article.id': articleId,
      'dateline.article.version': version,
      'dateline.story.id': storyId,
    };
    await inTrace(trace ?? clustering, { name: 'place article', attributes }, async () => {
      linkWork([clustering]);
      log?.debug(place, 'placed');
    });
  }
}

interface AfterClustering {
  /** The stories as they then stand, for the next time. */
  memory: StoryMemory | null;
  /** Where the articles that waited went. */
  placed: PlacedArticle[];
  clustered: Clustered;
}

/** @returns null where stories changed since they were read ahead, unless they must be read here, with the lock */
async function clusterWaiting(
  tx: Queryable,
  {
    held,
    isAskedFor,
    mustRead,
  }: { held: Held; isAskedFor: (article: CurrentArticle) => boolean; mustRead: boolean },
  { zone, now, archiveDelayMs, meanings = null }: ClusterDependencies,
): Promise<AfterClustering | null> {
  const revision = await lockStories(tx);
  const waiting = await waitingRun(tx, isAskedFor);
  if (waiting.length === 0)
    return { memory: held.memory, placed: [], clustered: { articles: [], events: [] } };
  if (!mustRead && !isAtHand(held.memory, revision, waiting, meanings)) return null;
  const tasks = waiting.map(({ id, version }) => taskOf(clusterQueue, { articleId: id, version }));
  const traces = await tracesOf(tx, waiting, tasks);
  const recalled = await recall(tx, held, revision, waiting, meanings);
  await takeUp(recalled, waiting, await meanings?.of(tx, waiting));
  const changes = place(recalled, waiting, traces);
  const { days, events } = await writeChanges(tx, recalled, changes, zone, now());
  await orderArchive(tx, days, now(), archiveDelayMs);
  await markClustered(tx, [...changes.copies.values()]);
  await finishTasks(tx, tasks);
  const placed = waiting.map(({ id, version, url }) => ({
    articleId: id,
    version,
    storyId: recalled.storyOf.get(url),
    trace: traces.get(url) ?? null,
  }));
  const revised = { ...recalled, revision: await countClustering(tx) };
  return { memory: revised, placed, clustered: { articles: waiting, events } };
}

/** The traces in which waiting articles came, by address. */
async function tracesOf(
  tx: Queryable,
  waiting: readonly CurrentArticle[],
  tasks: readonly Task[],
): Promise<Map<string, string | null>> {
  const keys = tasks.map(({ key }) => key);
  const traces = await tracesOfTasks(tx, clusterQueue.name, keys);
  return new Map(waiting.map(({ url }, index) => [url, traces.get(keys[index] ?? '') ?? null]));
}

/** Tells what the articles that were taken up have changed. */
function place(memory: StoryMemory, waiting: CurrentArticle[], traces: StoryChanges['traces']): StoryChanges {
  const waited = new Map(waiting.map(({ url, version }) => [url, version]));
  const touched = new Set(waited.keys());
  // One whose new version was read with its story has not changed since.
  const placements = memory.clusterer.changedPlacements(touched);
  const next = new Map([...placements].map(([article, placement]) => [article, placement.cluster]));
  const revised = new Set(waiting.filter((row) => row.clusteredVersion > 0).map((row) => row.url));
  const copies: StoryChanges['copies'] = new Map();
  for (const [url, { copyOf: original }] of placements) {
    const row = memory.articles.get(url)?.row;
    const copyOf = original ? (memory.articles.get(original)?.row.id ?? null) : null;
    if (!row || (!touched.has(url) && copyOf === row.copyOf)) continue;
    // A version that came since has its own turn.
    copies.set(url, { id: row.id, version: waited.get(url) ?? row.version, copyOf });
    row.copyOf = copyOf;
    touched.add(url);
  }
  const timeOf = (article: string) => memory.articles.get(article)?.prepared.time ?? 0;
  const previous = new Map<string, number>();
  for (const article of next.keys()) {
    const story = memory.storyOf.get(article);
    if (story !== undefined) previous.set(article, story);
  }
  const identities = keepIdentities({ previous, next, timeOf });
  return { placements, identities, touched, revised, traces, copies };
}

async function orderArchive(tx: Queryable, days: Set<Day>, now: Date, delayMs: number): Promise<void> {
  const dueAt = new Date(now.getTime() + delayMs);
  const orders = await wantArchiveDays(tx, days);
  await addTasks(
    tx,
    orders.map((order) => taskOf(archiveQueue, order, dueAt)),
    now,
  );
}

import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeRenderedRecord, writeResponseRecord } from '../../core/warc/record.ts';
import { FetchError } from '../../net/errors.ts';
import type { WebResponse } from '../../net/web-client.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { type Task, taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { extractQueue } from '../../queues/extract.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import type { Source } from '../../sources/schema.ts';
import { daysOfFetch, wantArchiveDays } from '../../storage/archive-days.ts';
import { isCurrentFetch } from '../../storage/article-versions.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { keepFetch, type NewFetch, otherFetches } from '../../storage/fetches.ts';
import { dueTimeOf, finishTasks, holdTask, passOn, postponeTask } from '../../storage/outbox.ts';
import {
  findPage,
  lockPage,
  markFailed,
  markRejected,
  markUnchanged,
  markWaiting,
  type Page,
} from '../../storage/pages.ts';
import { describeWork } from '../../tracing/trace.ts';
import type { Metrics } from '../monitor/metrics.ts';
import type { Work } from '../work.ts';
import { readAnswer } from './answer.ts';
import type { Fetchers } from './crawlers/fetchers.ts';
import { HostRestsError } from './host-rests-error.ts';
import { type Failure, noteFailure } from './note-failure.ts';
import { fetchAsGuest, type Manners } from './turn.ts';

export interface FetchDependencies {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  fetchers: Fetchers;
  manners: Manners;
  metrics?: Metrics | undefined;
  now: () => Date;
  log: Logger;
}

interface FetchTask {
  pageId: number;
  round: number;
}

/** Writes what became of a page, and gives what follows from that. */
type Conclusion = (tx: Queryable) => Promise<Task[]>;

/** A job may come a little early, by another clock. */
const EARLY_MS = 1_000;
/** After a start, if it was stopped by a shutdown. */
const AFTER_STOP_MS = 1_000;

/** Fetches pages, keeps them as they came, and has them extracted. */
export function fetchWork(dependencies: FetchDependencies): Work<FetchTask> {
  const { database, sources, now, log } = dependencies;

  const conclude = (task: FetchTask, write: Conclusion) =>
    database.db.transaction(async (tx) => {
      const next = await write(tx);
      await passOn(tx, taskOf(fetchQueue, task), next, now());
    });

  /** Delivered before its time: a job that failed may be lost on its way to later, and brought back at once. */
  async function waitUntilDue(task: FetchTask, page: Page): Promise<void> {
    const at = now();
    const dueAt = page.problem && (await dueTimeOf(database.db, taskOf(fetchQueue, task), at));
    const waitMs = (dueAt?.getTime() ?? 0) - at.getTime();
    if (waitMs > EARLY_MS) throw new RetryLaterError('the page is not due yet', waitMs);
  }

  async function fail(page: Page, failure: Failure): Promise<void> {
    const delayMs = await database.db.transaction((tx) =>
      noteFailure(tx, page, failure, { now: now(), log }),
    );
    if (delayMs !== null) throw new RetryLaterError(failure.message, delayMs);
  }

  /** Not a failure of the page, whose row says all the same why it waits. */
  async function putOff(page: Page, { message, delayMs }: HostRestsError): Promise<void> {
    const at = now();
    const dueAt = new Date(at.getTime() + delayMs);
    const task = { ...taskOf(fetchQueue, { pageId: page.id, round: page.round }), dueAt };
    const problem = {
      code: 'rate-limited',
      message: `${message} (the next attempt at ${dueAt.toISOString()})`,
    };
    await database.db.transaction(async (tx) => {
      await lockPage(tx, page.id);
      if (!(await holdTask(tx, task))) return;
      await markWaiting(tx, page.id, problem);
      await postponeTask(tx, task, at);
    });
  }

  return {
    queue: fetchQueue,
    async handle(task) {
      const page = await findPage(database.db, task.pageId);
      const isDue = page?.state === 'waiting' && page.round === task.round;
      if (!page || !isDue) return conclude(task, async () => []);
      describeWork({ 'dateline.source': page.source });
      const source = sources.get(page.source);
      if (!source) {
        const problem = { code: 'no-source', message: `There is no source named ${page.source} any more.` };
        return conclude(task, (tx) => nothingFollows(markRejected(tx, page.id, problem, now())));
      }
      await waitUntilDue(task, page);
      const fetched = await fetchPage(dependencies, source, page).catch(async (error: unknown) => {
        if (error instanceof HostRestsError) await putOff(page, error);
        throw error;
      });
      return typeof fetched === 'function' ? conclude(task, fetched) : fail(page, fetched);
    },
    giveUp(task, error) {
      return conclude(task, async (tx) => {
        const problem = { code: 'error', message: error.message };
        await lockPage(tx, task.pageId);
        if (await holdTask(tx, taskOf(fetchQueue, task))) await markFailed(tx, task.pageId, problem, now());
        return [];
      });
    },
  };
}

/** @throws RetryLaterError where it is nobody's fault that there is no page yet. */
async function fetchPage(
  dependencies: FetchDependencies,
  source: Source,
  page: Page,
): Promise<Conclusion | Failure> {
  const { metrics, now } = dependencies;
  const count = (outcome: string) => metrics?.fetches.inc({ source: source.name, outcome });
  try {
    const visit = { source, via: source.via, patience: 'short' } as const;
    const response = await fetchAsGuest(dependencies, visit, requestFor(page));
    const conclusion = concludeFrom(response, source, page, now());
    count(response.status === 304 ? 'unchanged' : 'fetched');
    metrics?.fetchedBytes.inc({ source: source.name }, response.body.length);
    return conclusion;
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { code, message, advice, restMs } = error;
    if (code === 'stopped') throw new RetryLaterError(message, AFTER_STOP_MS);
    count(code);
    return { code, message, advice, restMs };
  }
}

function requestFor(page: Page) {
  const headers: Record<string, string> = {};
  if (page.etag) headers['if-none-match'] = page.etag;
  if (page.lastModified) headers['if-modified-since'] = page.lastModified;
  // A new id each time: the crawler would answer a known one with what it has.
  return { id: `page-${page.id}-${randomUUID()}`, url: page.url, headers };
}

/** @throws FetchError where the answer is no page */
function concludeFrom(response: WebResponse, source: Source, page: Page, at: Date): Conclusion {
  const answer = readAnswer(response, at);
  if (answer.kind === 'failed') throw answer.error;
  if (answer.kind === 'unchanged') return (tx) => nothingFollows(markUnchanged(tx, page.id, at));
  const fetched = fetchOf(page, response, source, at);
  return async (tx) => {
    const { fetchId, isNew, isBack } = await keepFetch(tx, fetched);
    // The same body gives the same article.
    const isKnown = !isNew && (await isCurrentFetch(tx, page.id, fetchId));
    if (isKnown) {
      await markUnchanged(tx, page.id, at);
      return isBack ? archiveAgain(tx, fetchId) : [];
    }
    if (page.fetchedAt) await strikeOffOthers(tx, page.id, fetchId);
    return [taskOf(extractQueue, { fetchId })];
  };
}

/** What was fetched before and waits to be read, as when its process died, must not come after this: it is older. */
async function strikeOffOthers(tx: Queryable, pageId: number, fetchId: number): Promise<void> {
  const others = await otherFetches(tx, pageId, fetchId);
  await finishTasks(
    tx,
    others.map((other) => taskOf(extractQueue, { fetchId: other })),
  );
}

/** The archive says of a page that was taken away that it is gone. */
async function archiveAgain(tx: Queryable, fetchId: number): Promise<Task[]> {
  const orders = await wantArchiveDays(tx, await daysOfFetch(tx, fetchId));
  return orders.map((order) => taskOf(archiveQueue, order));
}

function fetchOf(page: Page, response: WebResponse, source: Source, fetchedAt: Date): NewFetch {
  const { url, status, headers, body, sent } = response;
  const record = { url, fetchedAt, status, headers, body, sent, recordId: randomUUID() };
  return {
    pageId: page.id,
    fetchedAt,
    url,
    status,
    bodyHash: bodyHash(body),
    warcRecord: source.via === 'browser' ? writeRenderedRecord(record) : writeResponseRecord(record),
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
}

async function nothingFollows(written: Promise<void>): Promise<Task[]> {
  await written;
  return [];
}

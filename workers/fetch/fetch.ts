import { randomUUID } from 'node:crypto';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeRenderedRecord, writeResponseRecord } from '../../core/warc/record.ts';
import { FetchError } from '../../net/errors.ts';
import type { WebResponse } from '../../net/web-client.ts';
import { taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { extractQueue } from '../../queues/extract.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import type { Source } from '../../sources/schema.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import {
  findPage,
  keepFetch,
  markFailed,
  markRejected,
  markUnchanged,
  type NewFetch,
  type Page,
  type PageProblem,
} from '../../storage/pages.ts';
import type { Work } from '../work.ts';
import { readAnswer } from './answer.ts';
import type { Fetchers } from './crawlers/fetchers.ts';
import { HttpStatusError } from './http-status-error.ts';
import { askLeave, type Manners } from './turn.ts';

export interface FetchDependencies {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  fetchers: Fetchers;
  manners: Manners;
  now: () => Date;
}

interface FetchTask {
  pageId: number;
  round: number;
}

/** What became of a page, to be written together with striking its task off. */
type Conclusion = (tx: Queryable) => Promise<void>;

/** Fetches pages, keeps them as they came, and has them extracted. */
export function fetchWork(dependencies: FetchDependencies): Work<FetchTask> {
  const { database, sources, now } = dependencies;

  const conclude = (task: FetchTask, write: Conclusion) =>
    database.db.transaction(async (tx) => {
      await write(tx);
      await finishTask(tx, taskOf(fetchQueue, task));
    });

  return {
    queue: fetchQueue,
    async handle(task) {
      const page = await findPage(database.db, task.pageId);
      const isDue = page?.state === 'waiting' && page.round === task.round;
      if (!page || !isDue) return conclude(task, async () => {});
      const source = sources.get(page.source);
      if (!source) {
        const problem = { code: 'no-source', message: `There is no source named ${page.source} any more.` };
        return conclude(task, rejection(page, problem, now()));
      }
      return conclude(task, await fetchPage(dependencies, source, page));
    },
    giveUp(task, error) {
      const code = error instanceof FetchError || error instanceof HttpStatusError ? error.code : 'error';
      return conclude(task, (tx) => markFailed(tx, task.pageId, { code, message: error.message }, now()));
    },
  };
}

function rejection(page: Page, { code, message }: PageProblem, at: Date): Conclusion {
  return (tx) => markRejected(tx, page.id, { code, message }, at);
}

/** @throws RetryLaterError, FetchError or HttpStatusError where the page is worth another attempt. */
async function fetchPage(dependencies: FetchDependencies, source: Source, page: Page): Promise<Conclusion> {
  const { now } = dependencies;
  const leave = await askLeave(dependencies.manners, source, page.url);
  if (leave.kind === 'wait') throw new RetryLaterError('the host has its pace', spread(leave.delayMs));
  if (leave.kind === 'forbidden') return rejection(page, leave, now());
  try {
    const response = await dependencies.fetchers[source.via].fetch(requestFor(page));
    return concludeFrom(response, source, page, now());
  } catch (error) {
    if (error instanceof FetchError && !error.retryable) return rejection(page, error, now());
    throw error;
  }
}

/** The jobs that wait for one host must not all come back at the same instant. */
function spread(delayMs: number): number {
  return delayMs + Math.round(Math.random() * Math.min(delayMs, 5_000));
}

function requestFor(page: Page) {
  const headers: Record<string, string> = {};
  if (page.etag) headers['if-none-match'] = page.etag;
  if (page.lastModified) headers['if-modified-since'] = page.lastModified;
  // A new id each time: the crawler would answer a known one with what it has.
  return { id: `page-${page.id}-${randomUUID()}`, url: page.url, headers };
}

function concludeFrom(response: WebResponse, source: Source, page: Page, at: Date): Conclusion {
  const answer = readAnswer(response, at);
  switch (answer.kind) {
    case 'later':
      throw new RetryLaterError('the site asks for a rest', answer.delayMs);
    case 'retry':
      throw new HttpStatusError(answer);
    case 'refused':
      return rejection(page, answer, at);
    case 'unchanged':
      return (tx) => markUnchanged(tx, page.id, at);
    case 'page':
      return async (tx) => {
        const fetchId = await keepFetch(tx, fetchOf(page, response, source, at));
        await addTasks(tx, [taskOf(extractQueue, { fetchId })], at);
      };
  }
}

function fetchOf(page: Page, response: WebResponse, source: Source, fetchedAt: Date): NewFetch {
  const { url, status, headers, body } = response;
  const record = { url, fetchedAt, status, headers, body, recordId: randomUUID() };
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

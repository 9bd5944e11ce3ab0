import { randomUUID } from 'node:crypto';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { type Task, taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import type { Queryable } from '../../storage/database.ts';
import { keepFetch } from '../../storage/fetches.ts';
import { addTasks } from '../../storage/outbox.ts';
import { pages } from '../../storage/schema.ts';

/** A role whose processes are measured side by side. */
export interface Stage {
  role: 'fetch' | 'extract';
  /** Notes work as the stage before it leaves it: so many pages, each new. */
  bring(db: Queryable, count: number): Promise<void>;
}

export interface StageOptions {
  /** The HTML of a page. */
  page: (number: number) => string;
  /** Where the site is that has the pages. */
  urlOf: (number: number) => string;
}

const BATCH = 50;

export function stagesOver({ page, urlOf }: StageOptions): Stage[] {
  let last = 0;
  const inBatches = async (count: number, bring: (numbers: number[]) => Promise<void>) => {
    for (let left = count; left > 0; left -= BATCH)
      await bring(Array.from({ length: Math.min(BATCH, left) }, () => ++last));
  };
  return [
    {
      role: 'fetch',
      bring: (db, count) =>
        inBatches(count, async (numbers) => {
          const ids = await notePages(db, numbers.map(urlOf), 'waiting');
          await noteTasks(
            db,
            ids.map((pageId) => taskOf(fetchQueue, { pageId, round: 0 })),
          );
        }),
    },
    {
      role: 'extract',
      bring: (db, count) =>
        inBatches(count, (numbers) =>
          db.transaction(async (tx) => {
            const ids = await notePages(tx, numbers.map(urlOf), 'fetched');
            const fetched: number[] = [];
            for (const [index, pageId] of ids.entries())
              fetched.push(await keepPage(tx, pageId, urlOf(numbers[index] ?? 0), page(numbers[index] ?? 0)));
            await noteTasks(
              tx,
              fetched.map((fetchId) => taskOf(extractQueue, { fetchId })),
            );
          }),
        ),
    },
  ];
}

async function notePages(db: Queryable, urls: string[], state: 'waiting' | 'fetched'): Promise<number[]> {
  const now = new Date();
  const rows = await db
    .insert(pages)
    .values(urls.map((url) => ({ url, source: 'bench', state, discoveredAt: now })))
    .returning({ id: pages.id });
  return rows.map(({ id }) => id);
}

function noteTasks(db: Queryable, tasks: Task[]): Promise<void> {
  return addTasks(db, tasks, new Date());
}

async function keepPage(tx: Queryable, pageId: number, url: string, html: string): Promise<number> {
  const body = Buffer.from(html);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const record = { url, fetchedAt: new Date(), status: 200, headers, body, recordId: randomUUID() };
  const { fetchId } = await keepFetch(tx, {
    pageId,
    fetchedAt: record.fetchedAt,
    url,
    status: 200,
    bodyHash: bodyHash(body),
    warcRecord: writeResponseRecord(record),
    etag: null,
    lastModified: null,
  });
  return fetchId;
}

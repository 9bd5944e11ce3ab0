import { randomUUID } from 'node:crypto';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import type { Queryable } from '../../storage/database.ts';
import { keepFetch } from '../../storage/fetches.ts';
import { importPage } from '../../storage/import.ts';
import { addTasks } from '../../storage/outbox.ts';

export const PARAGRAPHS = [
  'The night ferry to Eastport sails again after three months of repairs, with two hundred passengers aboard.',
  'Captain Ola Brandt said that the ship had a new engine, and that it had been painted from bow to stern in winter.',
  'The pier stays open until midnight, and tickets cost what they did last year, at the counter and by telephone.',
];
export const NOTE =
  'This note is about the harbour office, which has moved to the old customs house by the river.';

/** A page with an article, and a note below it that a source may drop. */
export function ferryPage({
  title = 'Night ferry returns',
  paragraphs = PARAGRAPHS,
  above = '',
} = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
    <meta property="article:published_time" content="2026-02-05T08:30:00+07:00"></head><body>
    <nav><a href="/">Home</a></nav>
    <article>${above}<h1>${title}</h1><div class="body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}
    <p class="note">${NOTE}</p></div></article></body></html>`;
}

/** A page as the fetch worker would leave it, its extraction waiting. Returns the ids of page and fetch. */
export async function bringPage(
  db: Queryable,
  { url, html, at, source = 'daily' }: { url: string; html: string; at: Date; source?: string },
): Promise<{ pageId: number; fetchId: number }> {
  const body = Buffer.from(html);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const record = { url, fetchedAt: at, status: 200, headers, body, recordId: randomUUID() };
  return db.transaction(async (tx) => {
    const pageId = await importPage(tx, url, source, at);
    const { fetchId } = await keepFetch(tx, {
      pageId,
      fetchedAt: at,
      url,
      status: 200,
      bodyHash: bodyHash(body),
      warcRecord: writeResponseRecord(record),
      etag: null,
      lastModified: null,
    });
    await addTasks(tx, [taskOf(extractQueue, { fetchId })], at);
    return { pageId, fetchId };
  });
}

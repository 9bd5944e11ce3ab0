import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { z } from 'zod';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { fill } from '../desk/fill.ts';

const PAGES_AT_ONCE = 500;

const pagesSchema = z.array(z.object({ id: z.coerce.number(), url: z.string() }));
type BenchPage = z.infer<typeof pagesSchema>[number];

/** Fills an empty database with fictional articles, and gives each a raw page; a filled one is left as it is. */
export async function fillWithPages(pool: pg.Pool, pageBytes: number): Promise<void> {
  const { rowCount } = await pool.query('select from dateline.fetches limit 1');
  if (rowCount) return;
  await fill(pool);
  const pages = pagesSchema.parse((await pool.query('select id, url from dateline.pages order by id')).rows);
  for (let from = 0; from < pages.length; from += PAGES_AT_ONCE)
    await addRawPages(pool, pages.slice(from, from + PAGES_AT_ONCE), pageBytes);
  await pool.query(`
    update dateline.article_versions version set fetch_id = fetched.id
    from dateline.articles article join dateline.fetches fetched on fetched.page_id = article.page_id
    where article.id = version.article_id`);
}

async function addRawPages(pool: pg.Pool, pages: readonly BenchPage[], pageBytes: number): Promise<void> {
  const fetched = pages.map((page) => ({ ...page, ...rawPage(page.url, pageBytes) }));
  await pool.query(
    `insert into dateline.fetches (page_id, fetched_at, url, status, body_hash, warc_record)
     select id, $1, url, 200, hash, record
     from unnest($2::bigint[], $3::text[], $4::text[], $5::bytea[]) as page (id, url, hash, record)`,
    [
      FETCHED_AT,
      fetched.map(({ id }) => id),
      fetched.map(({ url }) => url),
      fetched.map(({ hash }) => hash),
      fetched.map(({ record }) => record),
    ],
  );
}

const FETCHED_AT = new Date('2026-02-05T00:00:00Z');

/** As a server sends it compressed: bytes that do not become fewer, in a gzip stream. */
function rawPage(url: string, pageBytes: number): { hash: string; record: Buffer } {
  const body = randomBytes(pageBytes);
  const sent = { encoding: 'gzip', bytes: gzipSync(body, { level: 0 }) };
  const page = { url, fetchedAt: FETCHED_AT, status: 200, headers: {}, body, sent, recordId: randomUUID() };
  return { hash: bodyHash(body), record: writeResponseRecord(page) };
}

import type pg from 'pg';
import { ARTICLES, fill } from '../desk/fill.ts';

const PAGES_AT_ONCE = 2_000;
/** Bytes of a SHA-512: a page is made of them, since gzip members do not compress any more than they do. */
const HASH_BYTES = 64;

/** Fills an empty database with fictional articles, and gives each a raw page; a filled one is left as it is. */
export async function fillWithPages(pool: pg.Pool, pageBytes: number): Promise<void> {
  const { rows } = await pool.query('select from dateline.fetches limit 1');
  if (rows.length > 0) return;
  await fill(pool);
  const hashes = Math.ceil(pageBytes / HASH_BYTES);
  for (let from = 0; from < ARTICLES; from += PAGES_AT_ONCE) {
    await pool.query(
      `insert into dateline.fetches (page_id, fetched_at, url, status, body_hash, warc_record)
       select id, discovered_at, url, 200, encode(sha256(id::text::bytea), 'hex'),
         (select string_agg(sha512((id || '.' || part)::bytea), '') from generate_series(1, $3) as part)
       from dateline.pages where id > $1 and id <= $2`,
      [from, from + PAGES_AT_ONCE, hashes],
    );
  }
  await pool.query(`
    update dateline.article_versions version set fetch_id = fetched.id
    from dateline.articles article join dateline.fetches fetched on fetched.page_id = article.page_id
    where article.id = version.article_id`);
}

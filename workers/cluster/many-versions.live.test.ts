import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const now = () => new Date('2026-03-01T00:00:00Z');
const newWorker = () => clusterWork({ database: database(), zone: 'UTC', now, archiveDelayMs: 0 });
/** More than are taken at once. */
const ARTICLES = 230;

/** As a release does that reads all pages anew. */
async function reviseAll(): Promise<void> {
  const { db } = database();
  await db.execute(sql`
    insert into dateline.article_versions (article_id, number, content_hash, content, created_at)
    select article_id, 2, 'other', content || '{"lead": "Read anew."}', created_at from dateline.article_versions`);
  await db.execute(sql`update dateline.articles set version = 2`);
}

it('are all taken up, also those that were read with their stories', async () => {
  const { db } = database();
  for (let number = 0; number < ARTICLES; number++) {
    const published = new Date(Date.UTC(2026, 1, 1, 0, number)).toISOString();
    await insertArticle(db, { title: `Boat ${number} leaves quay ${number * 7}`, published });
  }
  await newWorker().catchUp(AbortSignal.timeout(60_000));
  await reviseAll();
  await newWorker().catchUp(AbortSignal.timeout(60_000));
  const { rows } = await db.execute(sql`
    select clustered_version as version, count(*)::int as articles from dateline.articles group by 1`);
  expect(rows).toEqual([{ version: 2, articles: ARTICLES }]);
}, 120_000);

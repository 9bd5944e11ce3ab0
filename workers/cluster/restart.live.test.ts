import { sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { loadSampleTexts } from '../../samples/newsstand/articles.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const BATCH = 20;
const newWorker = () =>
  clusterWork({
    database: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date('2026-03-01T00:00:00Z'),
    archiveDelayMs: 0,
  });

const empty = () =>
  database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.outbox restart identity cascade`,
  );
afterEach(empty);

/** Where every article of the newsstand ends up, with its group and reasons. */
async function clusterNewsstand(workerOf: (batch: number) => ReturnType<typeof newWorker>) {
  const { db } = database();
  const texts = loadSampleTexts().sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  for (let start = 0; start < texts.length; start += BATCH) {
    for (const { id, outlet, title, lead, paragraphs, publishedAt, language } of texts.slice(
      start,
      start + BATCH,
    )) {
      const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, text }));
      const published = { instant: publishedAt, origin: 'meta' as const, guess: false };
      await insertArticle(db, {
        url: `https://${outlet}.example/${id}`,
        source: outlet,
        title,
        language,
        published: publishedAt,
        content: { title, lead, language, published, blocks },
      });
    }
    await workerOf(start / BATCH).catchUp(AbortSignal.timeout(60_000));
  }
  const { rows } = await db.execute(sql`
    select page.url, first_value(page.url) over (partition by story_id order by page.url) as story,
      group_key, reasons
    from dateline.assignments join dateline.articles article on article.id = article_id
    join dateline.pages page on page.id = page_id order by page.url`);
  await empty();
  return rows;
}

it('leaves the same stories whether a worker lives through all of it or each batch finds a new one', async () => {
  const one = newWorker();
  const lived = await clusterNewsstand(() => one);
  expect(lived.length).toBeGreaterThan(100);
  expect(await clusterNewsstand(newWorker)).toEqual(lived);
});

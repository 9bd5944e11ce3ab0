import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeDismissalRule } from '../../storage/dismissal-rules.ts';
import { assignments, stories, storyEvents } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { visitText } from '../../test/support/visit-texts.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const now = () => new Date('2026-03-01T00:00:00Z');

async function arrive(id: string, instant: string): Promise<number> {
  const { title, lines, language } = visitText(id);
  const published = { instant, origin: 'meta' as const, guess: false };
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }));
  const content = { title, lead: null, language, published, blocks };
  return insertArticle(database().db, { title, language, published: instant, content });
}

/** By a process that was just started. */
const cluster = () =>
  clusterWork({ database: database(), zone: 'UTC', now, archiveDelayMs: 0 }).catchUp(
    AbortSignal.timeout(60_000),
  );

it('that fall apart stay dismissed, and the part that falls off is no news', async () => {
  const { db } = database();
  const [strike, chess] = [
    await arrive('strike-1', '2026-02-04T08:00:00Z'),
    await arrive('chess-1', '2026-02-04T09:00:00Z'),
  ];
  await cluster();
  // As another release left them: in one story, which a person has dismissed.
  await db.execute(sql`update dateline.assignments set story_id = 1 where article_id = ${chess}`);
  await db.execute(sql`update dateline.stories set merged_into = 1 where id = 2`);
  await db.execute(sql`update dateline.stories set attention = 'dismissed' where id = 1`);
  const before = await db.$count(storyEvents);
  const later = await arrive('strike-2', '2026-02-04T16:00:00Z');
  await cluster();
  const { rows } = await db.execute(sql`
    select array_agg(article_id::int order by article_id) as articles from dateline.assignments
    group by story_id order by story_id`);
  expect(rows).toEqual([{ articles: [strike, later] }, { articles: [chess] }]);
  const current = (await db.select().from(stories)).filter(({ mergedInto }) => mergedInto === null);
  expect(current.map(({ attention }) => attention)).toEqual(['dismissed', 'dismissed']);
  const events = (await db.select().from(storyEvents)).slice(before);
  expect(events.map(({ kind }) => kind)).toEqual(['grew']);
});

it.each([
  { word: 'strike', fallen: 'none' },
  { word: 'chess', fallen: 'dismissed' },
])('that a rule on "$word" dismissed leave it to the rule what falls off', async ({ word, fallen }) => {
  const { db } = database();
  await db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
  await arrive('strike-1', '2026-02-04T08:00:00Z');
  const chess = await arrive('chess-1', '2026-02-04T09:00:00Z');
  await cluster();
  await db.execute(sql`update dateline.assignments set story_id = 1 where article_id = ${chess}`);
  await db.execute(sql`update dateline.stories set merged_into = 1 where id = 2`);
  const rule = { match: { any: [word], all: [], none: [] } };
  const storyId = await insertStory(db);
  const made = { storyId, title: word, rule, also: [1], madeBy: 'An', at: now() };
  expect(await makeDismissalRule(db, made, 'UTC')).toMatchObject({ dismissed: [storyId, 1] });
  await arrive('strike-2', '2026-02-04T16:00:00Z');
  await cluster();
  const [piece] = await db
    .select()
    .from(stories)
    .innerJoin(assignments, eq(assignments.storyId, stories.id))
    .where(eq(assignments.articleId, chess));
  expect(piece?.stories).toMatchObject({ attention: fallen, mergedInto: null });
  expect(piece?.stories.id).not.toBe(1);
});

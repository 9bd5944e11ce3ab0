import { expect, it } from 'vitest';
import { stories } from '../../storage/schema.ts';
import { contentOfStory } from '../../storage/story-content.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle } from '../../test/support/stories.ts';
import { visitText } from '../../test/support/visit-texts.ts';
import { clusterWork } from './cluster.ts';

const database = useDatabase();
const ZONE = 'Asia/Ho_Chi_Minh';
const now = () => new Date('2026-03-01T00:00:00Z');
/** Of which the visit that is told of is the twenty-sixth. */
const START = Date.UTC(2026, 0, 10);
const DAY_MS = 86_400_000;
const BEGINNING = { 'laos-1': 0, 'laos-2': 0.1, 'laos-3': 0.2, 'laos-5': 14 };
/** The beginning is then 27 days old: a week more than a story may pause. */
const LATER = { 'laos-4': 27.6 };

/** Texts, each on a day after the start. */
async function arrive(days: Record<string, number>): Promise<number[]> {
  const ids: number[] = [];
  for (const [id, day] of Object.entries(days)) {
    const { title, lines, language } = visitText(id);
    const instant = new Date(START + day * DAY_MS).toISOString();
    const published = { instant, origin: 'meta' as const, guess: false };
    const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }));
    const content = { title, lead: null, language, published, blocks };
    ids.push(await insertArticle(database().db, { title, language, published: instant, content }));
  }
  const worker = clusterWork({ database: database(), zone: ZONE, now, archiveDelayMs: 0 });
  await worker.catchUp(AbortSignal.timeout(60_000));
  return ids;
}

it('are told by all their words, though those of their beginning are not in memory any more', async () => {
  const ids = [...(await arrive(BEGINNING)), ...(await arrive(LATER))];
  const told = await database().db.select().from(stories);
  const { title, headlines, lastPublished } = await contentOfStory(database().db, ids, ZONE);
  expect(told).toMatchObject([{ title, headlines, lastPublishedAt: new Date(lastPublished) }]);
});

import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { stories } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { morningDesk, readPage } from '../test/support/read-page.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import type { DeskOptions } from './app.tsx';

const database = useDatabase();
const at = (time: string) => new Date(`2026-02-05T${time}Z`);
const visit = {
  visitors: ['Arvik Lindqvist', 'Sela Lindqvist'],
  host: 'LA',
  kind: 'state' as const,
  start: '2026-02-05',
  end: '2026-02-06',
};

const value = (amount: number, source: string) => ({
  low: amount,
  high: amount,
  qualifier: null,
  said: [{ article: `https://${source}.example/1`, source, text: String(amount) }],
  voices: 1,
});

const desk = (options?: Partial<DeskOptions>) => morningDesk(database(), options);
const read = (path: string, headers?: Record<string, string>) => readPage(desk(), path, headers);

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

describe('a story', () => {
  it('shows its articles with outlets, times and reasons, copies folded', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { visit });
    const original = await insertArticle(db, { storyId, title: 'The talks' });
    await insertArticle(db, {
      storyId,
      title: 'The talks, reprinted',
      source: 'morning-tide',
      copyOf: original,
      reasons: { rule: 'copy', beside: null, scores: { containment: 0.97 } },
    });
    const { text, html } = await read(`/stories/${storyId}`);
    expect(text).toMatch(
      /Arvik Lindqvist and Sela Lindqvist → to Laos · State visit · 5\s–\s6 February 2026/,
    );
    expect(text).toMatch(/1 outlet · 2 articles · English · Reported 5 Feb 2026, 08:00 – 5 Feb 2026, 10:00/);
    expect(text).toContain('they report the same visit. New:');
    expect(text).toMatch(
      /The talks First report of this story\. 1 copy: morning-tide .*The talks, reprinted/,
    );
    expect(html).toContain('<time datetime="2026-02-05T08:30:00+07:00" title="2026-02-05 08:30 UTC+07:00');
  });

  it('marks the articles that joined since it was seen', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { changedAt: at('05:00:00'), seenAt: at('03:00:00') });
    await insertArticle(db, { storyId, title: 'Old', assignedAt: at('03:00:00') });
    await insertArticle(db, { storyId, source: 'north-wire', title: 'Fresh', assignedAt: at('05:00:00') });
    const { text } = await read(`/stories/${storyId}`);
    expect(text).toMatch(/New north-wire · [^·]+ · English Fresh/);
    expect(text).not.toContain('New harbour-post');
  });

  it('names the original of a copy from elsewhere, and outlets as people do', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const copyOf = await insertArticle(db, { title: 'Told elsewhere' });
    await insertArticle(db, { storyId, copyOf, source: 'morning-tide' });
    const outletName = (source: string) => source.toUpperCase();
    const html = await (await desk({ outletName }).request(`/stories/${storyId}`)).text();
    expect(html).toContain(`<a href="/articles/${copyOf}">Told elsewhere</a> (HARBOUR-POST)`);
    expect(html).toContain('<b>MORNING-TIDE</b>');
  });

  it('says what the outlets say where they differ, and in whose words', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { visit });
    await db
      .update(stories)
      .set({
        figures: [
          {
            quantity: 'trade',
            unit: 'USD',
            period: '2025',
            goal: false,
            values: [value(3e9, 'harbour-post'), value(2.6e9, 'north-wire')],
            disagreement: true,
            prominent: true,
          },
          {
            quantity: 'documents',
            unit: 'documents',
            period: null,
            goal: false,
            values: [value(12, 'north-wire')],
            disagreement: false,
            prominent: false,
          },
        ],
        visitKinds: [
          { kind: 'state', sources: ['harbour-post'] },
          { kind: 'official', sources: ['north-wire'] },
        ],
      })
      .where(eq(stories.id, storyId));
    const { text } = await read(`/stories/${storyId}`);
    expect(text).toMatch(
      /What the outlets say What is said Who says it Kind of visit ≠ They differ State visit harbour-post Official visit north-wire/,
    );
    expect(text).toMatch(/2025 ≠ They differ 3 billion USD harbour-post 2\.6 billion USD north-wire/);
    expect(text).not.toContain('12 documents');
    const vietnamese = await read(`/stories/${storyId}`, { 'Accept-Language': 'vi' });
    expect(vietnamese.text).toMatch(/Các báo nói gì .* 2,6 tỷ USD north-wire/);
  });

  it('says nothing of a shared card, and one time, where there is a single article', async () => {
    const { db } = database();
    const published = new Date('2026-02-05T01:00:00Z');
    const storyId = await insertStory(db, { changedAt: published });
    await insertArticle(db, { storyId });
    const { text } = await read(`/stories/${storyId}`);
    expect(text).toMatch(/Reported 5 Feb 2026, 08:00 (?!–).*New: you have not marked it as seen yet\./);
    expect(text).not.toContain('On one card');
  });

  it('names the story that a first report came nearest to, and what kept them apart', async () => {
    const { db } = database();
    const beside = 'https://harbourpost.example/news/lima';
    await insertArticle(db, { storyId: await insertStory(db), title: 'Lindqvist in Lima', url: beside });
    const storyId = await insertStory(db);
    const scores = { chance: 0.03, otherHost: 0.9, dayGap: 4 };
    await insertArticle(db, { storyId, reasons: { rule: 'first', beside, scores } });
    expect((await read(`/stories/${storyId}`)).text).toContain(
      'First report of this story. What came nearest: Lindqvist in Lima (harbour-post); kept separate: another host country and 4 days apart.',
    );
  });

  it('redirects to the story into which it was merged', async () => {
    const target = await insertStory(database().db);
    const merged = await insertStory(database().db, { mergedInto: target });
    const { response } = await read(`/stories/${merged}`);
    expect([response.status, response.headers.get('location')]).toEqual([302, `/stories/${target}`]);
  });
});

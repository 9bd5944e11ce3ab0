import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { newsOf } from '../core/story/news.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { articlePage } from './article-page.ts';
import { DESK, noteReader } from './looks.ts';
import {
  currentStoryId,
  listDays,
  neighbourDays,
  newsFor,
  quietFollowedStories,
  storiesOfDay,
  storyCard,
} from './review.ts';
import { stories } from './schema.ts';
import { nextChange } from './stories.ts';
import { articlesOfStory } from './story-articles.ts';

const database = useDatabase();
const present = { now: new Date('2026-02-06T01:00:00Z'), zone: 'Asia/Ho_Chi_Minh' };
const at = (time: string) => new Date(`2026-02-05T${time}Z`);

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.readers restart identity cascade`,
  );
});

describe('days', () => {
  it('are counted without merged stories, dismissed ones apart', async () => {
    const { db } = database();
    const seen = await insertStory(db, { seenAt: at('03:00:00') });
    await insertStory(db, { changedAt: at('05:00:00'), seenAt: at('03:00:00') });
    await insertStory(db, { attention: 'dismissed' });
    await insertStory(db, { mergedInto: seen });
    await insertStory(db, { day: '2025-12-01' });
    expect(await listDays(db, { limit: 10 })).toEqual([
      { day: '2026-02-05', stories: 2, fresh: 1, dismissed: 1 },
      { day: '2025-12-01', stories: 1, fresh: 1, dismissed: 0 },
    ]);
  });

  it('count a change for who saw the one before by a clock that was ahead', async () => {
    const { db } = database();
    const ahead = new Date(present.now.getTime() + 3_600_000);
    const id = await insertStory(db, { changedAt: ahead, seenAt: ahead });
    const total = async () => (await newsFor(db, DESK, { ...present, limit: 10 })).total;
    expect(await total()).toBe(0);
    await db
      .update(stories)
      .set({ changedAt: nextChange(present.now) })
      .where(eq(stories.id, id));
    expect(await total()).toBe(1);
  });

  it('come a page at a time', async () => {
    const { db } = database();
    for (const day of ['2026-02-03', '2026-02-04', '2026-02-05']) await insertStory(db, { day });
    const days = async (before?: string) => (await listDays(db, { limit: 2, before })).map((row) => row.day);
    expect(await days()).toEqual(['2026-02-05', '2026-02-04']);
    expect(await days('2026-02-04')).toEqual(['2026-02-03']);
  });

  it('have neighbours where there are stories', async () => {
    const { db } = database();
    for (const day of ['2025-12-01', '2026-02-05', '2026-03-09']) await insertStory(db, { day });
    expect(await neighbourDays(db, '2026-02-05')).toEqual({ previous: '2025-12-01', next: '2026-03-09' });
    expect(await neighbourDays(db, '2025-12-01')).toEqual({ previous: null, next: '2026-02-05' });
  });
});

describe('story cards', () => {
  it('count a copy as the voice of the outlet it copies', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const original = await insertArticle(db, { storyId, source: 'harbour-post', language: 'vi' });
    await insertArticle(db, { storyId, source: 'morning-tide', copyOf: original });
    await insertArticle(db, { storyId, source: 'north-wire', language: null });
    const [card] = await storiesOfDay(db, '2026-02-05');
    expect(card).toMatchObject({ articles: 3, outlets: 2, languages: ['en', 'vi'] });
  });

  it('count copies of one original from elsewhere as one voice', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const elsewhere = await insertArticle(db, { source: 'harbour-post' });
    await insertArticle(db, { storyId, source: 'morning-tide', copyOf: elsewhere });
    await insertArticle(db, { storyId, source: 'north-wire', copyOf: elsewhere });
    expect(await storyCard(db, storyId)).toMatchObject({ articles: 2, outlets: 1 });
  });

  it('show a story without articles as empty, so that cards and counts agree', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    expect(await storyCard(db, storyId)).toMatchObject({ articles: 0, outlets: 0, languages: [] });
  });

  it('stand newest change first, dismissed ones included', async () => {
    const { db } = database();
    const early = await insertStory(db, { changedAt: at('01:00:00') });
    const late = await insertStory(db, { changedAt: at('09:00:00'), attention: 'dismissed' });
    const middle = await insertStory(db, { changedAt: at('05:00:00') });
    expect((await storiesOfDay(db, '2026-02-05')).map((card) => card.id)).toEqual([late, middle, early]);
  });

  it('carry headlines; none where another release wrote none, or otherwise', async () => {
    const { db } = database();
    const headlines = [
      { language: 'en', title: 'A visit', titleFrom: 'https://a.example/', lead: null, leadFrom: null },
    ];
    const id = await insertStory(db, { headlines });
    expect(await storyCard(db, id)).toMatchObject({ headlines });
    await db.execute(sql`update dateline.stories set headlines = '{"en": "A visit"}'`);
    expect(await storyCard(db, id)).toMatchObject({ headlines: [] });
    await db.execute(sql`update dateline.stories set headlines = null`);
    expect(await storyCard(db, id)).toMatchObject({ headlines: [] });
  });

  it('carry the visit', async () => {
    const { db } = database();
    const visit = {
      visitors: ['Arvik Lindqvist'],
      host: 'LA',
      kind: 'state' as const,
      start: '2026-02-05',
      end: '2026-02-06',
    };
    const storyId = await insertStory(db, { visit });
    expect((await storyCard(db, storyId))?.visit).toEqual(visit);
  });
});

describe('what is new', () => {
  it('is what changed since it was seen, on all days, without the dismissed', async () => {
    const { db } = database();
    const unseen = await insertStory(db, { day: '2025-12-01', changedAt: at('01:00:00') });
    const changed = await insertStory(db, { changedAt: at('05:00:00'), seenAt: at('04:59:59') });
    await insertStory(db, { seenAt: at('03:00:00') });
    await insertStory(db, { attention: 'dismissed' });
    const { stories: cards, total } = await newsFor(db, DESK, { ...present, limit: 10 });
    expect(cards.map((card) => card.id)).toEqual([changed, unseen]);
    expect(total).toBe(2);
    expect(await newsFor(db, DESK, { ...present, limit: 1 })).toMatchObject({
      stories: [{ id: changed }],
      total: 2,
    });
  });

  it('does not hang on the microseconds that a Date loses', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { seenAt: at('03:00:00.123') });
    await db.update(stories).set({ changedAt: sql`'2026-02-05T03:00:00.123456Z'` });
    expect((await storyCard(db, storyId))?.fresh).toBe(false);
  });

  it('is each reader’s own', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { seenAt: at('03:00:00'), seenBy: 'An' });
    const idsFor = async (person: string) => {
      const news = await newsFor(db, { person }, { ...present, limit: 10 });
      return news.stories.map((card) => card.id);
    };
    expect(await idsFor('An')).toEqual([]);
    expect(await idsFor('Bình')).toEqual([storyId]);
    expect(await storyCard(db, storyId, { person: 'An' })).toMatchObject({ fresh: false });
    expect(await storyCard(db, storyId, { person: 'Bình' })).toMatchObject({ fresh: true, seenAt: null });
  });

  it('is what changed in the last three days for who comes for the first time', async () => {
    const { db } = database();
    await insertStory(db, { changedAt: new Date('2026-02-03T00:59:59Z') });
    const recent = await insertStory(db, { changedAt: new Date('2026-02-03T01:00:01Z') });
    await noteReader(db, { person: 'An' }, present.now);
    await noteReader(db, { person: 'An' }, new Date('2026-03-01T01:00:00Z'));
    const news = await newsFor(db, { person: 'An' }, { ...present, limit: 10 });
    expect(news).toMatchObject({ stories: [{ id: recent }], total: 1 });
  });

  it.each([
    ['2026-02-06', '2026-02-07', true],
    ['2026-02-05', null, true],
    ['2026-02-05', '2026-02-07', false],
    ['2026-02-07', '2026-02-08', false],
    ['2026-02-01', '2026-02-02', false],
  ])('is a visit from %s to %s that came to another phase overnight: %s', async (start, end, isNews) => {
    const { db } = database();
    const visit = { visitors: [], host: 'LA', kind: null, start, end };
    await insertStory(db, { visit, seenAt: at('03:00:00'), lookedAt: at('10:00:00') });
    const news = await newsFor(db, DESK, { ...present, limit: 10 });
    expect(news.total).toBe(isNews ? 1 : 0);
    expect(news.stories.map((card) => newsOf(card, present.now, present.zone)?.kind)).toEqual(
      isNews ? ['phase'] : [],
    );
  });

  it('counts what joined since the reader looked', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { changedAt: at('05:00:00'), seenAt: at('03:00:00') });
    await insertArticle(db, { storyId, assignedAt: at('03:00:00') });
    const fresh = await insertArticle(db, { storyId, source: 'north-wire', assignedAt: at('05:00:00') });
    await insertArticle(db, { storyId, copyOf: fresh, assignedAt: at('05:00:00') });
    expect(await storyCard(db, storyId)).toMatchObject({ articles: 3, since: { articles: 2, outlets: 1 } });
    expect(await storyCard(db, storyId, { person: 'An' })).toMatchObject({
      since: { articles: 3, outlets: 2 },
    });
  });

  it('leaves followed stories without news to their own list', async () => {
    const { db } = database();
    await insertStory(db, { attention: 'followed' });
    await insertStory(db, { seenAt: at('03:00:00') });
    const quiet = await insertStory(db, { attention: 'followed', seenAt: at('03:00:00') });
    expect((await quietFollowedStories(db, DESK, { ...present, limit: 10 })).map((card) => card.id)).toEqual([
      quiet,
    ]);
  });
});

describe('a merged story', () => {
  it('leads to where it ended up', async () => {
    const { db } = database();
    const last = await insertStory(db);
    const middle = await insertStory(db, { mergedInto: last });
    const first = await insertStory(db, { mergedInto: middle });
    expect(await storyCard(db, first)).toBeNull();
    expect(await currentStoryId(db, first)).toBe(last);
    expect(await currentStoryId(db, last)).toBe(last);
    expect(await currentStoryId(db, 999)).toBeNull();
  });

  it('leads nowhere if it went in a circle', async () => {
    const { db } = database();
    const one = await insertStory(db);
    const other = await insertStory(db, { mergedInto: one });
    await db.update(stories).set({ mergedInto: other }).where(sql`id = ${one}`);
    expect(await currentStoryId(db, one)).toBeNull();
  });
});

describe('articles', () => {
  it('of a story come latest first, each with what it copies', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const original = await insertArticle(db, {
      storyId,
      published: '2026-02-05T08:00:00+07:00',
      title: 'Talks',
      url: 'https://harbourpost.example/news/talks',
    });
    const reasons = {
      rule: 'copy' as const,
      beside: 'https://harbourpost.example/news/talks',
      scores: { containment: 0.97 },
    };
    const copy = await insertArticle(db, {
      storyId,
      published: '2026-02-05T10:30:00+09:00',
      copyOf: original,
      reasons,
    });
    await insertArticle(db, { title: 'elsewhere' });
    const copyOf = { id: original, title: 'Talks', source: 'harbour-post' };
    expect(await articlesOfStory(db, storyId)).toMatchObject([
      { id: copy, copyOf, publishedOffset: 540, reasons, beside: copyOf },
      { id: original, copyOf: null, beside: null, publishedOffset: 420 },
    ]);
  });

  it('are read as their current version has them', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { title: 'The visit' });
    const id = await insertArticle(db, { storyId, versions: 2, content: { lead: 'A lead.' } });
    expect(await articlePage(db, id)).toMatchObject({
      id,
      version: 2,
      content: { lead: 'A lead.' },
      copyOf: null,
      story: { id: storyId, title: 'The visit', day: '2026-02-05' },
      versions: [
        { number: 2, difference: null },
        { number: 1, difference: null },
      ],
    });
    expect(await articlePage(db, 999)).toBeNull();
  });

  it('may stand in no story yet', async () => {
    const id = await insertArticle(database().db);
    expect((await articlePage(database().db, id))?.story).toBeNull();
  });
});

import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { assignments, notices, stories, watchStories, webhookCalls } from '../../storage/schema.ts';
import { addStoryEvents, mergeStory, type StoryEventKind } from '../../storage/stories.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { alertWork } from './alert.ts';

const database = useDatabase();
const attempt = { number: 1, last: false };
const NOW = new Date('2026-02-05T04:00:00Z');

const silent: Watch = {
  ...PLAIN_TELLING,
  name: 'velmora',
  title: 'Visits to Velmora',
  match: { any: ['Velmora'], all: [], none: [] },
  recipients: [],
};
const curious: Watch = {
  ...silent,
  tell: { began: true, outlets: [2, 3, 5], phase: true, disagreement: true, woke: true, sources: false },
};

let storyId = 0;
let watches: Watch[] = [];

beforeEach(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.notices, dateline.watch_stories, dateline.outbox, dateline.mails cascade`,
  );
  watches = [curious];
  storyId = await insertStory(db);
  await insertArticle(db, { storyId });
});

const work = (now = NOW) =>
  alertWork({
    database: database(),
    watches: async () => watches,
    sources: new Map(),
    mailDomain: null,
    deskUrl: 'https://desk.example/',
    zone: 'Asia/Ho_Chi_Minh',
    now: () => now,
  });
async function happen(kind: StoryEventKind, story = storyId, now = NOW): Promise<void> {
  const eventIds = await addStoryEvents(database().db, [{ storyId: story, kind }], NOW);
  await work(now).handle({ eventIds }, attempt);
}

async function join(source: string, change: Parameters<typeof insertArticle>[1] = {}, story = storyId) {
  return insertArticle(database().db, { storyId: story, source, ...change });
}
const change = (row: Partial<typeof stories.$inferInsert>, id = storyId) =>
  database().db.update(stories).set(row).where(eq(stories.id, id));
const told = async () =>
  (await database().db.select().from(notices).orderBy(notices.id)).map(({ watch, detail }) => ({
    watch,
    ...(detail as { kind: string }),
  }));
const kinds = async () => (await told()).map(({ kind }) => kind);

const visit = (start: string, end = start) => ({
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: null,
  start,
  end,
});
const trade = (disagreement: boolean) => [
  {
    quantity: 'trade',
    unit: 'USD',
    period: '2025',
    goal: false,
    disagreement,
    prominent: true,
    values: [
      {
        low: 3e9,
        high: 3e9,
        qualifier: null,
        voices: 1,
        said: [{ article: 'https://a.example/1', source: 'harbour-post', text: '3 billion USD' }],
      },
    ],
  },
];

describe('what a watch tells of a story', () => {
  it('is noted where nobody is mailed, and no mail server is set', async () => {
    await happen('began');
    expect(await told()).toEqual([{ watch: 'velmora', kind: 'began' }]);
    expect(await database().db.select().from(watchStories)).toMatchObject([
      { watch: 'velmora', storyId, told: { outlets: 1 }, caughtAt: NOW },
    ]);
  });

  it('is that more outlets report it, copies not counted, each number once', async () => {
    await happen('began');
    const first = await join('river-times');
    await join('delta', { copyOf: first });
    await happen('grew');
    await happen('grew');
    await join('gulf');
    await join('bay');
    await join('cape');
    await happen('changed');
    expect(await told()).toEqual([
      { watch: 'velmora', kind: 'began' },
      { watch: 'velmora', kind: 'outlets', threshold: 2, outlets: 2 },
      { watch: 'velmora', kind: 'outlets', threshold: 5, outlets: 5 },
    ]);
  });

  it('is that it began as soon as an article has the words, whatever happened', async () => {
    watches = [{ ...curious, match: { any: ['trade deal'], all: [], none: [] } }];
    await happen('began');
    expect(await kinds()).toEqual([]);
    const corrected = await join('river-times');
    await happen('grew');
    expect(await kinds()).toEqual([]);
    await database().db.execute(
      `update dateline.article_versions set content = jsonb_set(content, '{title}', '"The trade deal"') where article_id = ${corrected}`,
    );
    await happen('changed');
    expect(await kinds()).toEqual(['began']);
  });

  it('finds the words in what came last to a story of many articles', async () => {
    await database().db.delete(assignments);
    for (let index = 0; index < 60; index++)
      await join(`outlet-${index}`, { content: { title: 'Talks', lead: null } });
    await happen('grew');
    expect(await kinds()).toEqual([]);
    await join('delta', { assignedAt: NOW });
    for (let index = 0; index < 50; index++)
      await join(`outlet-${index}`, { content: { title: 'Talks', lead: null }, assignedAt: NOW });
    await happen('grew');
    expect(await kinds()).toEqual(['began']);
  });

  it('is nothing of a story that the watch catches no more, nor does it go on as if it were', async () => {
    await happen('began');
    watches = [{ ...curious, match: { any: ['Velmora'], all: [], none: ['president'] } }];
    await join('river-times');
    await happen('grew');
    expect(await kinds()).toEqual(['began']);
    watches = [curious];
    await happen('changed');
    expect(await kinds()).toEqual(['began', 'outlets']);
  });

  it('is that a visit went on from a phase that was known', async () => {
    await change({ visit: visit('2026-02-06', '2026-02-07') });
    await happen('began');
    await happen('phase', storyId, new Date('2026-02-06T01:00:00Z'));
    await happen('grew', storyId, new Date('2026-02-07T01:00:00Z'));
    await happen('phase', storyId, new Date('2026-02-08T01:00:00Z'));
    expect(await told()).toMatchObject([
      { kind: 'began' },
      { kind: 'phase', phase: 'under-way' },
      { kind: 'phase', phase: 'concluded' },
    ]);
  });

  it('is no beginning where only the calendar went on', async () => {
    await change({ visit: visit('2026-02-05') });
    await happen('phase');
    expect(await kinds()).toEqual([]);
    expect(await database().db.select().from(watchStories)).toEqual([]);
  });

  it('is that a visit went on of which an earlier release told', async () => {
    await database().db.insert(watchStories).values({ watch: 'velmora', storyId, told: {}, caughtAt: NOW });
    await change({ visit: visit('2026-02-05') });
    await happen('phase');
    await happen('phase');
    expect(await told()).toEqual([{ watch: 'velmora', kind: 'phase', phase: 'under-way' }]);
  });

  it('is that outlets disagree, once', async () => {
    await change({ figures: trade(false) });
    await happen('began');
    await change({ figures: trade(true) });
    await happen('changed');
    await happen('grew');
    expect(await told()).toMatchObject([{ kind: 'began' }, { kind: 'disagreement', quantity: 'trade' }]);
  });

  it('is that it woke, where it is followed', async () => {
    await happen('began');
    await join('river-times', { published: '2026-02-10T08:00:00+07:00' });
    await change({ attention: 'followed' });
    await happen('woke', storyId, new Date('2026-02-10T02:00:00Z'));
    await happen('woke', storyId, new Date('2026-02-10T02:00:00Z'));
    expect(await told()).toMatchObject([
      { kind: 'began' },
      { kind: 'outlets' },
      { kind: 'woke', lastDay: '2026-02-05' },
    ]);
  });

  it('is nothing more for a watch that tells of beginnings only, though it is kept up to date', async () => {
    watches = [silent];
    await happen('began');
    await join('river-times');
    await happen('grew');
    watches = [curious];
    await happen('changed');
    expect(await kinds()).toEqual(['began']);
  });

  it('is posted to its webhooks with the story as it stands', async () => {
    watches = [{ ...curious, webhooks: ['https://hooks.example/in'] }];
    await happen('began');
    const [call] = await database().db.select().from(webhookCalls);
    expect(call).toMatchObject({
      url: 'https://hooks.example/in',
      payload: { data: { story: { id: storyId, outlets: 1, articles: 1 }, news: { kind: 'began' } } },
    });
  });
});

describe('stories that merge', () => {
  it('are not told of again, whichever of them was', async () => {
    await join('river-times');
    await happen('began');
    const into = await insertStory(database().db);
    await join('harbour-post', {}, into);
    await database().db.update(assignments).set({ storyId: into }).where(eq(assignments.storyId, storyId));
    await mergeStory(database().db, storyId, into, NOW);
    await happen('grew', into);
    await happen('began', into);
    expect(await kinds()).toEqual(['began']);
    await join('delta', {}, into);
    await happen('grew', storyId);
    expect(await told()).toMatchObject([{ kind: 'began' }, { kind: 'outlets', threshold: 3 }]);
    const rows = await database().db.select().from(notices);
    expect(rows.map((row) => row.storyId)).toEqual([storyId, into]);
  });
});

describe('a story that was dismissed', () => {
  it('is told of when it grows after it was taken back', async () => {
    await change({ attention: 'dismissed' });
    await happen('began');
    expect(await database().db.select().from(watchStories)).toEqual([]);
    await change({ attention: 'none' });
    await join('river-times', { content: { title: 'Talks', lead: null } });
    await happen('grew');
    expect(await kinds()).toEqual(['began']);
  });

  it('is told of no more', async () => {
    await happen('began');
    await change({ attention: 'dismissed' });
    await join('river-times');
    await happen('grew');
    expect(await kinds()).toEqual(['began']);
  });
});

describe('a story that fails', () => {
  it('keeps no other from being told of', async () => {
    const { db } = database();
    const other = await insertStory(db);
    const articleId = await join('river-times', {}, other);
    await db.execute(`update dateline.article_versions set content = '{}' where article_id = ${articleId}`);
    const eventIds = await addStoryEvents(
      db,
      [other, storyId].map((id) => ({ storyId: id, kind: 'began' as const })),
      NOW,
    );
    await expect(work().handle({ eventIds }, attempt)).rejects.toThrow();
    const rows = await db.select().from(notices);
    expect(rows.map((row) => row.storyId)).toEqual([storyId]);
  });
});

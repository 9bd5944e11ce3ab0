import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MailLanguage, Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { addNotices } from '../../storage/notices.ts';
import { deliveries, digestMarks, mails, notices, outbox, stories } from '../../storage/schema.ts';
import { lockStories, mergeStory } from '../../storage/stories.ts';
import { findToldStory } from '../../storage/told-stories.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { deliver } from '../alert/deliver.ts';
import { makeDueDigests } from './digest.ts';

const database = useDatabase();
const reader = 'desk@news.example';
const setting = {
  sources: new Map([['harbour-post', { title: 'Harbour Post' }]]),
  mailDomain: 'desk.example',
  deskUrl: 'https://desk.example/',
  zone: 'Europe/Berlin',
};

let now = new Date();
let inForce: Watch[] = [];
let count = 0;

interface Wanted {
  cron?: string;
  zone?: string;
  recipients?: string[];
  language?: MailLanguage;
  instant?: boolean;
}

function watchOf(name: string, wanted: Wanted = {}): Watch {
  const { cron = '0 7 * * *', zone, recipients = [reader], language = 'en', instant = false } = wanted;
  return {
    ...PLAIN_TELLING,
    mail: { ...PLAIN_TELLING.mail, instant, digest: zone ? { cron, zone } : { cron } },
    name,
    title: `The watch ${name}`,
    match: { any: ['Velmora'], all: [], none: [] },
    recipients: recipients.map((address) => ({ address, language })),
  };
}
const morning = watchOf('morning');

beforeEach(async () => {
  const { db } = database();
  for (const table of [outbox, deliveries, digestMarks, mails, notices]) await db.delete(table);
  await db.update(stories).set({ attention: 'none' });
  inForce = [morning];
  now = new Date('2026-02-04T12:00:00Z');
  await look();
});

const look = () =>
  makeDueDigests({
    ...setting,
    database: database(),
    watches: async () => inForce,
    now: () => now,
    log: pino({ level: 'silent' }),
  });
async function lookAt(time: string): Promise<number> {
  now = new Date(time);
  return look();
}

async function newStory(title: string): Promise<number> {
  const id = await insertStory(database().db, { title });
  await insertArticle(database().db, { storyId: id });
  return id;
}

/** What watches tell at a time: that a story began, unless told otherwise. */
async function tellAt(time: string | Date, by: Watch[] = [morning], story?: number): Promise<number> {
  count++;
  now = new Date(time);
  const storyId = story ?? (await newStory(`Story ${count}`));
  await database().db.transaction(async (tx) => {
    await lockStories(tx);
    const detail = { kind: 'outlets', threshold: count, outlets: count } as const;
    const rows = by.map(({ name }) => ({ watch: name, storyId, detail, key: `story-${storyId} ${count}` }));
    const added = await addNotices(tx, rows, now);
    const tellings = by.map((watch) => ({
      watch,
      words: [],
      notices: added.filter((notice) => notice.watch === watch.name),
    }));
    await deliver(tx, tellings, (await findToldStory(tx, storyId))!, setting, now);
  });
  return storyId;
}

const digests = () =>
  database().db.select().from(mails).where(eq(mails.kind, 'digest')).orderBy(asc(mails.id));
const covered = async () =>
  (await digests()).map(({ coversFrom, coversTo }) => [coversFrom?.toISOString(), coversTo?.toISOString()]);
const standOf = async () =>
  (
    await database().db.select().from(deliveries).orderBy(asc(deliveries.noticeId), asc(deliveries.recipient))
  ).map(({ mailId, droppedAt }) => (droppedAt ? 'dropped' : mailId ? 'told' : 'waits'));

describe('a digest', () => {
  it('covers from the one before up to its slot, and nothing is made of nothing', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    expect(await lookAt('2026-02-05T05:59:59Z')).toBe(0);
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await lookAt('2026-02-05T06:00:40Z')).toBe(0);
    expect(await lookAt('2026-02-06T06:00:10Z')).toBe(0);
    await tellAt('2026-02-06T12:00:00Z');
    expect(await lookAt('2026-02-07T06:00:10Z')).toBe(1);
    expect(await covered()).toEqual([
      ['2026-02-04T12:00:00.000Z', '2026-02-05T06:00:00.000Z'],
      ['2026-02-05T06:00:00.000Z', '2026-02-07T06:00:00.000Z'],
    ]);
    expect(await standOf()).toEqual(['told', 'told']);
  });

  it('leaves what comes after its slot to the next', async () => {
    await tellAt('2026-02-05T05:59:59Z');
    await tellAt('2026-02-05T06:00:00Z');
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await standOf()).toEqual(['told', 'waits']);
  });

  it('comes once for days that were missed', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    await tellAt('2026-02-06T18:00:00Z');
    expect(await lookAt('2026-02-09T15:00:00Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-09T06:00:00.000Z']]);
  });

  it('is made once, however many look', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    now = new Date('2026-02-05T06:00:10Z');
    const made = await Promise.all([look(), look(), look()]);
    expect(made.reduce((sum, one) => sum + one)).toBe(1);
    expect(await digests()).toHaveLength(1);
  });

  it('is made anew where its process died before the end', async () => {
    const { db } = database();
    await tellAt('2026-02-04T18:00:00Z');
    now = new Date('2026-02-05T06:00:10Z');
    const dying = db.transaction(async (tx) => {
      const dead = { ...database(), db: Object.assign(tx, {}) };
      await makeDueDigests({
        ...setting,
        database: dead as unknown as ReturnType<typeof database>,
        watches: async () => inForce,
        now: () => now,
        log: pino({ level: 'silent' }),
      });
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await digests()).toEqual([]);
    expect(await look()).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-05T06:00:00.000Z']]);
  });

  it.each([
    ['skipped', '30 2 * * *', '2026-03-29T00:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['doubled', '30 2 * * *', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00.000Z'],
  ])('comes once at a slot in the %s hour', async (_, cron, noticed, slot) => {
    inForce = [watchOf('night', { cron })];
    await lookAt(noticed);
    await tellAt(new Date(Date.parse(noticed) + 60_000), inForce);
    let made = 0;
    for (let minutes = 2; minutes < 360; minutes += 10) {
      now = new Date(Date.parse(noticed) + minutes * 60_000);
      made += await look();
    }
    expect(made).toBe(1);
    expect((await covered())[0]?.[1]).toBe(slot);
  });

  it('groups by watch, and tells a story of two watches once', async () => {
    const talks = watchOf('talks');
    inForce = [morning, talks];
    await lookAt('2026-02-04T12:00:30Z');
    const story = await newStory('The summit');
    await tellAt('2026-02-04T18:00:00Z', [morning, talks], story);
    await tellAt('2026-02-04T19:00:00Z', [talks], await newStory('The talks'));
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    const [made] = await digests();
    expect(made?.text).toMatch(/The watch morning[\s\S]*The watch talks/);
    expect(made?.html.split('>The summit<').length).toBeLessThanOrEqual(3);
    expect(await standOf()).toEqual(['told', 'told', 'told']);
  });

  it('drops what was dismissed, and tells of a merged story as what it became', async () => {
    const { db } = database();
    const dismissed = await tellAt('2026-02-04T18:00:00Z');
    const merged = await tellAt('2026-02-04T18:10:00Z', [morning], await newStory('Before the merge'));
    const into = await newStory('After the merge');
    await db.update(stories).set({ attention: 'dismissed' }).where(eq(stories.id, dismissed));
    await mergeStory(db, merged, into, now);
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    const [made] = await digests();
    expect(made?.text).toContain('After the merge');
    expect(made?.text).not.toContain('Before the merge');
    expect(await standOf()).toEqual(['dropped', 'told']);
  });

  it('is not made of dismissed stories alone, and the next covers their time', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    await database().db.update(stories).set({ attention: 'dismissed' });
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(0);
    await database().db.update(stories).set({ attention: 'none' });
    await tellAt('2026-02-05T18:00:00Z');
    expect(await lookAt('2026-02-06T06:00:10Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-06T06:00:00.000Z']]);
  });

  it('comes beside mail at once where a watch asks for both', async () => {
    inForce = [watchOf('both', { instant: true })];
    await lookAt('2026-02-04T12:00:30Z');
    await tellAt('2026-02-04T18:00:00Z', inForce);
    await lookAt('2026-02-05T06:00:10Z');
    const made = await database().db.select().from(mails).orderBy(asc(mails.id));
    expect(made.map(({ kind }) => kind)).toEqual(['began', 'digest']);
  });
});

describe('a change', () => {
  it('of the schedule or its zone loses nothing and repeats nothing', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    inForce = [watchOf('morning', { cron: '0 9 * * *', zone: 'Asia/Ho_Chi_Minh' })];
    expect(await lookAt('2026-02-05T02:00:10Z')).toBe(1);
    await tellAt('2026-02-05T03:00:00Z', inForce);
    inForce = [watchOf('morning', { cron: '0 6 * * 1' })];
    expect(await lookAt('2026-02-05T12:00:00Z')).toBe(0);
    expect(await lookAt('2026-02-09T05:00:10Z')).toBe(1);
    expect(await covered()).toEqual([
      ['2026-02-04T12:00:00.000Z', '2026-02-05T02:00:00.000Z'],
      ['2026-02-05T02:00:00.000Z', '2026-02-09T05:00:00.000Z'],
    ]);
  });

  it('by a recipient who comes or goes leaves the others’ digests as they were', async () => {
    const two = watchOf('morning', { recipients: [reader, 'other@news.example'] });
    await tellAt('2026-02-04T18:00:00Z');
    inForce = [two];
    await lookAt('2026-02-04T20:00:00Z');
    await tellAt('2026-02-04T22:00:00Z', [two]);
    inForce = [morning];
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await standOf()).toEqual(['told', 'told', 'dropped']);
    inForce = [two];
    await lookAt('2026-02-05T12:00:00Z');
    await tellAt('2026-02-05T13:00:00Z', [two]);
    expect(await lookAt('2026-02-06T06:00:10Z')).toBe(2);
    const made = await digests();
    expect(made.find(({ recipient }) => recipient !== reader)?.coversFrom).toEqual(
      new Date('2026-02-05T12:00:00Z'),
    );
  });

  it('by a new watch joins the digests that its recipient has', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    const talks = watchOf('talks');
    inForce = [morning, talks];
    await tellAt('2026-02-04T19:00:00Z', [talks]);
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(1);
    expect(await covered()).toEqual([['2026-02-04T12:00:00.000Z', '2026-02-05T06:00:00.000Z']]);
  });

  it('by a watch that ends drops what waits', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    inForce = [];
    expect(await lookAt('2026-02-05T06:00:10Z')).toBe(0);
    expect(await standOf()).toEqual(['dropped']);
    expect(await database().db.select().from(digestMarks)).toEqual([]);
  });
});

describe('digests in a row', () => {
  const HOUR = 3_600_000;
  const minutes = fc.nat(59);
  const action = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('tell' as const), hours: fc.nat(9), minutes }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const), hours: fc.nat(30), minutes }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        hours: fc.nat(3),
        minutes,
        cron: fc.constantFrom('0 7 * * *', '30 2 * * *', '0 */6 * * *', '15 1 * * 0', '59 23 * * *'),
        zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
      }),
    },
  );
  const nights = fc.constantFrom(
    { zone: 'Europe/Berlin', from: '2026-03-27T20:00:00Z' },
    { zone: 'Europe/Berlin', from: '2026-10-23T20:00:00Z' },
    { zone: 'America/New_York', from: '2026-03-06T20:00:00Z' },
    { zone: 'America/New_York', from: '2026-10-30T20:00:00Z' },
    { zone: 'Australia/Lord_Howe', from: '2026-04-03T05:00:00Z' },
    { zone: 'Australia/Lord_Howe', from: '2026-10-02T05:00:00Z' },
  );
  const cron = fc.constantFrom('0 7 * * *', '30 2 * * *', '0 */6 * * *');
  const actions = fc.array(action, { minLength: 4, maxLength: 14 });
  type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

  /** Lets things happen one after the other, and then nothing for nine days. Returns how many notices there were. */
  async function happen(all: readonly Action[], storyId: number): Promise<number> {
    let told = 0;
    for (const one of all) {
      now = new Date(now.getTime() + one.hours * HOUR + one.minutes * 60_000 + 1);
      if (one.kind === 'tell') {
        await tellAt(now, inForce, storyId);
        told++;
      } else if (one.kind === 'change') inForce = [watchOf('row', one)];
      else await Promise.all([look(), look()]);
    }
    now = new Date(now.getTime() + 9 * 24 * HOUR);
    await look();
    return told;
  }

  it('tell everything once, and join without gap or overlap', { timeout: 120_000 }, async () => {
    const storyId = await newStory('One that goes on');
    await fc.assert(
      fc.asyncProperty(nights, cron, actions, async ({ zone, from }, first, all) => {
        const { db } = database();
        for (const table of [outbox, deliveries, digestMarks, mails, notices]) await db.delete(table);
        inForce = [watchOf('row', { cron: first, zone })];
        await lookAt(from);
        const begin = now.toISOString();
        const told = await happen(all, storyId);
        expect(await standOf()).toEqual(Array(told).fill('told'));
        const intervals = await covered();
        expect(intervals.map(([start]) => start)).toEqual(
          [begin, ...intervals.map(([, end]) => end)].slice(0, intervals.length),
        );
        const inMails = await db
          .select({ at: notices.noticedAt, from: mails.coversFrom, to: mails.coversTo })
          .from(deliveries)
          .innerJoin(notices, eq(notices.id, deliveries.noticeId))
          .innerJoin(mails, eq(mails.id, deliveries.mailId));
        const outside = inMails.filter((one) => one.at < one.from! || one.at >= one.to!);
        expect(outside).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

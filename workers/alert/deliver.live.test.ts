import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeDetail } from '../../core/watch/notice.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { threadIdOf } from '../../mail/message-id.ts';
import { stopMail } from '../../storage/mail-stops.ts';
import { addNotices } from '../../storage/notices.ts';
import { countTasks } from '../../storage/outbox.ts';
import { deliveries, mailStops, mails, outbox, stories, watches } from '../../storage/schema.ts';
import { lockStories, mergeStory } from '../../storage/stories.ts';
import { findToldStory } from '../../storage/told-stories.ts';
import { addWatch } from '../../storage/watches.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertArticle, insertStory } from '../../test/support/stories.ts';
import { deliver, deliverSourceNotices } from './deliver.ts';
import { roundUpWork } from './round-up.ts';

const database = useDatabase();
const start = new Date('2026-02-05T12:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const reader = 'desk@news.example';
const setting = {
  sources: new Map([['harbour-post', { title: 'Harbour Post' }]]),
  mailDomain: 'desk.example',
  deskUrl: 'https://desk.example/',
  zone: 'UTC',
};

function watchOf(name: string, mail: Partial<Watch['mail']> = {}, recipients = [reader]): Watch {
  return {
    ...PLAIN_TELLING,
    mail: { ...PLAIN_TELLING.mail, ...mail },
    name,
    title: `The watch ${name}`,
    match: { any: ['Velmora'], all: [], none: [] },
    recipients: recipients.map((address) => ({ address, language: 'en' })),
  };
}
const plain = watchOf('velmora');
const night = watchOf('night', { quiet: { from: '22:00', to: '07:00' } });

let now = start;
let inForce: Watch[] = [];
let storyId = 0;
let notices = 0;

beforeEach(async () => {
  const { db } = database();
  await db.delete(outbox);
  await db.delete(deliveries);
  await db.delete(mailStops);
  await db.delete(mails);
  await db.delete(watches);
  now = start;
  inForce = [];
  storyId = await newStory();
});

async function newStory(title = 'Arvik Lindqvist visits Velmora'): Promise<number> {
  const id = await insertStory(database().db, { title });
  await insertArticle(database().db, { storyId: id });
  return id;
}

function setWatches(list: Watch[]): void {
  inForce = list;
}

const began: NoticeDetail = { kind: 'began' };

/** What watches tell of a story, each the same. */
function tell(by: Watch[], detail: NoticeDetail = began, story = storyId, key: string = detail.kind) {
  for (const watch of by) if (!inForce.includes(watch)) inForce.push(watch);
  return database().db.transaction(async (tx) => {
    await lockStories(tx);
    const rows = by.map(({ name }) => ({
      watch: name,
      storyId: story,
      detail,
      key: `story-${story} ${key}`,
    }));
    const added = await addNotices(tx, rows, now);
    const found = await findToldStory(tx, story);
    const tellings = by.map((watch) => ({
      watch,
      words: ['Velmora'],
      notices: added.filter((notice) => notice.watch === watch.name),
    }));
    await deliver(tx, tellings, found!, setting, now);
  });
}

const sentMails = () => database().db.select().from(mails).orderBy(asc(mails.id));
const roundUps = () =>
  database().db.select().from(outbox).where(eq(outbox.queue, 'round-up')).orderBy(asc(outbox.id));
const dues = async () => (await roundUps()).map(({ dueAt }) => dueAt);
/** Does what is due, as its worker. */
async function runDue(): Promise<void> {
  const work = roundUpWork({
    ...setting,
    database: database(),
    watches: async () => inForce,
    now: () => now,
  });
  for (const { payload, dueAt } of await roundUps())
    if (dueAt! <= now) await work.handle(work.queue.payload.parse(payload), { number: 1, last: false });
}
const standOf = async () =>
  (await database().db.select().from(deliveries).orderBy(asc(deliveries.noticeId))).map(
    ({ mailId, droppedAt }) => (droppedAt ? 'dropped' : mailId ? 'told' : 'waits'),
  );

describe('deliver', () => {
  it('mails a recipient of several watches once, and names them all', async () => {
    const other = watchOf('talks', {}, [reader, 'other@news.example']);
    await tell([plain, other]);
    const made = await sentMails();
    expect(made.map(({ recipient, watch, kind }) => [recipient, watch, kind])).toEqual([
      [reader, 'velmora', 'began'],
      ['other@news.example', 'talks', 'began'],
    ]);
    expect(made[0]?.text).toContain('The watch velmora');
    expect(made[0]?.text).toContain('The watch talks');
    expect(made[1]?.text).not.toContain('The watch velmora');
    expect(await standOf()).toEqual(['told', 'told', 'told']);
  });

  it('gives each recipient their own links to end it', async () => {
    await tell([watchOf('many', {}, [reader, 'other@news.example'])]);
    const [one, other] = await sentMails();
    expect(one?.unsubscribeUrl).toMatch(/^https:\/\/desk\.example\/unsubscribe\/./);
    expect(one?.unsubscribeUrl).not.toBe(other?.unsubscribeUrl);
    for (const mail of [one, other])
      for (const part of [mail?.text, mail?.html]) {
        expect(part).toContain(mail?.unsubscribeUrl);
        expect(part).not.toContain('.invalid');
      }
  });

  it('mails nobody who is stopped, and makes nothing without a mail server', async () => {
    const stop = {
      address: reader,
      watch: 'velmora',
      cause: 'unsubscribed',
      detail: null,
      mailId: null,
    } as const;
    await stopMail(database().db, stop, now);
    await tell([plain]);
    expect(await standOf()).toEqual([]);
    expect(await sentMails()).toEqual([]);
  });

  it('writes one thread a story: its subject stays, and each mail refers to those before', async () => {
    const { db } = database();
    await tell([plain]);
    await db.update(stories).set({ title: 'The visit is over' }).where(eq(stories.id, storyId));
    await insertArticle(db, { storyId, title: 'A second report' });
    now = later(60);
    await tell([plain], { kind: 'outlets', threshold: 2, outlets: 2 });
    now = later(120);
    await tell([plain], { kind: 'outlets', threshold: 3, outlets: 3 }, storyId, 'outlets 3');
    const [first, second, third] = await sentMails();
    const [story] = await db.select().from(stories).where(eq(stories.id, storyId));
    const root = threadIdOf(story!, 'desk.example');
    expect(first).toMatchObject({ kind: 'began', references: [root] });
    expect(second).toMatchObject({
      kind: 'news',
      subject: first?.subject,
      references: [root, first?.messageId],
    });
    expect(second!.newestArticle).toBeGreaterThan(first!.newestArticle!);
    expect(third?.references).toEqual([root, first?.messageId, second?.messageId]);
  });

  it('goes on with the thread of a story that was merged', async () => {
    const { db } = database();
    await tell([plain]);
    const into = await newStory('Another title');
    await mergeStory(db, storyId, into, now);
    await tell([plain], { kind: 'phase', phase: 'under-way' }, into);
    const [first, second] = await sentMails();
    expect(second).toMatchObject({ storyId: into, subject: first?.subject, kind: 'news' });
    expect(second?.references?.[0]).toBe(first?.references?.[0]);
  });

  it('keeps the first and the latest references of a long thread', async () => {
    await tell([watchOf('busy', { perHour: 100 })]);
    for (let threshold = 2; threshold < 16; threshold++)
      await tell(
        [inForce[0]!],
        { kind: 'outlets', threshold, outlets: threshold },
        storyId,
        `outlets ${threshold}`,
      );
    const made = await sentMails();
    const last = made.at(-1)?.references;
    expect(last).toHaveLength(12);
    expect(last?.[1]).toBe(made[0]?.messageId);
    expect(last?.at(-1)).toBe(made.at(-2)?.messageId);
  });

  it('does not tell again what a recipient was told through another watch', async () => {
    await tell([plain]);
    now = later(5);
    await tell([watchOf('talks')]);
    expect(await sentMails()).toHaveLength(1);
    expect(await standOf()).toEqual(['told', 'told']);
    await tell([watchOf('talks')], { kind: 'outlets', threshold: 3, outlets: 3 }, storyId, 'outlets 3');
    expect(await sentMails()).toHaveLength(2);
  });
});

describe('what waits', () => {
  it('goes out when quiet hours end: one story in its own mail, several in a round-up', async () => {
    now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    expect(await sentMails()).toEqual([]);
    expect(await dues()).toEqual([new Date('2026-02-06T07:00:00Z')]);
    expect(await countTasks(database().db, now)).toEqual(new Map());
    now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toMatchObject([{ kind: 'began', storyId }]);
    expect(await roundUps()).toEqual([]);

    now = new Date('2026-02-06T23:00:00Z');
    await tell([night], began, await newStory());
    now = new Date('2026-02-06T23:30:00Z');
    await tell([night], began, await newStory());
    expect(await roundUps()).toHaveLength(1);
    now = new Date('2026-02-07T07:00:00Z');
    await runDue();
    const [, second, ...more] = await sentMails();
    expect(second).toMatchObject({
      kind: 'round-up',
      storyId: null,
      references: null,
      coversFrom: new Date('2026-02-06T23:00:00Z'),
      coversTo: now,
    });
    expect(more).toEqual([]);
    expect(new Set(await standOf())).toEqual(new Set(['told']));
  });

  it('folds into one mail what goes beyond the ceiling, and overtakes nothing', async () => {
    const slow = watchOf('slow', { perHour: 2 });
    for (const minute of [0, 10, 20, 30]) {
      now = later(minute);
      await tell([slow], began, await newStory());
    }
    expect(await sentMails()).toHaveLength(2);
    expect(await dues()).toEqual([later(60)]);
    now = later(60);
    await tell([slow], began, await newStory());
    expect(await sentMails()).toHaveLength(2);
    await runDue();
    expect((await sentMails()).map(({ kind }) => kind)).toEqual(['began', 'began', 'round-up']);
    expect(new Set(await standOf())).toEqual(new Set(['told']));
  });

  it('is told with what another watch tells of the story meanwhile, and not again', async () => {
    await addWatch(database().db, { ...night, title: 'night' }, { by: 'desk', at: now });
    now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    now = new Date('2026-02-06T01:00:00Z');
    await tell([plain], { kind: 'phase', phase: 'under-way' });
    expect(await sentMails()).toMatchObject([{ watch: 'velmora', kind: 'began' }]);
    expect(await standOf()).toEqual(['told', 'told']);
    now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toHaveLength(1);
  });

  it('is told for all watches of a recipient whose time has come at once', async () => {
    const other = watchOf('other-night', { quiet: { from: '21:00', to: '07:00' } });
    now = new Date('2026-02-05T23:00:00Z');
    await tell([night, other]);
    await tell([other], began, await newStory('The other story'));
    now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    const made = await sentMails();
    expect(made).toHaveLength(1);
    expect(made[0]?.text).toContain('The other story');
    expect(await roundUps()).toEqual([]);
  });

  it.each([
    ['its story was dismissed', () => database().db.update(stories).set({ attention: 'dismissed' })],
    ['its watch ended', async () => setWatches([])],
    ['its recipient was removed', async () => setWatches([{ ...night, recipients: [] }])],
    [
      'its recipient ended it',
      () =>
        stopMail(
          database().db,
          { address: reader, watch: null, cause: 'bounced', detail: null, mailId: null },
          now,
        ),
    ],
  ])('is dropped where %s', async (_, change) => {
    now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    await change();
    now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await standOf()).toEqual(['dropped']);
    expect(await sentMails()).toEqual([]);
    expect(await roundUps()).toEqual([]);
    await database().db.update(stories).set({ attention: 'none' });
  });

  it('goes on waiting where the quiet hours were made longer', async () => {
    now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    inForce = [{ ...night, mail: { ...night.mail, quiet: { from: '22:00', to: '09:00' } } }];
    now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toEqual([]);
    expect(await dues()).toEqual([new Date('2026-02-06T09:00:00Z')]);
  });

  it('is told once, however often the work is done', async () => {
    now = new Date('2026-02-05T23:00:00Z');
    await tell([night]);
    const [task] = await roundUps();
    now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    await database()
      .db.insert(outbox)
      .values({ ...task!, id: undefined });
    await runDue();
    expect(await sentMails()).toHaveLength(1);
  });
});

describe('deliverSourceNotices', () => {
  const bad: NoticeDetail = {
    kind: 'source',
    source: 'harbour-post',
    title: 'Harbour Post',
    state: 'broken',
    since: start.toISOString(),
    cause: { code: 'nothing-found', was: 12 },
  };
  const goesBad = (watch: Watch) =>
    database().db.transaction(async (tx) => {
      const row = { watch: watch.name, storyId: null, detail: bad, key: `source-harbour-post ${notices}` };
      await deliverSourceNotices(tx, watch, await addNotices(tx, [row], now), setting, now);
    });

  it('tells each recipient once, whatever watches tell of it', async () => {
    notices++;
    await goesBad(plain);
    await goesBad(watchOf('talks'));
    const made = await sentMails();
    expect(made).toMatchObject([{ kind: 'round-up', storyId: null, recipient: reader }]);
    expect(made[0]?.text).toContain('Harbour Post');
    expect(await standOf()).toEqual(['told', 'told']);
  });

  it('waits for the end of quiet hours', async () => {
    notices++;
    now = new Date('2026-02-05T23:00:00Z');
    inForce = [night];
    await goesBad(night);
    expect(await sentMails()).toEqual([]);
    now = new Date('2026-02-06T07:00:00Z');
    await runDue();
    expect(await sentMails()).toMatchObject([{ kind: 'round-up' }]);
  });
});

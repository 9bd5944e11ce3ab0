import { eq, inArray, sql } from 'drizzle-orm';
import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { fictionalSource } from '../../sources/fixture.ts';
import { mails, outbox, sourceStates } from '../../storage/schema.ts';
import { pauseSource } from '../../storage/source-states.ts';
import { useDatabase } from '../../test/support/database.ts';
import { type ReportSetting, reportBadSources } from './report.ts';
import { reviewSource } from './review.ts';
import { reviewAll } from './watch.ts';

const database = useDatabase();
const now = new Date('2026-02-05T08:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const setting: ReportSetting = {
  sources: new Map(
    ['harbour-post', 'river-times', 'delta', 'gulf'].map((name) => [name, { title: `The ${name}` }]),
  ),
  operators: [
    { address: 'desk@news.example', language: 'en' },
    { address: 'ban-tin@news.example', language: 'vi' },
  ],
  mailDomain: 'desk.example',
  deskUrl: 'https://desk.example/',
  zone: 'Asia/Ho_Chi_Minh',
};

interface Bad {
  code?: string;
  noticed?: number;
  mailed?: number | null;
  offlineMailed?: number | null;
  failures?: number;
}

async function insertBad(
  source: string,
  { code = 'gone', noticed = 20, mailed = null, offlineMailed = null, failures = 3 }: Bad = {},
) {
  await database()
    .db.insert(sourceStates)
    .values({
      source,
      lastRunAt: ago(5),
      failures,
      health: 'failing',
      healthSince: ago(noticed + 60),
      healthCause: {
        noticedAt: ago(noticed).toISOString(),
        troubledSince: ago(noticed + 60).toISOString(),
        cause: { about: 'lists', code, url: `https://${source}.example/feed`, bad: 1, of: 1 },
      },
      healthMailedAt: mailed === null ? null : ago(mailed),
      healthOfflineMailedAt: offlineMailed === null ? null : ago(offlineMailed),
    });
}

const report = (change: Partial<ReportSetting> = {}, at = now) =>
  database().db.transaction((tx) => reportBadSources(tx, { ...setting, ...change }, at));
const subjects = async () =>
  (await database().db.select().from(mails).orderBy(mails.id)).map((row) => row.subject);

beforeEach(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.mails, dateline.outbox, dateline.source_states restart identity cascade`,
  );
});

describe('reportBadSources', () => {
  it('tells nothing of a source that somebody paused meanwhile, nor reviews it', async () => {
    await insertBad('delta');
    await pauseSource(database().db, 'delta', 'An', now);
    expect(await report()).toBe(0);
    const before = await database().db.select().from(sourceStates);
    await database().db.transaction((tx) => reviewSource(tx, fictionalSource({ name: 'delta' }), now, []));
    expect(await database().db.select().from(sourceStates)).toEqual(before);
  });

  it('notes one mail a recipient, in its language, with the task to send it', async () => {
    await insertBad('harbour-post');
    await insertBad('river-times');
    expect(await report()).toBe(2);
    const rows = await database().db.select().from(mails).orderBy(mails.id);
    expect(rows).toMatchObject([
      {
        watch: 'source-health',
        storyId: null,
        kind: 'source-health',
        state: 'queued',
        recipient: 'desk@news.example',
        subject: 'Sources in trouble: The harbour-post, The river-times',
        text: expect.stringContaining('https://desk.example/sources'),
        html: expect.stringContaining('https://river-times.example/feed'),
      },
      { recipient: 'ban-tin@news.example', subject: expect.stringMatching(/^Nguồn gặp trục trặc/) },
    ]);
    const tasks = await database().db.select().from(outbox).where(eq(outbox.queue, 'mail'));
    expect(tasks.map((task) => task.payload)).toEqual(rows.map((row) => ({ mailId: row.id })));
  });

  it('tells once, whoever else tells at the same time', async () => {
    await insertBad('harbour-post');
    await Promise.all([report(), report(), report()]);
    await report();
    expect(await subjects()).toHaveLength(2);
  });

  it('waits for others that go bad at the same time', async () => {
    await insertBad('harbour-post', { noticed: 9 });
    expect(await report()).toBe(0);
    expect(await report({}, new Date(now.getTime() + 60_000))).toBe(2);
  });

  it('tells of a source that goes bad all day once a day', async () => {
    await insertBad('harbour-post', { mailed: 300 });
    expect(await report()).toBe(0);
    expect(await report({}, new Date(now.getTime() + 20 * 3_600_000))).toBe(2);
  });

  it.each([
    ['nobody is to be told', { operators: [] }],
    ['there is no mail server', { mailDomain: null }],
    ['the source is watched no more', { sources: new Map([['delta', { title: 'Delta' }]]) }],
  ])('notes nothing where %s', async (_what, change) => {
    await insertBad('harbour-post');
    expect(await report(change)).toBe(0);
    expect(await subjects()).toEqual([]);
  });

  it('says that this machine is cut off, once, and names what fails for reasons of its own', async () => {
    for (const name of ['harbour-post', 'river-times', 'delta']) await insertBad(name, { code: 'dns' });
    await insertBad('gulf');
    await report({ operators: setting.operators.slice(0, 1) });
    const [mail] = await database().db.select().from(mails);
    expect(mail).toMatchObject({ subject: 'Dateline cannot reach the web' });
    expect(mail?.text).toContain('The harbour-post');
    expect(mail?.text).toContain('https://gulf.example/feed');
    expect(mail?.text).not.toContain('https://delta.example/feed');
  });

  it('does not say again that it is cut off when other sources find out', async () => {
    await insertBad('harbour-post', { code: 'dns', offlineMailed: 10 });
    for (const name of ['river-times', 'delta', 'gulf'])
      await insertBad(name, { code: 'connect', noticed: 12 });
    expect(await report()).toBe(0);
    const rows = await database().db.select().from(sourceStates);
    expect(rows.filter((row) => row.healthOfflineMailedAt?.getTime() === now.getTime())).toHaveLength(3);
  });

  it('tells of what stays bad after that, once it was tried in vain since another was reached', async () => {
    const { db } = database();
    for (const name of ['harbour-post', 'river-times', 'delta']) await insertBad(name, { code: 'dns' });
    await report();
    const reach = (name: string, minutes: number) =>
      db
        .update(sourceStates)
        .set({ lastRunAt: ago(-minutes), lastSuccessAt: ago(-minutes), failures: 0, health: 'fine' })
        .where(eq(sourceStates.source, name));
    for (const name of ['river-times', 'delta']) await reach(name, 60);
    expect(await report({}, ago(-61))).toBe(0);
    await db
      .update(sourceStates)
      .set({ lastRunAt: ago(-70), failures: 4 })
      .where(eq(sourceStates.source, 'harbour-post'));
    expect(await report({}, ago(-71))).toBe(2);
    expect((await subjects()).at(-1)).toMatch('The harbour-post');
    expect(await report({}, ago(-72))).toBe(0);
  });
});

describe('reportBadSources of sources that share a slot', () => {
  it('tells of one that stays dead after an outage, though all others are read right after it', async () => {
    const { db } = database();
    const others = ['river-times', 'delta', 'gulf'];
    for (const name of ['harbour-post', ...others]) await insertBad(name, { code: 'dns' });
    await report();
    const problems = [{ code: 'dns', url: 'https://harbour-post.example/feed' }];
    /** Everything is checked, the dead one first. */
    async function slot(minutes: number, failures: number) {
      await db.transaction(async (tx) => {
        await tx
          .update(sourceStates)
          .set({ lastRunAt: ago(-minutes), failures })
          .where(eq(sourceStates.source, 'harbour-post'));
        await reviewSource(tx, fictionalSource({ name: 'harbour-post' }), ago(-minutes), problems);
      });
      const read = ago(-minutes - 0.1);
      await db
        .update(sourceStates)
        .set({ lastRunAt: read, lastSuccessAt: read, failures: 0, health: 'fine' })
        .where(inArray(sourceStates.source, others));
      return report({}, ago(-minutes - 1));
    }
    expect(await slot(60, 4)).toBe(0);
    expect(await slot(120, 5)).toBe(2);
    expect((await subjects()).at(-1)).toMatch('The harbour-post');
    expect(await slot(180, 6)).toBe(0);
  });
});

describe('reportBadSources in a second outage', () => {
  it('says that this machine is cut off, whatever is dead since the first', async () => {
    const names = ['river-times', 'delta', 'gulf'];
    await insertBad('harbour-post', { code: 'dns', noticed: 3_000, offlineMailed: 2_900 });
    for (const name of names) await insertBad(name, { code: 'connect' });
    await database()
      .db.update(sourceStates)
      .set({ lastSuccessAt: ago(60) })
      .where(inArray(sourceStates.source, names));
    expect(await report()).toBe(2);
    expect(await subjects()).toContain('Dateline cannot reach the web');
  });
});

describe('reviewAll', () => {
  it('judges every source, and tells of those that are bad', async () => {
    const source = fictionalSource({ name: 'harbour-post' });
    await insertBad('harbour-post');
    await reviewAll({
      ...setting,
      sources: new Map([[source.name, source]]),
      watches: async () => [],
      database: database(),
      now: () => now,
      log: pino({ level: 'silent' }),
    });
    expect(await subjects()).toHaveLength(2);
  });
});

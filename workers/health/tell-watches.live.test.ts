import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import { mails, notices, sourceStates, webhookCalls } from '../../storage/schema.ts';
import { pauseSource } from '../../storage/source-states.ts';
import { useDatabase } from '../../test/support/database.ts';
import { tellWatchesOfSources } from './tell-watches.ts';

const database = useDatabase();
const now = new Date('2026-02-05T08:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const DAY_MINUTES = 24 * 60;

const watch: Watch = {
  ...PLAIN_TELLING,
  tell: { ...PLAIN_TELLING.tell, sources: true },
  name: 'velmora',
  title: 'Visits to Velmora',
  match: { any: ['Velmora'], all: [], none: [] },
  recipients: [{ address: 'desk@news.example', language: 'en' }],
};
const setting = {
  sources: new Map(
    ['harbour-post', 'river-times', 'delta', 'gulf'].map((name) => [name, { title: `The ${name}` }]),
  ),
  mailDomain: 'desk.example',
  deskUrl: 'https://desk.example/',
  zone: 'Asia/Ho_Chi_Minh',
};

async function goBad(source: string, noticed = 20, code = 'gone') {
  const row = {
    lastRunAt: ago(5),
    failures: 3,
    health: 'failing',
    healthSince: ago(noticed + 60),
    healthCause: {
      noticedAt: ago(noticed).toISOString(),
      troubledSince: ago(noticed + 60).toISOString(),
      cause: { about: 'lists', code, url: `https://${source}.example/feed`, bad: 1, of: 1 },
    },
  };
  await database()
    .db.insert(sourceStates)
    .values({ source, ...row })
    .onConflictDoUpdate({ target: sourceStates.source, set: row });
}
const tell = (watches: Watch[] = [watch], at = now) =>
  database().db.transaction((tx) => tellWatchesOfSources(tx, { ...setting, watches }, setting, at));
const told = async () =>
  (await database().db.select().from(notices).orderBy(notices.id)).map((row) => [
    row.watch,
    (row.detail as { source: string }).source,
  ]);

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.notices, dateline.mails, dateline.outbox, dateline.source_states restart identity cascade`,
  );
});

describe('tellWatchesOfSources', () => {
  it('notes which sources of a watch went bad, mails that, and posts it', async () => {
    await goBad('harbour-post');
    await goBad('river-times');
    const narrow = { ...watch, name: 'river', sources: ['river-times'], recipients: [] };
    await tell([{ ...watch, webhooks: ['https://hooks.example/in'] }, narrow]);
    expect(await told()).toEqual([
      ['velmora', 'harbour-post'],
      ['velmora', 'river-times'],
      ['river', 'river-times'],
    ]);
    const [notice] = await database().db.select().from(notices);
    expect(notice).toMatchObject({
      storyId: null,
      kind: 'source',
      detail: { title: 'The harbour-post', state: 'failing', since: ago(80).toISOString() },
    });
    const rows = await database().db.select().from(mails);
    expect(rows.map(({ recipient }) => recipient)).toEqual(['desk@news.example']);
    expect(rows[0]?.text).toContain('The river-times');
    expect(await database().db.select().from(webhookCalls)).toHaveLength(2);
  });

  it('tells once each time, whoever else tells at the same time, and once a day', async () => {
    await goBad('delta');
    await Promise.all([tell(), tell(), tell()]);
    await tell();
    expect(await told()).toHaveLength(1);
    await goBad('delta', 15);
    await tell();
    expect(await told()).toHaveLength(1);
    await tell([watch], new Date(now.getTime() + DAY_MINUTES * 60_000));
    expect(await told()).toHaveLength(2);
  });

  it.each([
    ['a watch does not ask for it', [{ ...watch, tell: PLAIN_TELLING.tell }], 20],
    ['others may go bad at the same time', [watch], 9],
    ['the source has long been bad', [watch], 3 * DAY_MINUTES],
    ['the source is none of the watch’s', [{ ...watch, sources: ['gulf'] }], 20],
  ])('notes nothing where %s', async (_what, watches, noticed) => {
    await goBad('delta', noticed);
    await tell(watches);
    expect(await told()).toEqual([]);
  });

  it('notes nothing of a source that is paused, or that this machine cannot reach as most others', async () => {
    for (const source of ['harbour-post', 'river-times', 'delta']) await goBad(source, 20, 'dns');
    await goBad('gulf');
    await tell();
    expect(await told()).toEqual([['velmora', 'gulf']]);
    await database().db.execute(sql`truncate dateline.notices cascade`);
    await pauseSource(database().db, 'gulf', 'An', now);
    await tell();
    expect(await told()).toEqual([]);
  });
});

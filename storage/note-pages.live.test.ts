import { asc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { afterEach, describe, expect, it } from 'vitest';
import { pageKey } from '../core/url-identity.ts';
import { useDatabase } from '../test/support/database.ts';
import type { Queryable } from './database.ts';
import { importPage } from './import.ts';
import { keysOfPage } from './page-keys.ts';
import { type FoundPage, markDone, markFailed, markRejected, markUnchanged, notePages } from './pages.ts';
import * as schema from './schema.ts';
import { pageKeys, pages } from './schema.ts';

const database = useDatabase();
const HOUR = 3_600_000;
const start = new Date('2026-02-07T00:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * HOUR);
const policy = { watchedForMs: 48 * HOUR, everyMs: 3 * HOUR, failures: 3 };
const FERRY = 'https://daily.example/world/ferry-4712345.html';
const gone = { code: 'gone', message: 'It is gone.' };

function page(url: string, fields: Partial<FoundPage> = {}): FoundPage {
  return { url, title: null, published: null, ...fields };
}

async function note(
  urls: (string | FoundPage)[],
  { at = start, source = 'daily', tx = database().db as Queryable } = {},
) {
  const found = urls.map((url) => (typeof url === 'string' ? page(url) : url));
  return notePages(tx, { source, slot: at, keyOf: pageKey }, found, policy, at);
}

const rows = () => database().db.select().from(pages).orderBy(asc(pages.id));
const row = async (id: number) => (await database().db.select().from(pages).where(eq(pages.id, id)))[0];

afterEach(async () => {
  await database().db.execute('truncate dateline.pages restart identity cascade');
});

describe('notePages', () => {
  it('makes one page of all spellings in a batch, with the best that is said of it', async () => {
    const published = { instant: '2026-02-06T08:00:00+07:00', origin: 'feed', guess: false } as const;
    const { due, created } = await note([
      page(`${FERRY}?utm_source=rss`, { published: { ...published, guess: true } }),
      page('https://m.daily.example/world/ferry-4712345.html', { title: 'Ferry returns', published }),
      'https://daily.example/amp/world/ferry-4712345.html',
      'https://daily.example/night-ferry-returns-4712345.html',
      'https://daily.example/harbour/',
      'https://www.daily.example/harbour',
    ]);
    expect(created).toBe(2);
    expect(due).toEqual([
      { id: expect.any(Number), url: 'https://daily.example/harbour/', round: 0 },
      { id: expect.any(Number), url: `${FERRY}?utm_source=rss`, round: 0 },
    ]);
    expect((await rows()).find(({ url }) => url.startsWith(FERRY))).toMatchObject({
      hint: { title: 'Ferry returns', published },
    });
  });

  it('knows a page again in any spelling, from any source, and leaves its row', async () => {
    await note([FERRY]);
    const before = await rows();
    const twins = [
      'http://www.daily.example/world/ferry-4712345.html',
      'https://daily.example/ferry-has-a-new-headline-4712345.html',
      `${FERRY}?amp=1`,
    ];
    for (const url of twins)
      expect(await note([url], { source: 'daily-world', at: later(5) })).toEqual({ due: [], created: 0 });
    expect(await rows()).toEqual(before);
    expect((await note(['https://daily.example/ferry-4712346.html'])).created).toBe(1);
  });

  it('writes nothing, in two statements, where all is known and none is due', async () => {
    const urls = Array.from(
      { length: 1000 },
      (_, index) => `https://daily.example/story-${index}/about-the-harbour`,
    );
    await note(urls);
    let statements = 0;
    const counted = drizzle(database().pool, { schema, logger: { logQuery: () => statements++ } });
    await counted.transaction(async (tx) => {
      statements = 0;
      expect(await note(urls, { at: later(5), tx })).toEqual({ due: [], created: 0 });
      expect(statements).toBe(2);
      const { rows: ids } = await tx.execute('select pg_current_xact_id_if_assigned() as id');
      expect(ids).toEqual([{ id: null }]);
    });
  });

  it('takes the same few statements for one new page as for a thousand', async () => {
    let statements = 0;
    const counted = drizzle(database().pool, { schema, logger: { logQuery: () => statements++ } });
    const counts: number[] = [];
    for (const [size, name] of [
      [1, 'one'],
      [1000, 'many'],
    ] as const) {
      const urls = Array.from({ length: size }, (_, index) => `https://daily.example/${name}/${index}`);
      statements = 0;
      expect((await note(urls, { tx: counted })).created).toBe(size);
      counts.push(statements);
    }
    expect(counts).toEqual([3, 3]);
  });

  it('gives keys to pages that had none, once they are met again', async () => {
    const { db } = database();
    const [old] = await db
      .insert(pages)
      .values({ url: FERRY, source: 'daily', discoveredAt: start, state: 'done' })
      .returning({ id: pages.id });
    expect(await note([FERRY, `${FERRY}?amp`], { at: later(1) })).toEqual({ due: [], created: 0 });
    expect(await keysOfPage(db, old?.id ?? 0)).toEqual(['daily.example/#4712345']);
    expect(await rows()).toHaveLength(1);
  });

  it('makes one page where two runs find it at once, under two addresses', async () => {
    const { db } = database();
    const second: { due?: Promise<Awaited<ReturnType<typeof note>>> } = {};
    await db.transaction(async (tx) => {
      await note([FERRY, 'https://daily.example/a'], { tx });
      second.due = db.transaction((other) =>
        note(['https://daily.example/b', `${FERRY}?amp`], { source: 'daily-world', tx: other }),
      );
      await waitsForLock();
    });
    expect(await second.due).toEqual({
      due: [{ id: expect.any(Number), url: 'https://daily.example/b', round: 0 }],
      created: 1,
    });
    expect((await rows()).map(({ url }) => url).sort()).toEqual([
      'https://daily.example/a',
      'https://daily.example/b',
      FERRY,
    ]);
  });

  it('lets many runs over the same links in any order pass, with one page a key', async () => {
    const { db } = database();
    const spellings = (index: number) => [
      `https://daily.example/ferry-${4712001 + index}.html`,
      `https://m.daily.example/night-ferry-${4712001 + index}.html`,
    ];
    const urls = Array.from({ length: 40 }, (_, index) => spellings(index));
    const runs = Array.from({ length: 6 }, (_, run) =>
      db.transaction((tx) => {
        const order = run % 2 ? urls.toReversed() : urls;
        return note(
          order.map((pair) => pair[run % 2] ?? ''),
          { tx, source: `source-${run}` },
        );
      }),
    );
    const created = (await Promise.all(runs)).map((run) => run.created);
    expect(created.reduce((sum, count) => sum + count)).toBe(40);
    expect(await rows()).toHaveLength(40);
    expect(await db.$count(pageKeys)).toBe(40);
  });

  it('gives a page out again when it is due, under its own address, once for two runs at once', async () => {
    const { db } = database();
    const { due } = await note([FERRY]);
    const [{ id } = { id: 0 }] = due;
    await markDone(db, id);
    await db.update(pages).set({ fetchedAt: start }).where(eq(pages.id, id));
    expect((await note([`${FERRY}?amp`], { at: later(2) })).due).toEqual([]);
    const both = await Promise.all([1, 2].map(() => note([`${FERRY}?amp`], { at: later(4) })));
    expect(both.flatMap((run) => run.due)).toEqual([{ id, url: FERRY, round: 1 }]);
    await markDone(db, id);
    expect((await note([FERRY], { at: later(50) })).due).toEqual([]);
  });

  it('gives a page out again that was fetched by a clock that was ahead', async () => {
    const { db } = database();
    const [{ id = 0 } = {}] = (await note([FERRY])).due;
    await markUnchanged(db, id, later(24));
    expect((await note([FERRY], { at: later(1) })).due).toEqual([{ id, url: FERRY, round: 1 }]);
  });

  it('tries a failed page again, so many times', async () => {
    const { db } = database();
    const [{ id } = { id: 0 }] = (await note([FERRY])).due;
    const rounds: number[] = [];
    for (let time = 0; time < 5; time++) {
      await markFailed(db, id, gone, later(time * 4));
      rounds.push(...(await note([FERRY], { at: later(time * 4 + 3.5) })).due.map(({ round }) => round));
    }
    expect(rounds).toEqual([1, 2]);
  });

  it('fetches what never gave anything under the address that its source leads to now, for so many times', async () => {
    const { db } = database();
    const [{ id } = { id: 0 }] = (await note(['https://daily.example/fery-4712345.html'])).due;
    await markRejected(db, id, gone, start);
    expect((await note(['https://daily.example/fery-4712345.html'], { at: later(4) })).due).toEqual([]);
    expect((await note([FERRY], { at: later(4), source: 'daily-world' })).due).toEqual([
      { id, url: FERRY, round: 1 },
    ]);
    expect(await row(id)).toMatchObject({ url: FERRY, source: 'daily-world', state: 'waiting' });
    const spellings = ['https://daily.example/fery-4712345.html', FERRY];
    let rounds = 1;
    for (let time = 0; time < 10; time++) {
      await markRejected(db, id, gone, later(5));
      rounds += (await note([spellings[time % 2] ?? ''], { at: later(6) })).due.length;
    }
    expect(rounds).toBe(policy.failures);
  });

  it('keeps the address of a page that gave something once, or whose new one is taken', async () => {
    const { db } = database();
    const [{ id } = { id: 0 }] = (await note([FERRY])).due;
    await db.execute(sql`insert into dateline.fetches (page_id, fetched_at, url, status, body_hash, warc_record)
      values (${id}, now(), ${FERRY}, 200, 'x', '')`);
    await markRejected(db, id, gone, start);
    expect((await note([`${FERRY}?amp`], { at: later(1) })).due).toEqual([]);
    const [{ id: other } = { id: 0 }] = (await note(['https://daily.example/harbour/'])).due;
    await db
      .insert(pages)
      .values({ url: 'https://daily.example/harbour', source: 'daily', discoveredAt: start });
    await markRejected(db, other, gone, start);
    expect((await note(['https://daily.example/harbour'], { at: later(1) })).due).toEqual([]);
  });

  it('gives out again what was rejected because its source was not known yet, to whichever leads there', async () => {
    const { db } = database();
    const unknown = { code: 'no-source', message: 'There is no source named daily any more.' };
    const [{ id } = { id: 0 }] = (await note([FERRY])).due;
    for (let time = 1; time < 6; time++) {
      await markRejected(db, id, unknown, start);
      const again = await note([time % 2 ? FERRY : `${FERRY}?amp`], { source: 'daily-world' });
      expect(again.due).toEqual([{ id, url: FERRY, round: time }]);
    }
    expect(await row(id)).toMatchObject({
      state: 'waiting',
      source: 'daily-world',
      problem: null,
      failures: 0,
    });
    expect((await note([FERRY])).due).toEqual([]);
  });

  it('lets a source take over an imported page that it leads to', async () => {
    const { db } = database();
    const id = await importPage(db, FERRY, 'import', start);
    expect(await importPage(db, 'https://m.daily.example/a-ferry-4712345.html', 'import', start)).toBe(id);
    await db.update(pages).set({ fetchedAt: start }).where(eq(pages.id, id));
    expect((await note([`${FERRY}?amp`], { at: later(4) })).due).toEqual([{ id, url: FERRY, round: 1 }]);
    expect(await row(id)).toMatchObject({ source: 'daily', slot: later(4) });
  });
});

/** Until a transaction waits for another. */
async function waitsForLock(): Promise<void> {
  for (;;) {
    const { rows: waiting } = await database().pool.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (waiting.length > 0) return;
  }
}

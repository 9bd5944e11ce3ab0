import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListProblem } from '../../core/source/list-troubles.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { pages, sourceStates } from '../../storage/schema.ts';
import { healthsOf } from '../../storage/source-health.ts';
import { pauseSource, resumeSource } from '../../storage/source-states.ts';
import { useDatabase } from '../../test/support/database.ts';
import { reviewSource } from './review.ts';

const database = useDatabase();
const source = fictionalSource();
const name = source.name;
const HOUR = 3_600_000;
const start = new Date('2026-03-02T00:00:00Z');
const at = (hours: number) => new Date(start.getTime() + hours * HOUR);

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.source_states restart identity cascade`);
});

/** A run ends, as `recordRun` writes it down, and the source is reviewed. */
async function run(hours: number, problems: ListProblem[] = [], failures = 0): Promise<void> {
  const { db } = database();
  const seen = {
    lastRunAt: at(hours),
    failures,
    ...(problems.length === 0 ? { lastSuccessAt: at(hours) } : {}),
  };
  await db.transaction(async (tx) => {
    await tx
      .insert(sourceStates)
      .values({ source: name, ...seen })
      .onConflictDoUpdate({ target: sourceStates.source, set: seen });
    await reviewSource(tx, source, at(hours), problems);
  });
}

type PageRow = Partial<typeof pages.$inferInsert>;
let count = 0;

async function addPages(rows: PageRow[]): Promise<void> {
  const values = rows.map((row) => ({
    url: `https://harbourpost.example/${++count}`,
    source: name,
    state: 'done' as const,
    slot: start,
    discoveredAt: start,
    ...row,
  }));
  await database().db.insert(pages).values(values);
}

const health = async () => (await healthsOf(database().db, [name]))[0];
const rowVersion = async () =>
  (await database().db.execute(sql`select xmin::text from dateline.source_states`)).rows[0]?.xmin;
const feed = 'https://harbourpost.example/feed';

describe('reviewSource', () => {
  it('knows nothing of a source that never ran', async () => {
    await reviewSource(database().db, source, start, null);
    expect(await health()).toBeUndefined();
  });

  it('calls a source failing after runs in a row, tells of it anew after each time that it was well', async () => {
    await run(0);
    await run(1, [{ code: 'timeout', url: feed }], 1);
    await run(1.5, [{ code: 'timeout', url: feed }], 2);
    expect(await health()).toMatchObject({ state: 'fine', troubledSince: at(1) });
    await run(2.5, [{ code: 'timeout', url: feed }], 3);
    expect(await health()).toMatchObject({
      state: 'failing',
      since: at(0),
      noticedAt: at(2.5),
      cause: { about: 'lists', code: 'timeout', url: feed },
    });
    await database()
      .db.update(sourceStates)
      .set({ healthSeenAt: at(3) });
    await run(4, [{ code: 'timeout', url: feed }], 4);
    expect(await health()).toMatchObject({ seenAt: at(3), noticedAt: at(2.5) });
    await run(5);
    expect(await health()).toMatchObject({ state: 'fine', since: at(5), cause: null, seenAt: null });
    for (const [index, hours] of [6, 7, 8].entries())
      await run(hours, [{ code: 'timeout', url: feed }], index + 1);
    expect(await health()).toMatchObject({ state: 'failing', noticedAt: at(8), seenAt: null });
  });

  it('keeps of what kinds the last run had trouble, each once, until one has none', async () => {
    const troubles = async () => (await health())?.troubles;
    const others = [feed, `${feed}/vi`, `${feed}/en`].map((url) => ({ code: 'timeout', url }));
    await run(0, [...others, { code: 'protocol', url: feed }, { code: 'truncated', url: feed }]);
    expect(await troubles()).toEqual(['protocol', 'timeout']);
    await reviewSource(database().db, source, at(0.5), null);
    expect(await troubles()).toEqual(['protocol', 'timeout']);
    await run(1, [{ code: 'server-error', url: feed }]);
    expect(await troubles()).toEqual(['server-error']);
    await run(2);
    expect(await troubles()).toEqual([]);
  });

  it('does not miss what nobody looked for during a pause', async () => {
    const { db } = database();
    await addPages(Array.from({ length: 24 * 40 }, (_, hour) => ({ discoveredAt: at(hour) })));
    const week = 24 * 47;
    await run(24 * 40);
    await pauseSource(db, name, 'An', at(24 * 40 + 1));
    await resumeSource(db, name, at(week));
    await resumeSource(db, name, at(week + 400));
    await run(week + 1);
    expect(await health()).toMatchObject({ state: 'fine', pausedAt: null, resumedAt: at(week) });
    await run(week + 2, [{ code: 'timeout', url: feed }], 1);
    expect(await health()).toMatchObject({ troubledSince: at(week + 2), resumedAt: at(week) });
    await run(week + 24 * 7);
    expect(await health()).toMatchObject({ state: 'late' });
  });

  it('keeps, when a source is resumed, what it was judged by', async () => {
    for (const [index, hours] of [0, 1, 2].entries())
      await run(hours, [{ code: 'robots', url: feed }], index + 1);
    const before = await health();
    await pauseSource(database().db, name, null, at(3));
    await resumeSource(database().db, name, at(4));
    expect(await health()).toEqual({ ...before, resumedAt: at(4) });
  });

  it('calls a source blocked whose lists are refused', async () => {
    for (const [index, hours] of [0, 1, 2].entries())
      await run(hours, [{ code: 'robots', url: feed }], index + 1);
    expect(await health()).toMatchObject({ state: 'blocked', cause: { code: 'robots' } });
  });

  it('calls a source blocked whose pages are refused, also while they are tried again', async () => {
    const problem = { code: 'forbidden', message: 'no' };
    await addPages(Array.from({ length: 40 }, () => ({})));
    await addPages(
      Array.from({ length: 5 }, (_, index) => ({
        state: 'waiting' as const,
        attempts: { forbidden: 2 },
        problem,
        discoveredAt: at(10 + index),
      })),
    );
    await run(20);
    expect(await health()).toMatchObject({
      state: 'blocked',
      since: at(10),
      cause: { about: 'pages', code: 'forbidden', bad: 5 },
    });
  });

  it('calls a source failing whose pages fail, also while they are tried again', async () => {
    const problem = { code: 'server-error', message: 'no' };
    const waiting = { state: 'waiting' as const, attempts: { 'server-error': 4 }, problem };
    await addPages(Array.from({ length: 10 }, () => waiting));
    await run(20);
    expect(await health()).toMatchObject({
      state: 'failing',
      cause: { about: 'pages', code: 'server-error' },
    });
  });

  it('does not count a page that failed once and is tried again', async () => {
    const problem = { code: 'challenge', message: 'no' };
    const waiting = { state: 'waiting' as const, attempts: { challenge: 1 }, problem };
    await addPages(Array.from({ length: 10 }, () => waiting));
    await run(20);
    expect(await health()).toMatchObject({ state: 'fine' });
  });

  it('calls a source changed whose pages are no articles any more, between its runs too', async () => {
    const problem = { code: 'not-an-article', message: 'nothing', reason: 'no-text' };
    await addPages(Array.from({ length: 60 }, () => ({})));
    await run(1);
    await addPages(
      Array.from({ length: 6 }, (_, hour) => ({
        state: 'rejected' as const,
        problem,
        discoveredAt: at(2 + hour),
      })),
    );
    await reviewSource(database().db, source, at(9), null);
    expect(await health()).toMatchObject({
      state: 'changed',
      since: at(2 + 1),
      cause: { about: 'pages', code: 'no-text' },
    });
    await addPages([{}, {}, {}].map(() => ({ discoveredAt: at(10) })));
    await reviewSource(database().db, source, at(11), null);
    expect(await health()).toMatchObject({ state: 'fine' });
  });

  it('calls a source changed whose list leads to no article', async () => {
    await run(0);
    await run(1, [{ code: 'empty', url: feed }]);
    await run(8, [{ code: 'empty', url: feed }]);
    expect(await health()).toMatchObject({ state: 'changed', cause: { about: 'lists', code: 'empty' } });
  });

  describe('a source with a page every other hour', () => {
    const days = 40;
    const imported = { slot: null, discoveredAt: at(days * 24 + 100) };
    beforeEach(() =>
      addPages(Array.from({ length: days * 12 }, (_, index) => ({ discoveredAt: at(index * 2) }))),
    );

    it('is late when nothing comes any more, whatever is imported', async () => {
      await addPages([imported]);
      await run(days * 24 + 120);
      expect(await health()).toMatchObject({
        state: 'late',
        since: at(days * 24 - 2),
        cause: { about: 'silence' },
      });
      const begins = days * 24 + 122;
      await addPages([{ discoveredAt: at(begins) }]);
      await run(begins + 1);
      expect(await health()).toMatchObject({ state: 'late', since: at(days * 24 - 2) });
      await addPages(
        Array.from({ length: 11 }, (_, index) => ({ discoveredAt: at(begins + 2 + index * 2) })),
      );
      await run(begins + 24);
      expect(await health()).toMatchObject({ state: 'fine' });
    });

    it('is not late for the time in which Dateline was off', async () => {
      await run(days * 24);
      await reviewSource(database().db, source, at(days * 24 + 500), null);
      expect(await health()).toMatchObject({ state: 'fine' });
    });

    it('is not late while its lists cannot be read', async () => {
      await run(days * 24);
      await run(days * 24 + 500, [{ code: 'dns', url: feed }], 1);
      expect(await health()).toMatchObject({ state: 'fine' });
    });
  });

  it('writes nothing where nothing changed', async () => {
    await run(0);
    const before = await rowVersion();
    await reviewSource(database().db, source, at(1), null);
    expect(await rowVersion()).toBe(before);
    for (const [index, hours] of [1, 2, 3].entries())
      await run(hours, [{ code: 'dns', url: feed }], index + 1);
    const bad = await rowVersion();
    await reviewSource(database().db, source, at(4), null);
    expect(await rowVersion()).toBe(bad);
  });

  it('takes what another release wrote for fine', async () => {
    await run(0);
    await database()
      .db.update(sourceStates)
      .set({ health: 'glowing', healthCause: { half: 'life' } })
      .where(eq(sourceStates.source, name));
    await run(1);
    expect(await health()).toMatchObject({ state: 'fine', cause: null });
  });
});

import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListProblem } from '../../core/source/list-troubles.ts';
import { taskOf } from '../../queues/definition.ts';
import { fetchQueue } from '../../queues/fetch.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { addTasks } from '../../storage/outbox.ts';
import { findPage, markUnchanged } from '../../storage/pages.ts';
import { outbox, pages, sourceStates } from '../../storage/schema.ts';
import { recordRun } from '../../storage/source-states.ts';
import { useDatabase } from '../../test/support/database.ts';
import { type FailureCode, noteFailure } from '../../workers/fetch/note-failure.ts';
import { reviewSource } from '../../workers/health/review.ts';
import { checkFetching } from './check-fetching.ts';

const database = useDatabase();
const start = new Date('2026-03-02T08:00:00Z');
const MINUTE_MS = 60_000;
const minute = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS);
const log = pino({ level: 'silent' });
let count = 0;

beforeEach(async () => {
  for (const table of [outbox, pages, sourceStates]) await database().db.delete(table);
});

const check = (minutes = 1) => checkFetching(database().db, () => minute(minutes));

/** A source's lists are read, as a run writes it down. */
async function read(name: string, codes: string[] = [], minutes = 0, nextIn = 15): Promise<void> {
  const { db } = database();
  const problems = codes.map((code) => ({ code, url: `https://${name}.example/feed`, message: code }));
  const at = minute(minutes);
  await db.transaction(async (tx) => {
    await recordRun(tx, {
      source: name,
      at,
      linksFound: 1,
      problems,
      failures: 0,
      next: { at: minute(minutes + nextIn), reason: { kind: 'new' } },
      lastGood: null,
    });
    await reviewSource(tx, fictionalSource({ name }), at, problems satisfies ListProblem[]);
  });
}

/** An attempt at a new page of a source fails. @returns the page */
async function fail(source: string, code: FailureCode, minutes = 0): Promise<number> {
  const { db } = database();
  const now = minute(minutes);
  const url = `https://${source}.example/${++count}`;
  const [row] = await db.insert(pages).values({ url, source, discoveredAt: now, slot: now }).returning();
  await addTasks(db, [taskOf(fetchQueue, { pageId: row!.id, round: 0 })], now);
  const page = await findPage(db, row!.id);
  await db.transaction((tx) => noteFailure(tx, page!, { code, message: code }, { now, log }));
  return row!.id;
}

const NAMES = Array.from({ length: 15 }, (_, number) => `outlet${number + 1}`);
async function readAll(): Promise<void> {
  for (const name of NAMES) await read(name);
}

describe('the check of fetching', () => {
  it('is content with a database in which nothing is', async () => {
    expect(await check()).toBe('requests failed at 0 of 0 sites that were asked within 60 min');
  });

  it('lets a site that ails, and what fails by chance, be', async () => {
    await readAll();
    for (let page = 0; page < 30; page++) await fail('outlet1', 'timeout');
    await fail('outlet2', 'connect');
    await read('outlet3', ['server-error']);
    expect(await check()).toBe(
      'requests failed at 3 of 15 sites that were asked within 60 min: 31 pages and lists of 1 source to be tried again (timeout 30, connect 1, server-error 1)',
    );
  });

  it('tells that pages of many sites fail, as soon as they do, by kind', async () => {
    await readAll();
    for (const name of NAMES.slice(0, 6)) await fail(name, 'server-error');
    for (const name of NAMES.slice(4, 7)) await fail(name, 'protocol');
    await expect(check(0)).rejects.toMatchObject({
      code: 'requests-fail',
      message:
        'Requests failed at 7 of 15 sites that were asked within 60 min: 9 pages to be tried again (server-error 6, protocol 3).',
      advice: expect.stringContaining('dateline source list'),
    });
  });

  it('tells that lists of many sites fail, until they are read again', async () => {
    await readAll();
    for (const name of NAMES.slice(0, 8)) await read(name, ['protocol'], 1);
    await expect(check(2)).rejects.toMatchObject({
      code: 'requests-fail',
      message: expect.stringContaining('8 of 15 sites'),
    });
    for (const name of NAMES.slice(0, 5)) await read(name, [], 3);
    expect(await check(4)).toContain('3 of 15 sites');
  });

  it('forgets pages that came at another attempt, and what was long ago', async () => {
    await readAll();
    const failed: number[] = [];
    for (const name of NAMES.slice(0, 6)) failed.push(await fail(name, 'connect'));
    await expect(check()).rejects.toMatchObject({ code: 'requests-fail' });
    expect(await check(61)).toContain('0 of 0 sites');
    for (const id of failed) await markUnchanged(database().db, id, minute(2));
    expect(await check()).toContain('0 of 15 sites');
  });

  it('has three sites that ail by night among the well ones that are looked at every few hours', async () => {
    for (const name of NAMES.slice(0, 12)) await read(name, [], 0, 240);
    for (const name of NAMES.slice(12)) {
      await read(name, [], 90);
      await fail(name, 'server-error', 90);
      await fail(name, 'server-error', 90);
    }
    expect(await check(91)).toContain('3 of 15 sites');
  });

  it('asks for no network where sites refuse, or changed', async () => {
    await readAll();
    for (const name of NAMES) {
      await fail(name, 'forbidden');
      await fail(name, 'gone');
      await read(name, ['empty']);
    }
    expect(await check()).toContain('0 of 15 sites');
  });

  it('leaves out what is said to fail already, and what is paused', async () => {
    await readAll();
    const { db } = database();
    for (const name of NAMES.slice(0, 8)) await fail(name, 'timeout');
    for (const name of NAMES.slice(0, 8)) await read(name, ['timeout']);
    await expect(check()).rejects.toMatchObject({ code: 'requests-fail' });
    const cause = { about: 'lists', code: 'timeout', url: 'https://outlet.example/feed', bad: 1, of: 1 };
    const healthCause = { cause, noticedAt: minute(0).toISOString(), troubledSince: minute(0).toISOString() };
    await db.update(sourceStates).set({ health: 'failing', healthSince: minute(0), healthCause });
    expect(await check()).toContain('0 of 0 sites');
    await db.update(sourceStates).set({ health: 'fine', pausedAt: minute(0) });
    await db.delete(outbox);
    expect(await check()).toContain('0 of 0 sites');
  });
});

import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { LeaveError } from '../../net/leave.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { fictionalSource } from '../../sources/fixture.ts';
import { addTasks, finishTask } from '../../storage/outbox.ts';
import { turnsIn } from '../../storage/pace.ts';
import { outbox, sourceStates } from '../../storage/schema.ts';
import { pauseSource } from '../../storage/source-states.ts';
import { useDatabase } from '../../test/support/database.ts';
import { createHostLines } from '../fetch/host-line.ts';
import { openWeb } from '../web.ts';
import { discoverWork } from './discover.ts';

const database = useDatabase();
const now = new Date('2026-02-05T06:00:05Z');
const source = fictionalSource({ name: 'harbour-post' });
const task = { source: source.name, slot: now.toISOString() };
const web = openWeb({
  userAgent: 'Dateline/test',
  allowedPrivateHosts: [],
  browser: null,
  now: () => now,
});
afterAll(() => web.close());

beforeEach(async () => {
  const { db } = database();
  await db.delete(outbox);
  await db.delete(sourceStates);
  await addTasks(db, [taskOf(discoverQueue, task)], now);
});

async function giveUp(error: Error) {
  const { db } = database();
  const worker = discoverWork({
    database: database(),
    sources: new Map([[source.name, source]]),
    fetchers: web.fetchers,
    manners: { robots: web.robots, lines: createHostLines(turnsIn(db)), now: () => now },
    now: () => now,
    log: pino({ level: 'silent' }),
  });
  await worker.giveUp?.(task, error);
  const [state] = await db.select().from(sourceStates);
  return state;
}

const openTasks = () => database().db.$count(outbox);
const refused = (message: string, code: string) =>
  new DrizzleQueryError(
    'insert into pages',
    ['secret'],
    Object.assign(new pg.DatabaseError(message, 0, 'error'), { code }),
  );
const late = refused('canceling statement due to statement timeout', '57014');

describe('a run that is given up', () => {
  it('counts as a failure, and its task is done', async () => {
    expect(await giveUp(new Error('what nobody thought of'))).toMatchObject({
      failures: 1,
      lastRunAt: now,
      lastError: 'what nobody thought of',
    });
    expect(await openTasks()).toBe(0);
  });

  it.each([
    ['a query', late],
    ['leave to visit the site', new LeaveError('news.example', late)],
  ])('counts not against the site where the database failed: %s', async (_, error) => {
    await database()
      .db.insert(sourceStates)
      .values({ source: source.name, failures: 2, lastRunAt: new Date('2026-02-05T05:00:00Z') });
    const state = await giveUp(error);
    expect(state).toMatchObject({
      failures: 2,
      lastRunAt: new Date('2026-02-05T05:00:00Z'),
      health: 'fine',
      healthCause: null,
      lastError: expect.stringMatching(/found out when|database.*does not answer in time/),
    });
    expect(state?.lastError).not.toContain('secret');
    expect(state?.nextCheckAt?.getTime()).toBeGreaterThan(now.getTime());
    expect(await openTasks()).toBe(0);
  });

  it('counts where it is for what the source gives that the database refuses it', async () => {
    const error = refused('index row size exceeds maximum', '54000');
    expect(await giveUp(error)).toMatchObject({ failures: 1, lastRunAt: now });
  });

  it('tells nothing of a source that was paused meanwhile', async () => {
    await pauseSource(database().db, source.name, 'An', now);
    expect(await giveUp(new Error('broken'))).toMatchObject({ failures: 0, lastError: null });
    expect(await openTasks()).toBe(0);
  });

  it('tells nothing where another came to an end with its task', async () => {
    await finishTask(database().db, taskOf(discoverQueue, task));
    expect(await giveUp(new Error('broken'))).toBeUndefined();
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { archiveQueue } from '../../queues/archive.ts';
import { taskOf } from '../../queues/definition.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import { addArticle, addStory } from '../../storage/archive/fixture.ts';
import { withDayLock } from '../../storage/archive/lock.ts';
import { verifyArchive } from '../../storage/archive/verify.ts';
import { unwrittenDays, wantArchiveDays } from '../../storage/archive-days.ts';
import { addTasks, countTasks } from '../../storage/outbox.ts';
import { outbox, stories } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { archiveWork } from './archive.ts';

const database = useDatabase();
const zone = 'Asia/Ho_Chi_Minh';
const now = new Date('2026-02-06T00:00:00Z');

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'archive-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A day with one story. */
async function addDay(day: string): Promise<number> {
  const { db } = database();
  const storyId = await addStory(db, { title: 'Chuyến thăm mẫu', day });
  const article = { title: 'Hội đàm', published: `${day}T08:30:00+07:00`, body: 'x' };
  await addArticle(db, { ...article, storyId, url: `https://tin.example/${day}` });
  return storyId;
}

/** Orders a day, as a worker that changed its stories does; null where an order stands. */
const want = (day: string) =>
  database().db.transaction(async (tx) => {
    const [task = null] = await wantArchiveDays(tx, [day]);
    if (task) await addTasks(tx, [taskOf(archiveQueue, task)], now);
    return task;
  });

async function order(day: string) {
  const task = await want(day);
  if (!task) throw new Error(`An order stands for ${day}.`);
  return task;
}

const handle = (task: { day: string; revision: number }) =>
  archiveWork({ database: database(), root, zone, now: () => now, archiveDelayMs: 0 }).handle(task, {
    number: 1,
    last: false,
  });

async function tasksOf(day: string): Promise<string[]> {
  const rows = await database().db.select({ key: outbox.key }).from(outbox).orderBy(outbox.id);
  return rows.map((row) => row.key).filter((key) => key.startsWith(day));
}

const tasksDue = async () => (await countTasks(database().db, now)).get(archiveQueue.name) ?? 0;

it('writes a day once for all changes until then', async () => {
  const day = '2026-03-01';
  await addDay(day);
  const first = await order(day);
  expect(await want(day)).toBeNull();
  expect(await unwrittenDays(database().db)).toEqual([{ day, wanted: 2, written: 0 }]);

  await handle(first);
  expect(await unwrittenDays(database().db)).toEqual([]);
  expect(await tasksOf(day)).toEqual([]);

  await rm(path.join(root, '2026'), { recursive: true });
  await handle(first);
  expect(await readdir(root)).toEqual([]);
  expect(await order(day)).toEqual({ day, revision: 3 });
});

it('lets a day rest that takes long to write, and no other', async () => {
  const work = archiveWork({ database: database(), root, zone, now: () => now, archiveDelayMs: 10_000 });
  const attempt = { number: 1, last: false };
  const [long, other] = ['2026-03-11', '2026-03-12'];
  for (const day of [long, other]) await addDay(day);
  let clock = 0;
  const time = vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 30_000;
    return clock;
  });
  try {
    await work.handle(await order(long), attempt);
    const before = await tasksDue();
    const again = await order(long);
    await expect(work.handle(again, attempt)).rejects.toBeInstanceOf(RetryLaterError);
    // Nobody who waits for all work to be done waits for it.
    expect(await tasksDue()).toBe(before);
    await work.handle(await order(other), attempt);
    clock += 700_000;
    await work.handle(again, attempt);
    expect(await tasksOf(long)).toEqual([]);
  } finally {
    time.mockRestore();
  }
});

it('writes both days when a story moves', async () => {
  const { db } = database();
  const [from, to] = ['2026-03-02', '2026-03-03'];
  const storyId = await addDay(from);
  await handle(await order(from));
  await db.update(stories).set({ day: to }).where(eq(stories.id, storyId));
  for (const task of [await order(from), await order(to)]) await handle(task);
  expect(await readdir(path.join(root, '2026', '03'))).toEqual(['03']);
  const problems = [];
  for await (const problem of verifyArchive({ db, root, zone })) problems.push(problem);
  expect(problems.filter(({ day }) => day === from || day === to)).toEqual([]);
});

it('leaves the work undone where the day cannot be written', async () => {
  const day = '2026-03-04';
  await addDay(day);
  const task = await order(day);
  await writeFile(path.join(root, '2026'), 'in the way');
  await expect(handle(task)).rejects.toMatchObject({ code: 'archive-not-writable' });
  expect(await tasksOf(day)).toEqual([`${day}-r1`]);
  expect(await unwrittenDays(database().db)).toContainEqual({ day, wanted: 1, written: 0 });
});

it('writes a day again that changed while it was written', async () => {
  const { db } = database();
  const day = '2026-03-05';
  await addDay(day);
  const first = await order(day);
  const { writing } = await withDayLock(db, day, 'exclusive', async () => {
    const handled = handle(first);
    await someoneWaitsForTheLock();
    await db.update(stories).set({ title: 'Chuyến thăm khác' }).where(eq(stories.day, day));
    expect(await want(day)).toBeNull();
    return { writing: { handled } };
  });
  await writing.handled;
  expect((await unwrittenDays(db)).filter((row) => row.day === day)).toEqual([]);
  expect(await tasksOf(day)).toEqual([]);
  expect(await readFile(path.join(root, '2026', '03', '05', 'stories.json'), 'utf8')).toContain(
    'Chuyến thăm khác',
  );
});

async function someoneWaitsForTheLock() {
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await database().pool.query(waiting)).rowCount === 0);
}

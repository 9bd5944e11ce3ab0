import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Watch, watchSchema } from '../core/watch/schema.ts';
import { PLAIN_TELLING } from '../core/watch/telling.ts';
import { useDatabase } from '../test/support/database.ts';
import { watches } from './schema.ts';
import {
  addWatch,
  changeWatch,
  findWatch,
  keptWatches,
  removeWatch,
  restoreWatch,
  watchesInForce,
} from './watches.ts';

const database = useDatabase();
const at = new Date('2026-02-05T03:00:00Z');
const later = new Date('2026-02-06T03:00:00Z');
const { name: _, ...content } = watchSchema.parse({
  name: 'x',
  title: 'Thăm Đà Nẵng!',
  match: { any: ['Laos'] },
});
const named = (name: string, change: Partial<Watch> = {}): Watch => ({ ...content, name, ...change });

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.watches`);
});

const add = (...any: string[]) =>
  addWatch(
    database().db,
    { ...content, match: { ...content.match, any: ['Laos', ...any] } },
    { by: 'ann', at },
  );

describe('watches', () => {
  it('get a name of their own from their title, whatever was there before', async () => {
    const { db } = database();
    expect([await add(), await add('Lào')]).toEqual(['tham-da-nang', 'tham-da-nang-2']);
    await removeWatch(db, 'tham-da-nang', { by: 'ann', at });
    expect(await add()).toBe('tham-da-nang-3');
    // What is there already is not there twice.
    expect([await add(), await add('Lào')]).toEqual(['tham-da-nang-3', 'tham-da-nang-2']);
    expect(await addWatch(db, { ...content, title: '中国' }, { by: 'ann', at })).toBe('watch');
    const long = await addWatch(db, { ...content, title: 'x-'.repeat(50) }, { by: 'ann', at });
    expect(watchSchema.safeParse(named(long)).success).toBe(true);
  });

  it('are changed by the one who saw the last change, once', async () => {
    const { db } = database();
    const name = await add();
    const change = (title: string, by: string) =>
      changeWatch(db, named(name, { title }), { revision: 1, by, at: later });
    expect(
      await Promise.all([change('One', 'ann'), change('Other', 'ben')]).then((both) => both.sort()),
    ).toEqual([false, true]);
    const kept = await findWatch(db, name);
    expect(kept).toMatchObject({ revision: 2, changedAt: later, createdAt: at });
    expect([kept?.watch.title, kept?.changedBy]).toEqual(
      kept?.changedBy === 'ann' ? ['One', 'ann'] : ['Other', 'ben'],
    );
  });

  it('end, and are taken back as they were', async () => {
    const { db } = database();
    const name = await add();
    expect(await removeWatch(db, name, { by: 'ben', at: later })).toBe(true);
    expect(await removeWatch(db, name, { by: 'ann', at: later })).toBe(false);
    expect(await watchesInForce(db)).toEqual([]);
    expect(await findWatch(db, name)).toMatchObject({ removedAt: later, changedBy: 'ben' });
    // Who had it open before cannot bring it back unawares.
    expect(await changeWatch(db, named(name), { revision: 1, by: 'ann', at: later })).toBe(false);
    expect(await restoreWatch(db, name, { by: 'ann', at: later })).toBe(true);
    expect(await watchesInForce(db)).toEqual([named(name)]);
  });

  it('come back when who saw that they ended saves them', async () => {
    const { db } = database();
    const name = await add();
    await removeWatch(db, name, { by: 'ben', at });
    expect(await changeWatch(db, named(name), { revision: 2, by: 'ann', at: later })).toBe(true);
    expect(await watchesInForce(db)).toEqual([named(name)]);
  });

  it('that cannot be read are named, and keep the others from nothing', async () => {
    const { db } = database();
    const [second, first] = [await add(), await add('Lào')];
    const definition = { ...named(first), match: { someday: ['x'] } };
    await db.update(watches).set({ definition }).where(eq(watches.name, first));
    const told: string[] = [];
    expect(await watchesInForce(db, ({ name }) => told.push(name))).toEqual([named(second)]);
    expect(told).toEqual([first]);
    expect((await keptWatches(db)).unreadable).toMatchObject([
      { name: first, message: expect.stringContaining('someday') },
    ]);
    expect(await findWatch(db, first)).toBeNull();
  });

  it('of an earlier release, without what came later, are read', async () => {
    const { db } = database();
    const definition = {
      name: 'old',
      title: 'Old',
      match: { any: ['Laos'], all: [], none: [] },
      recipients: [{ address: 'desk@news.example', language: 'vi' }],
    };
    await db.insert(watches).values({ name: 'old', definition, createdAt: at, changedAt: at });
    expect(await watchesInForce(db)).toEqual([{ ...definition, ...PLAIN_TELLING }]);
  });
});

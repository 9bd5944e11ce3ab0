import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Watch, watchSchema } from '../core/watch/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { bringIn, conflictKey, noteGoneFiles, settleConflict, takeInFile } from './watch-files.ts';
import { changeWatch, findWatch, keptWatches, removeWatch, watchesInForce } from './watches.ts';

const database = useDatabase();
const at = new Date('2026-02-05T03:00:00Z');
const ann = { by: 'ann', at };
const watch = watchSchema.parse({ name: 'laos', title: 'Laos', match: { any: ['Laos'] } });
const titled = (title: string): Watch => ({ ...watch, title });

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.watches`);
});

const file = (title: string, hash = title, options = {}) =>
  takeInFile(database().db, { watch: titled(title), hash }, { at, ...options });
const kept = async () => {
  const found = await findWatch(database().db, 'laos');
  if (!found) throw new Error('there is no such watch');
  return found;
};
const edit = async (title: string) =>
  changeWatch(database().db, titled(title), { revision: (await kept()).revision, ...ann });
const settle = async (keep: 'file' | 'desk', seen: { revision?: number; conflict?: string } = {}) => {
  const { revision, conflict } = await kept();
  const now = { revision, conflict: conflict ? conflictKey(conflict) : '' };
  return settleConflict(database().db, 'laos', { keep, ...now, ...seen, ...ann });
};

describe('takeInFile', () => {
  it('follows its file', async () => {
    expect(await file('One')).toBe('added');
    expect(await kept()).toMatchObject({ revision: 1, changedBy: null, hasFile: true });
    expect(await file('One')).toBe('same');
    expect(await file('Two')).toBe('changed');
    expect(await kept()).toMatchObject({ watch: titled('Two'), revision: 2, conflict: null });
  });

  it('leaves what the desk changed while the file is as it was', async () => {
    await file('One');
    await edit('Mine');
    expect(await file('One')).toBe('same');
    expect(await kept()).toMatchObject({ watch: titled('Mine'), changedBy: 'ann', conflict: null });
  });

  it('overwrites nothing where both changed', async () => {
    await file('One');
    await edit('Mine');
    expect(await file('Two')).toBe('conflict');
    expect(await kept()).toMatchObject({
      watch: titled('Mine'),
      revision: 2,
      conflict: { hash: 'Two', watch: titled('Two') },
    });
    // In force meanwhile, and asked once, however often it starts.
    expect(await file('Two')).toBe('conflict');
    expect(await watchesInForce(database().db)).toEqual([titled('Mine')]);
  });

  it('sees no conflict where both come to say the same, nor once the file is as it was', async () => {
    await file('One');
    await edit('Mine');
    await file('Two');
    expect(await file('One')).toBe('same');
    expect((await kept()).conflict).toBeNull();
    await file('Two');
    expect(await file('Mine')).toBe('same');
    expect(await kept()).toMatchObject({ conflict: null, revision: 2 });
    // From there on it follows its file again.
    expect(await file('Three')).toBe('changed');
  });

  it('asks about a watch of the desk’s own that gets a file', async () => {
    const { db } = database();
    await file('One');
    await edit('Mine');
    await db.execute(sql`update dateline.watches set file_hash = null`);
    expect(await file('One')).toBe('conflict');
  });

  it('does not bring back what the desk deleted, and asks when the file changes afterwards', async () => {
    const { db } = database();
    await file('One');
    await removeWatch(db, 'laos', ann);
    expect(await file('One')).toBe('same');
    expect(await watchesInForce(db)).toEqual([]);
    expect(await file('Two')).toBe('conflict');
    expect(await settle('file')).toBe(true);
    expect(await watchesInForce(db)).toEqual([titled('Two')]);
  });

  it('takes the file where a person says so', async () => {
    await file('One');
    await edit('Mine');
    expect(await file('Two', 'Two', { replace: true })).toBe('changed');
    expect(await kept()).toMatchObject({ watch: titled('Two'), changedBy: null, conflict: null });
  });

  it('is added once by two processes that start together', async () => {
    const both = await Promise.all([file('One'), file('One')]);
    expect(both.sort()).toEqual(['added', 'same']);
  });
});

describe('settleConflict', () => {
  beforeEach(async () => {
    await file('One');
    await edit('Mine');
    await file('Two');
  });

  it('takes the file’s', async () => {
    expect(await settle('file')).toBe(true);
    expect(await kept()).toMatchObject({ watch: titled('Two'), conflict: null, revision: 3 });
    expect(await file('Three')).toBe('changed');
  });

  it('keeps the desk’s until the file changes again', async () => {
    expect(await settle('desk')).toBe(true);
    expect(await kept()).toMatchObject({ watch: titled('Mine'), conflict: null });
    expect(await file('Two')).toBe('same');
    expect(await file('Three')).toBe('conflict');
  });

  it('settles nothing for who saw another revision, nor twice', async () => {
    expect(await settle('file', { revision: 1 })).toBe(false);
    const { revision } = await kept();
    expect(await settle('desk')).toBe(true);
    expect(await settle('desk', { revision, conflict: 'Two' })).toBe(false);
  });

  it('takes nothing that nobody saw: the file may change again, or go', async () => {
    await file('Three');
    expect(await settle('file', { conflict: 'Two' })).toBe(false);
    await noteGoneFiles(database().db, []);
    expect(await settle('file', { conflict: 'Three' })).toBe(false);
    expect(await kept()).toMatchObject({ watch: titled('Mine'), conflict: { gone: true }, removedAt: null });
  });

  it('is done with where the watch is deleted', async () => {
    await removeWatch(database().db, 'laos', ann);
    expect((await kept()).conflict).toBeNull();
    expect(await file('Two')).toBe('same');
  });
});

describe('bringIn', () => {
  const bring = (title: string, replace = false) =>
    bringIn(database().db, titled(title), { ...ann, replace });

  it('adds a watch that has no file to be missed', async () => {
    expect(await bring('One')).toBe('added');
    expect(await bring('One')).toBe('same');
    expect(await noteGoneFiles(database().db, [])).toEqual([]);
    expect(await kept()).toMatchObject({ hasFile: false, changedBy: 'ann' });
  });

  it('overwrites what is there only where a person says so, and is not undone by the file that is followed', async () => {
    await file('One');
    expect(await bring('Two')).toBe('conflict');
    expect((await kept()).watch.title).toBe('One');
    expect(await bring('Two', true)).toBe('changed');
    expect(await file('One')).toBe('same');
    expect((await kept()).watch.title).toBe('Two');
  });

  it('brings a deleted watch back where a person says so', async () => {
    const { db } = database();
    await bring('One');
    await removeWatch(db, 'laos', ann);
    expect(await bring('One')).toBe('conflict');
    expect(await bring('One', true)).toBe('changed');
    expect(await watchesInForce(db)).toEqual([titled('One')]);
  });
});

describe('bringIn of a watch that this release cannot read', () => {
  it('takes its place where a person says so', async () => {
    const { db } = database();
    await bringIn(db, titled('One'), ann);
    await db.execute(sql`update dateline.watches set definition = '{"name": "laos", "moods": ["glad"]}'`);
    expect(await bringIn(db, titled('Two'), ann)).toBe('conflict');
    expect(await bringIn(db, titled('Two'), { ...ann, replace: true })).toBe('changed');
    expect(await watchesInForce(db)).toEqual([titled('Two')]);
  });
});

describe('noteGoneFiles', () => {
  it('keeps the watch and asks, once', async () => {
    const { db } = database();
    await file('One');
    expect(await noteGoneFiles(db, ['laos'])).toEqual([]);
    expect(await noteGoneFiles(db, [])).toEqual(['laos']);
    expect(await noteGoneFiles(db, ['other'])).toEqual([]);
    expect(await watchesInForce(db)).toEqual([titled('One')]);
    expect((await kept()).conflict).toEqual({ gone: true });
  });

  it('asks no more when the file is back', async () => {
    await file('One');
    await noteGoneFiles(database().db, []);
    expect(await file('One')).toBe('same');
    expect((await kept()).conflict).toBeNull();
  });

  it('ends the watch with its file, or keeps it without, as a person says', async () => {
    const { db } = database();
    await file('One');
    await noteGoneFiles(db, []);
    await settle('desk');
    expect(await kept()).toMatchObject({ hasFile: false, removedAt: null });
    expect(await noteGoneFiles(db, [])).toEqual([]);
    await file('One', 'again', { replace: true });
    await noteGoneFiles(db, []);
    await settle('file');
    expect((await keptWatches(db)).watches).toMatchObject([{ removedAt: at, hasFile: false }]);
  });
});

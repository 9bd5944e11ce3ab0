import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { removeSearch, renameSearch, savedSearchesOf, saveSearch } from './saved-searches.ts';

const database = useDatabase();
const at = new Date('2026-02-05T03:00:00Z');

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.saved_searches restart identity`);
});

it('are kept, named anew and removed, each by its own person alone', async () => {
  const { db } = database();
  await saveSearch(db, { person: 'ann', name: 'Talks', query: 'q=talks', at });
  await saveSearch(db, { person: 'ben', name: 'Ports', query: 'q=ports', at });
  const [talks] = await savedSearchesOf(db, 'ann');
  expect(talks).toMatchObject({ name: 'Talks', query: 'q=talks' });
  const id = talks?.id ?? 0;
  expect(await renameSearch(db, { person: 'ben', id, name: 'Mine' })).toBe(false);
  expect(await removeSearch(db, { person: 'ben', id })).toBe(false);
  expect(await renameSearch(db, { person: 'ann', id, name: 'All talks' })).toBe(true);
  expect(await savedSearchesOf(db, 'ann')).toMatchObject([{ name: 'All talks' }]);
  expect(await removeSearch(db, { person: 'ann', id })).toBe(true);
  expect(await savedSearchesOf(db, 'ann')).toEqual([]);
  expect(await savedSearchesOf(db, 'ben')).toHaveLength(1);
});

it('saved twice is one, under the later name', async () => {
  const { db } = database();
  for (const name of ['Talks', 'Talks again'])
    await saveSearch(db, { person: 'ann', name, query: 'q=talks', at });
  expect(await savedSearchesOf(db, 'ann')).toMatchObject([{ name: 'Talks again' }]);
});

it('saved by a double click is one', async () => {
  const { db } = database();
  const search = { person: 'ann', name: 'Talks', query: 'q=talks', at };
  await Promise.all(Array.from({ length: 8 }, () => saveSearch(db, search)));
  expect(await savedSearchesOf(db, 'ann')).toHaveLength(1);
});

import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { storiesCaught } from './watch-catch.ts';

const database = useDatabase();
const SINCE = new Date('2026-02-01T00:00:00Z');
const terms = (match: { any?: string[]; all?: string[]; none?: string[] }, sources?: string[]) => ({
  match: { any: [], all: [], none: [], ...match },
  ...(sources ? { sources } : {}),
});

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

async function storyOf(title: string, row: Parameters<typeof insertStory>[1] = {}, source = 'delta') {
  const { db } = database();
  const storyId = await insertStory(db, row);
  await insertArticle(db, { storyId, title, source });
  return storyId;
}

describe('storiesCaught', () => {
  it('finds words and phrases without regard to case, accents and punctuation', async () => {
    const { db } = database();
    const found = await storyOf('ĐOÀN ĐẾN VIÊNG-CHĂN');
    await storyOf('Đoàn đến Chăn Viêng');
    const catches = (match: Parameters<typeof terms>[0]) =>
      storiesCaught(db, terms(match), { since: SINCE, limit: 10 });
    expect(await catches({ any: ['vieng chan'] })).toEqual([found]);
    expect(await catches({ all: ['đoàn', 'Viêng Chăn'], any: ['nowhere', 'DEN'] })).toEqual([found]);
    expect(await catches({ any: ['đoàn'], none: ['Vieng Chan'] })).not.toContain(found);
    expect(await catches({ any: ['oàn'] })).toEqual([]);
  });

  it('gives the latest changed first, within its limits, and nothing that is old, gone or of other sources', async () => {
    const { db } = database();
    const day = (number: number) => ({ changedAt: new Date(`2026-02-0${number}T00:00:00Z`) });
    const older = await storyOf('Velmora', day(3));
    const newer = await storyOf('Velmora', day(5));
    await storyOf('Velmora', { changedAt: new Date('2026-01-31T00:00:00Z') });
    await storyOf('Velmora', { ...day(6), attention: 'dismissed' });
    await storyOf('Velmora', { ...day(6), mergedInto: newer });
    await storyOf('Velmora', day(6), 'gazette');
    const rule = terms({ any: ['velmora'] }, ['delta']);
    expect(await storiesCaught(db, rule, { since: SINCE, limit: 10 })).toEqual([newer, older]);
    expect(await storiesCaught(db, rule, { since: SINCE, limit: 1 })).toEqual([newer]);
  });
});

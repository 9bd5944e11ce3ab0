import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Visit } from '../core/visit/visit.ts';
import { ruleSchema } from '../core/watch/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { storiesCaught, storiesCaughtWhy } from './watch-catch.ts';

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

  it('decides by the rule what the index cannot', async () => {
    const { db } = database();
    const laos = await storyOf('Đoàn sang Lào hội đàm về thương mại');
    const workers = await storyOf('Người lao động được thưởng Tết');
    const covid = await storyOf('COVID-19 in 2026');
    const caught = (match: object) =>
      storiesCaught(db, ruleSchema.parse({ match }), { since: SINCE, limit: 10 });
    expect(await caught({ any: ['Lào'] })).toEqual([laos]);
    expect(await caught({ any: ['Lao'] })).toEqual([workers, laos]);
    expect(await caught({ any: [{ words: 'lao', exact: true }] })).toEqual([workers]);
    expect(await caught({ any: [{ words: 'Lào', in: 'body' }] })).toEqual([]);
    expect(await caught({ any: [{ near: ['Lào', 'thương mại'], within: 3 }] })).toEqual([laos]);
    expect(await caught({ any: [{ near: ['Lào', 'thương mại'], within: 2 }] })).toEqual([]);
    expect(await caught({ any: ['Lào', { words: 'Tết', weight: 2 }], threshold: 2 })).toEqual([workers]);
    expect(await caught({ all: ['COVID 19'] })).toEqual([covid]);
    expect(await caught({ any: ['nowhere', '2026'] })).toEqual([covid]);
  });

  it('narrows by language, people, countries and visit', async () => {
    const { db } = database();
    const visit: Visit = {
      visitors: ['Arvik Lindqvist'],
      host: 'LA',
      kind: 'state',
      start: '2026-02-05',
      end: null,
    };
    const state = await storyOf('Arvik Lindqvist in Laos', { visit });
    const other = await storyOf('A storm off Cuba');
    const caught = (rule: object) => storiesCaught(db, ruleSchema.parse(rule), { since: SINCE, limit: 10 });
    expect(await caught({ match: { any: ['Cuba', 'Laos'] }, languages: ['vi'] })).toEqual([]);
    expect(await caught({ match: { any: ['Cuba', 'Laos'] }, languages: ['en'] })).toEqual([other, state]);
    expect(await caught({ people: ['Arvik Lindqvist'] })).toEqual([state]);
    expect(await caught({ countries: ['CU'] })).toEqual([other]);
    expect(await caught({ visit: {} })).toEqual([state]);
    expect(await caught({ visit: { kinds: ['state'], hosts: ['VN', 'LA'] } })).toEqual([state]);
    expect(await caught({ visit: { kinds: ['working'] } })).toEqual([]);
    expect(await caught({ visit: { visitors: ['Somebody Else'] } })).toEqual([]);
  });

  it('reads on until it has caught enough', async () => {
    const { db } = database();
    const first = await storyOf('Đoàn sang Lào', { changedAt: new Date('2026-02-02T00:00:00Z') });
    await db.transaction(async (tx) => {
      for (let count = 0; count < 205; count++)
        await insertArticle(tx, { storyId: await insertStory(tx), title: 'Người lao động được thưởng' });
    });
    expect(await storiesCaught(db, terms({ any: ['Lào'] }), { since: SINCE, limit: 1 })).toEqual([first]);
  });
});

describe('storiesCaughtWhy', () => {
  it('tells which words stand where in which article', async () => {
    const { db } = database();
    const storyId = await storyOf('Talks in Velmora', { title: 'Velmora' });
    await insertArticle(db, { storyId, title: 'Rain', source: 'gazette' });
    const articleId = await insertArticle(db, { storyId, title: 'More talks', source: 'gazette' });
    const rule = ruleSchema.parse({ match: { any: ['talks', 'velmora'] }, sources: ['gazette'] });
    expect(await storiesCaughtWhy(db, rule, { since: SINCE, limit: 10 })).toEqual([
      {
        id: storyId,
        title: 'Velmora',
        day: '2026-02-05',
        words: ['talks'],
        articles: [
          expect.objectContaining({
            id: articleId,
            source: 'gazette',
            title: 'More talks',
            found: [{ term: 'talks', fields: ['title'] }],
            score: null,
          }),
        ],
      },
    ]);
  });
});

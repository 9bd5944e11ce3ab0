import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory, type StoryRow } from '../test/support/stories.ts';
import { star } from './stars.ts';
import { previewRule, suchRule } from './such-stories.ts';

const database = useDatabase();
const since = new Date('2026-01-10T00:00:00Z');

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

async function story(title: string, source = 'harbour-post', row: StoryRow = {}): Promise<number> {
  const id = await insertStory(database().db, { title, ...row });
  await insertArticle(database().db, { storyId: id, title, source, content: { lead: null, title } });
  return id;
}

describe('suchRule', () => {
  it('takes what the outlet’s titles of the kind share, its outlet and its language', async () => {
    const storyId = await story('Gold price today: up again');
    for (const day of ['Monday', 'Tuesday']) await story(`Gold price of ${day}`);
    await story('Up again: the night ferry', 'north-wire');
    expect(await suchRule(database().db, storyId, since)).toEqual({
      match: { any: [], all: [{ words: 'Gold price', in: 'title' }], none: [] },
      sources: ['harbour-post'],
      languages: ['en'],
    });
  });

  it('takes the visitors and the host of a visit, and no outlet', async () => {
    const visit = { visitors: ['Sela Lindqvist'], host: 'LA', kind: null, start: null, end: null };
    const storyId = await story('Lindqvist in Velmora', 'harbour-post', { visit });
    expect(await suchRule(database().db, storyId, since)).toEqual({
      match: { any: [], all: [], none: [] },
      visit: { hosts: ['LA'], visitors: ['Sela Lindqvist'] },
      languages: ['en'],
    });
    expect(await suchRule(database().db, 999, since)).toBeNull();
  });
});

describe('previewRule', () => {
  const rule = { match: { any: ['gold price'], all: [], none: [] } };

  it('tells what the rule would have dismissed and what it spares, and why', async () => {
    const { db } = database();
    const storyId = await story('Gold price today');
    const [caught, starred, followed] = [
      await story('Gold price of Monday'),
      await story('Gold price of Tuesday'),
      await story('Gold price of Wednesday', 'north-wire', { attention: 'followed' }),
    ];
    await story('The orchard fair');
    await story('Gold price of Thursday', 'north-wire', { attention: 'dismissed' });
    await story('Gold price of old', 'north-wire', { changedAt: new Date('2026-01-09T00:00:00Z') });
    const mixed = await story('The orchard fair closes');
    await insertArticle(db, { storyId: mixed, title: 'The fair', content: { lead: null } });
    await insertArticle(db, { storyId: mixed, title: 'Gold price at the fair', content: { lead: null } });
    await star(db, { storyId: starred, actor: 'Bình', at: since });
    const preview = await previewRule(db, { rule, storyId, since });
    expect(preview).toMatchObject({ caught: [caught], isCut: false, total: 6 });
    expect([...preview.spared].sort()).toEqual([
      [starred, ['starred']],
      [followed, ['followed']],
    ]);
  });
});

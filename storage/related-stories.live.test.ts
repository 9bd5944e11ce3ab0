import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Visit } from '../core/visit/visit.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { latestLeads } from './latest-leads.ts';
import { relatedStories } from './related-stories.ts';

const database = useDatabase();

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

function visitTo(host: string, day: string, visitors = ['Võ Hải Đăng']) {
  const visit: Visit = { visitors, host, kind: null, start: day, end: null };
  return { day, visit };
}

async function relatedTo(story: { day: string; visit: Visit | null }) {
  const id = await insertStory(database().db, story);
  const related = await relatedStories(database().db, { id, ...story });
  return related.map(({ story: { id: other }, kinship }) => [other, kinship]);
}

const ONE = visitTo('LA', '2026-02-05');

describe('relatedStories', () => {
  it('finds the visit before of the same person, other visits of theirs and of others to the country', async () => {
    const { db } = database();
    const previous = await insertStory(db, visitTo('LA', '2025-12-01'));
    const elsewhere = await insertStory(db, visitTo('KH', '2026-02-07', ['Sela Lindqvist', 'Võ Hải Đăng']));
    const others = await insertStory(db, visitTo('LA', '2026-02-20', ['Arvik Lindqvist']));
    expect(await relatedTo(ONE)).toEqual([
      [previous, 'previous-visit'],
      [elsewhere, 'same-visitor'],
      [others, 'same-host'],
    ]);
  });

  it('leaves out what is far, dismissed, merged or no visit', async () => {
    const { db } = database();
    const target = await insertStory(db, { day: '2026-02-05' });
    await insertStory(db, visitTo('LA', '2020-12-01'));
    await insertStory(db, visitTo('LA', '2026-03-20', ['Arvik Lindqvist']));
    await insertStory(db, { ...visitTo('LA', '2026-02-01'), attention: 'dismissed' });
    await insertStory(db, { ...visitTo('LA', '2026-02-02'), mergedInto: target });
    expect(await relatedTo(ONE)).toEqual([]);
  });

  it('asks nothing for a story that is no visit, and lives with names from outside', async () => {
    await insertStory(database().db, ONE);
    expect(await relatedTo({ day: '2026-02-05', visit: null })).toEqual([]);
    expect(await relatedTo(visitTo('TH', '2026-02-05', ['{"}\'', 'a,b']))).toEqual([]);
  });
});

describe('the statement for related stories', () => {
  it('is planned for what it seeks, however often it was asked: no index helps a plan for anybody', async () => {
    const { db, pool } = database();
    for (let time = 0; time < 15; time++) await relatedStories(db, { id: 0, ...ONE });
    const { rows } = await pool.query("select from pg_prepared_statements where statement like '%visitors%'");
    expect(rows).toEqual([]);
  });
});

describe('latestLeads', () => {
  it('takes of each language the latest article that opens with a lead and is no copy', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const lead = (words: string) => ({
      lead: `The president ${words}, and the talks went on for all of the day.`,
      blocks: [],
    });
    const at = (hour: string) => `2026-02-05T${hour}:00:00+07:00`;
    await insertArticle(db, { storyId, published: at('08'), content: lead('landed') });
    const later = await insertArticle(db, { storyId, published: at('09'), content: lead('was received') });
    await insertArticle(db, { storyId, published: at('10'), copyOf: later, content: lead('copied') });
    await insertArticle(db, { storyId, published: at('11'), content: { lead: 'Cut short …', blocks: [] } });
    await insertArticle(db, { storyId, published: at('12'), language: null, content: lead('spoke') });
    expect(await latestLeads(db, storyId)).toEqual([
      { language: 'en', articleId: later, lead: lead('was received').lead },
    ]);
  });
});

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Visit } from '../core/visit/visit.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { looks, stars, storyTags } from './schema.ts';
import { findStories, STORIES_A_PAGE, type StorySearch } from './search.ts';
import { searchChoices } from './search-choices.ts';
import { matchesIn } from './search-matches.ts';

const database = useDatabase();
const FIRST = { before: null, skip: 0 };
const at = new Date('2026-02-05T03:00:00Z');
const visit: Visit = {
  visitors: ['Đặng Thế Minh'],
  host: 'LA',
  kind: 'state',
  start: '2026-02-05',
  end: '2026-02-06',
};

const find = async (search: StorySearch, person = 'desk') =>
  (await findStories(database().db, search, { person, place: FIRST })).ids;

const paragraph = (text: string) => ({ blocks: [{ kind: 'paragraph' as const, text }] });

/** A story with one article of this title and text. Returns its id. */
async function insertReport(title: string, text: string, story: Parameters<typeof insertStory>[1] = {}) {
  const storyId = await insertStory(database().db, { title, ...story });
  await insertArticle(database().db, { storyId, title, content: { lead: null, ...paragraph(text) } });
  return storyId;
}

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

describe('words', () => {
  it('match without regard to accents and case, both ways', async () => {
    const vi = await insertReport('Hội đàm cấp cao', 'Đoàn đến Viêng Chăn.');
    const plain = await insertReport('Hoi dam cap cao', 'Doan den Vieng Chan.');
    for (const words of [
      'hoi dam',
      'HỘI ĐÀM',
      'hội đàm',
      'vieng chan',
      'Viêng Chăn',
      'Ho\u0302\u0323i đàm'.normalize('NFC'),
    ]) {
      expect([words, (await find({ words })).toSorted()]).toEqual([words, [vi, plain]]);
    }
  });

  it('are found within the marks of print', async () => {
    const quoted = await insertReport('“Hội đàm” – lời kết', 'Ông nói: “Hợp tác…”.');
    for (const words of ['hội đàm', 'hoi', 'lời kết', 'hop tac', '“hội đàm”'])
      expect([words, await find({ words })]).toEqual([words, [quoted]]);
  });

  it('may be phrases, or be left out', async () => {
    const joined = await insertReport('One', 'The trade talks went on.');
    const apart = await insertReport('Two', 'The talks on trade went on.');
    expect((await find({ words: 'trade talks' })).toSorted()).toEqual([joined, apart]);
    expect(await find({ words: '"trade talks"' })).toEqual([joined]);
    expect(await find({ words: 'talks -"trade talks"' })).toEqual([apart]);
  });

  it('look at the current version alone', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const id = await insertArticle(db, { storyId, title: 'Bridge opened', versions: 2 });
    await db.execute(sql`update dateline.article_versions
      set content = content || '{"title": "Tunnel opened"}' where article_id = ${id} and number = 2`);
    expect(await find({ words: 'bridge' })).toEqual([]);
    expect(await find({ words: 'tunnel' })).toEqual([storyId]);
  });

  it('put the better match first, then the later day', async () => {
    const inText = await insertReport('Something else', 'At the harbour.', { day: '2026-02-09' });
    const older = await insertReport('The harbour', 'Text.', { day: '2026-02-01' });
    const newer = await insertReport('The harbour', 'Text.', { day: '2026-02-02' });
    expect(await find({ words: 'harbour' })).toEqual([newer, older, inText]);
  });

  it('of any characters never fail', async () => {
    await insertReport('Hội đàm', 'Text.');
    const { db } = database();
    const character = fc.oneof(
      fc.constantFrom('"', '-', '&', '|', '!', '(', ')', ':', '*', '<', '>', "'", '\\', ' ', '%', '“'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((unit) => unit !== '\0'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(character, { maxLength: 200 }), async (characters) => {
        const words = characters.join('');
        const { ids } = await findStories(db, { words, visitor: words }, { person: words, place: FIRST });
        await matchesIn(db, [1, ...ids], { words });
      }),
      { numRuns: 100 },
    );
  });
});

describe('filters', () => {
  it('narrow by day, visit and state', async () => {
    const { db } = database();
    const early = await insertStory(db, { day: '2026-02-01', visit });
    const late = await insertStory(db, { day: '2026-02-09', attention: 'followed' });
    const tour: Visit = { ...visit, visitors: ['Sela Lindqvist'], host: 'TH', kind: 'working' };
    const legs = ['TH', 'KH'].map((host) => ({ host, start: null, end: null }));
    const touring = await insertStory(db, {
      day: '2026-02-09',
      attention: 'dismissed',
      visit: { ...tour, legs },
    });
    await insertStory(db, { mergedInto: late, visit });
    await db.insert(looks).values({ person: 'ann', storyId: late, seenAt: at, lookedAt: at });
    await db.insert(stars).values({ person: 'ann', storyId: early, starredAt: at });
    await db.insert(storyTags).values({ storyId: early, tag: 'trade', actor: 'ann', taggedAt: at });
    const cases: [StorySearch, number[]][] = [
      [{ from: '2026-02-02' }, [touring, late]],
      [{ to: '2026-02-01' }, [early]],
      [{ visitor: 'dang the' }, [early]],
      [{ visitor: 'the dang' }, []],
      [{ host: 'LA' }, [early]],
      [{ host: 'KH' }, [touring]],
      [{ kind: 'working' }, [touring]],
      [{ state: 'followed' }, [late]],
      [{ state: 'dismissed' }, [touring]],
      [{ state: 'starred' }, [early]],
      [{ state: 'new' }, [early]],
      [{ tag: 'trade' }, [early]],
      [{ tag: 'trade', from: '2026-02-02' }, []],
    ];
    for (const [search, ids] of cases) expect([search, await find(search, 'ann')]).toEqual([search, ids]);
    expect(await find({ state: 'new' }, 'ben')).toEqual([late, early]);
  });

  it('by star and tag find a story also by what was put on one that was merged into it', async () => {
    const { db } = database();
    const into = await insertStory(db);
    const merged = await insertStory(db, { mergedInto: into });
    await db.insert(stars).values({ person: 'ann', storyId: merged, starredAt: at });
    await db.insert(storyTags).values({ storyId: merged, tag: 'trade', actor: 'ann', taggedAt: at });
    expect(await find({ state: 'starred' }, 'ann')).toEqual([into]);
    expect(await find({ state: 'starred' }, 'ben')).toEqual([]);
    expect(await find({ tag: 'trade' })).toEqual([into]);
  });

  it('by source and language are of the article that matches', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    await insertArticle(db, { storyId, title: 'Harbour', source: 'harbour-post', language: 'en' });
    await insertArticle(db, { storyId, title: 'Bến cảng', source: 'morning-tide', language: 'vi' });
    expect(await find({ words: 'harbour', source: 'harbour-post', language: 'en' })).toEqual([storyId]);
    expect(await find({ words: 'harbour', source: 'morning-tide' })).toEqual([]);
    expect(await find({ source: 'morning-tide', language: 'vi' })).toEqual([storyId]);
    expect(await find({ source: 'morning-tide', language: 'en' })).toEqual([]);
    expect(await searchChoices(db)).toEqual({
      sources: ['harbour-post', 'morning-tide'],
      languages: ['en', 'vi'],
      hosts: [],
      tags: [],
    });
  });
});

describe('pages', () => {
  it.each([{ words: 'harbour' }, { words: undefined }])('hold every story once: %j', async (search) => {
    const { db } = database();
    const total = 2 * STORIES_A_PAGE + 3;
    for (let n = 0; n < total; n++) {
      await insertReport('The harbour', 'Text.', { day: `2026-02-${String((n % 7) + 1).padStart(2, '0')}` });
    }
    const found: number[] = [];
    let place: typeof FIRST | Awaited<ReturnType<typeof findStories>>['next'] = FIRST;
    let pages = 0;
    while (place) {
      const page = await findStories(db, search, { person: 'desk', place });
      found.push(...page.ids);
      place = page.next;
      pages++;
    }
    expect(pages).toBe(3);
    expect(found).toHaveLength(total);
    expect(new Set(found).size).toBe(total);
  });

  it('go on beyond what is ranked at once', async () => {
    const { db } = database();
    await insertReport('The harbour', 'Text.');
    await db.execute(sql`insert into dateline.stories
      (title, day, first_published_at, last_published_at, created_at, changed_at)
      select 'Harbour', '2026-01-01', ${at.toISOString()}, ${at.toISOString()}, ${at.toISOString()}, ${at.toISOString()} from generate_series(1, 250)`);
    await db.execute(sql`with page as (insert into dateline.pages (url, source, discovered_at)
        select 'https://harbourpost.example/many/' || id, 'harbour-post', created_at from dateline.stories where id > 1
        returning id, url),
      article as (insert into dateline.articles
        (page_id, source, url, title, published_at, published_offset, published_guess, version, created_at)
        select id, 'harbour-post', url, 'Harbour', ${at.toISOString()}, 0, false, 1, ${at.toISOString()} from page
        returning id, url),
      version as (insert into dateline.article_versions (article_id, number, content_hash, content, created_at)
        select id, 1, id, '{"title": "Harbour", "blocks": []}', ${at.toISOString()} from article)
      insert into dateline.assignments (article_id, story_id, reasons, assigned_at)
        select id, split_part(url, '/', 5)::bigint, '{}', ${at.toISOString()} from article`);
    const found: number[] = [];
    let next = (await findStories(db, { words: 'harbour' }, { person: 'desk', place: FIRST })).next;
    while (next) {
      const page = await findStories(db, { words: 'harbour' }, { person: 'desk', place: next });
      found.push(...page.ids);
      next = page.next;
    }
    expect(found).toHaveLength(251 - STORIES_A_PAGE);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('matches', () => {
  it('come with the best articles first and a snippet that marks what was found', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    for (let n = 0; n < 4; n++) {
      await insertArticle(db, {
        storyId,
        title: `Report ${n}`,
        content: { lead: null, ...paragraph('Về Bến Cảng.') },
      });
    }
    const lead = 'Lễ khánh thành \u{E000}bến cảng\u{E001} mới.';
    const best = await insertArticle(db, {
      storyId,
      title: 'Bến cảng mới',
      language: 'vi',
      content: { lead },
    });
    await insertArticle(db, { storyId, title: 'Unrelated' });
    const matches = await matchesIn(db, [storyId], { words: 'ben cang' });
    expect(matches.get(storyId)).toMatchObject({
      total: 5,
      articles: { length: 3, 0: { id: best, language: 'vi' } },
    });
    expect(
      matches
        .get(storyId)
        ?.snippet.filter(({ isMatch }) => isMatch)
        .map(({ text }) => text),
    ).toEqual(['bến', 'cảng']);
  });
});

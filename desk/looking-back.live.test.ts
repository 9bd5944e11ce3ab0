import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Visit } from '../core/visit/visit.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { createDesk } from './app.tsx';

const database = useDatabase();
const visit: Visit = {
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: 'state',
  start: '2026-01-30',
  end: '2026-02-03',
};

function desk() {
  return createDesk({
    db: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError: (error) => {
      throw error;
    },
  });
}

async function read(path: string, language = 'en') {
  const response = await desk().request(path, { headers: { 'Accept-Language': language } });
  const html = await response.text();
  const text = html
    .replace(/^.*<main[^>]*>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { response, html, text };
}

function post(path: string, fields: Record<string, string>) {
  return desk().request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.saved_searches restart identity cascade`,
  );
});

describe('the search', () => {
  it('shows stories with the articles that match, whatever accents are typed', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { title: 'Hội đàm cấp cao' });
    await insertArticle(db, { storyId, title: 'Hội đàm tại Viêng Chăn', language: 'vi' });
    await insertStory(db, { title: 'Something else' });
    const { html, text } = await read('/search?q=HOI+dam&from=2026-02-01');
    expect(text).toContain('Hội đàm cấp cao');
    expect(text).toContain('Matching articles: Hội đàm tại Viêng Chăn');
    expect(text).not.toContain('Something else');
    expect(html).toContain('name="q" ');
    expect(html).toContain('value="2026-02-01"');
  });

  it('lists by day what filters alone leave', async () => {
    const { db } = database();
    await insertStory(db, { title: 'Early', day: '2026-02-01' });
    await insertStory(db, { title: 'Late', day: '2026-02-05' });
    const { text } = await read('/search?from=2026-02-01');
    expect(text).toMatch(/Thursday, 5 February 2026 .*Late .*Sunday, 1 February 2026 .*Early/);
  });

  it('says what is wrong at the field, and loses nothing', async () => {
    const { response, html, text } = await read('/search?q=talks&from=soon&kind=grand');
    expect(response.status).toBe(400);
    expect(text).toContain('“soon” is no day');
    expect(text).toContain('“grand” cannot be chosen here');
    expect(html).toContain('value="talks"');
    expect(html).toMatch(/aria-invalid="true" aria-describedby="search-from-problem"/);
  });

  it('pages by address and keeps the filters', async () => {
    const { db } = database();
    for (let n = 0; n < 21; n++) await insertStory(db, { title: `Story ${n}` });
    const { html } = await read('/search?to=2026-02-09');
    const next = html.match(/href="(\/search\?to=2026-02-09&amp;after=[^"]+)"/)?.[1] ?? '';
    const second = await read(next.replace('&amp;', '&'));
    expect(second.text).toContain('Story 0 ');
    expect(second.text).not.toContain('More results');
    expect((await read('/search?q=talks&after=x')).response.status).toBe(404);
  });

  it('escapes what was typed', async () => {
    const { html } = await read(`/search?q=${encodeURIComponent('"><script>x</script>')}`);
    expect(html).not.toContain('<script>x');
  });

  it('answers any query', async () => {
    await insertArticle(database().db, { storyId: await insertStory(database().db) });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.string(), async (q, other) => {
        const query = new URLSearchParams({ q, from: other, person: q, tag: other, country: other });
        for (const search of [query, new URLSearchParams({ q }), new URLSearchParams({ tag: q })]) {
          const answers = String(search).includes('%00') ? [404] : [200, 400];
          expect(answers).toContain((await desk().request(`/search?${search}`)).status);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('saved searches', () => {
  it('are saved, opened, renamed and removed', async () => {
    const saved = await post('/search/saved', {
      name: ' Talks ',
      query: 'q=talks&state=new&after=20&evil=1',
    });
    expect(saved.headers.get('location')).toBe('/search?q=talks&state=new');
    expect((await read('/search')).html).toContain('href="/search?q=talks&amp;state=new"');
    const renamed = await post('/search/saved/1', { name: 'All talks', back: '//evil.example' });
    expect(renamed.headers.get('location')).toBe('/');
    expect((await read('/search')).text).toContain('All talks');
    await post('/search/saved/1/remove', { back: '/search' });
    expect((await read('/search')).text).not.toContain('All talks');
    expect((await post('/search/saved/1', { name: 'Gone', back: '/search' })).status).toBe(404);
    expect((await post('/search/saved', { name: ' ', query: 'q=talks' })).status).toBe(400);
  });
});

describe('the calendar', () => {
  it('shows the days with their stories and the visits over their days', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { visit, day: '2026-02-02' });
    await insertStory(db, { day: '2026-02-02', attention: 'dismissed', visit });
    const { html, text } = await read('/calendar?month=2026-02');
    expect(html).toMatch(/href="\/days\/2026-02-02"/);
    expect(text).toContain('Monday, 2 February 2026 1 story');
    expect(html.match(new RegExp(`href="/stories/${storyId}"`, 'g'))).toHaveLength(2);
    expect(text).toContain('Arvik Lindqvist → to Laos since 30 Jan 2026');
    expect(html).toContain('href="/calendar?month=2026-01" rel="prev"');
    expect((await read('/calendar?month=2026-01')).text).toContain('until 3 Feb 2026');
    expect((await read('/calendar?month=2026-03')).text).toContain('Neither stories nor visits');
  });

  it('is that of today unless asked, in both languages', async () => {
    expect((await read('/calendar')).text).toContain('February 2026');
    expect((await read('/calendar', 'vi')).text).toMatch(/tháng 2 năm 2026/i);
    for (const month of ['2026-13', '0000-01', 'x']) {
      expect((await read(`/calendar?month=${month}`)).response.status).toBe(404);
    }
  });

  it('places visits of which one end is known, or whose days contradict one another', async () => {
    const { db } = database();
    await insertStory(db, { visit: { ...visit, visitors: ['Ann'], start: null, end: '2026-02-10' } });
    await insertStory(db, { visit: { ...visit, visitors: ['Ben'], start: '2026-02-11', end: '2026-02-01' } });
    await insertStory(db, { visit: { ...visit, visitors: ['Eve'], start: null, end: null } });
    const { text } = await read('/calendar?month=2026-02');
    expect(text).toContain('Ann →');
    expect(text).not.toContain('Eve →');
  });
});

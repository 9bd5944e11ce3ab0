import { sql } from 'drizzle-orm';
import { parseFeed } from 'feedsmith';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeDetail } from '../core/watch/notice.ts';
import type { Watch } from '../core/watch/schema.ts';
import { PLAIN_TELLING } from '../core/watch/telling.ts';
import { addNotices } from '../storage/notices.ts';
import { takeInFile } from '../storage/watch-files.ts';
import { removeWatch } from '../storage/watches.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { createDesk } from './app.tsx';
import { FEED_FORMATS, FEED_TYPES } from './hand-on/formats.ts';

const database = useDatabase();
const visit = {
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: 'state' as const,
  start: '2026-02-05',
  end: '2026-02-06',
};
const watch: Watch = {
  ...PLAIN_TELLING,
  name: 'velmora',
  title: 'Velmora & neighbours',
  match: { any: ['Velmora'], all: [], none: [] },
  recipients: [{ address: 'press@embassy.example', language: 'en' }],
};

function get(path: string, headers: Record<string, string> = {}) {
  const desk = createDesk({
    db: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError: () => {},
    url: 'https://desk.example',
  });
  return desk.request(path, { headers });
}

beforeEach(async () => {
  const { db } = database();
  await db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.watches, dateline.notices restart identity cascade`,
  );
  await takeInFile(db, { watch, hash: 'h' }, { at: new Date('2026-02-01T00:00:00Z') });
});

describe('feeds', () => {
  it.each(FEED_FORMATS)('tell of what is followed: %s', async (format) => {
    const { db } = database();
    await insertStory(db, { title: 'Left alone' });
    await insertStory(db, { title: 'Earlier', attention: 'followed' });
    const changedAt = new Date('2026-02-05T05:00:00Z');
    await insertStory(db, { title: 'Later', attention: 'followed', changedAt });
    const response = await get(`/feeds/followed.${format}?lang=vi`);
    expect(response.headers.get('content-type')).toContain(FEED_TYPES[format]);
    expect(response.headers.get('last-modified')).toBe('Thu, 05 Feb 2026 05:00:00 GMT');
    const text = await response.text();
    expect(parseFeed(text).format).toBe(format);
    expect(text).toContain('https://desk.example/stories/3');
    expect(text).toContain(`https://desk.example/feeds/followed.${format}?lang=vi`);
    expect(text).toContain('Tin đang theo dõi');
    expect(text.indexOf('Later')).toBeLessThan(text.indexOf('Earlier'));
    expect(text).not.toContain('Left alone');
  });

  it.each(FEED_FORMATS)('tell of what a watch catches: %s', async (format) => {
    const { db } = database();
    await insertArticle(db, { storyId: await insertStory(db, { title: 'Caught' }), title: 'To VELMORA' });
    await insertArticle(db, { storyId: await insertStory(db, { title: 'Missed' }), title: 'To Laos' });
    const text = await (await get(`/feeds/watches/velmora.${format}`)).text();
    expect(parseFeed(text).format).toBe(format);
    expect(text).toContain('Caught');
    expect(text).not.toContain('Missed');
  });

  it('end with their watch', async () => {
    const at = new Date('2026-02-05T00:00:00Z');
    await removeWatch(database().db, 'velmora', { by: 'ann', at });
    expect((await get('/feeds/watches/velmora.atom')).status).toBe(404);
    expect(await (await get('/feeds')).text()).not.toContain('Velmora');
  });

  it('are sent again only when they changed', async () => {
    const { db } = database();
    await insertStory(db, { title: 'Followed', attention: 'followed' });
    const tag = (await get('/feeds/followed.atom')).headers.get('etag') ?? '';
    const again = await get('/feeds/followed.atom', { 'If-None-Match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await db.execute(sql`update dateline.stories set attention = 'none'`);
    expect((await get('/feeds/followed.atom', { 'If-None-Match': tag })).status).toBe(200);
  });

  it('are listed on a page of their own, and are nowhere else', async () => {
    const html = await (await get('/feeds', { 'Accept-Language': 'en' })).text();
    expect(html).toContain('Watch: Velmora &amp; neighbours');
    expect(html).toContain('href="/feeds/watches/velmora.rss?lang=en"');
    for (const path of ['/feeds/other.rss', '/feeds/watches/none.rss', '/feeds/followed.txt'])
      expect((await get(path)).status).toBe(404);
  });
});

describe('feeds of notices', () => {
  const noticedAt = new Date('2026-02-05T04:00:00Z');
  const note = (key: string, detail: NoticeDetail, storyId: number | null) =>
    addNotices(database().db, [{ watch: 'velmora', storyId, key, detail }], noticedAt);

  it.each(FEED_FORMATS)('tell what a watch told, the latest first: %s', async (format) => {
    const id = await insertStory(database().db, { title: 'Talks & toasts' });
    await note('a', { kind: 'began' }, id);
    await note('b', { kind: 'outlets', threshold: 3, outlets: 4 }, id);
    const response = await get(`/feeds/watches/velmora/notices.${format}?lang=vi`);
    expect(response.headers.get('content-type')).toContain(FEED_TYPES[format]);
    expect(response.headers.get('last-modified')).toBe('Thu, 05 Feb 2026 04:00:00 GMT');
    const text = await response.text();
    expect(parseFeed(text).format).toBe(format);
    expect(text).toContain(`https://desk.example/feeds/watches/velmora/notices.${format}?lang=vi`);
    expect(text).toContain('https://desk.example/stories/1');
    expect(text.indexOf('Đã có 4 báo đưa tin: Talks')).toBeGreaterThan(0);
    expect(text.indexOf('Đã có 4 báo')).toBeLessThan(text.indexOf('Tin mới: Talks'));
  });

  it('know an item again in the other language and after its story merged, and lead to where that went', async () => {
    const { db } = database();
    const [id, into] = [await insertStory(db), await insertStory(db, { title: 'The whole visit' })];
    await note('a', { kind: 'phase', phase: 'concluded' }, id);
    const items = async (language: string) =>
      (await (await get(`/feeds/watches/velmora/notices.json?lang=${language}`)).json()).items;
    const [before] = await items('en');
    expect(before).toMatchObject({
      id: 'https://desk.example/feeds/watches/velmora/notices#1',
      url: `https://desk.example/stories/${id}`,
      title: 'The visit is over: Arvik Lindqvist visits Velmora',
    });
    await db.execute(sql`update dateline.stories set merged_into = ${into} where id = ${id}`);
    expect(await items('vi')).toMatchObject([
      {
        id: before.id,
        url: `https://desk.example/stories/${into}`,
        title: 'Chuyến thăm đã kết thúc: The whole visit',
      },
    ]);
  });

  it('say who says what, and of which source there is trouble', async () => {
    const values = [
      { text: 'US$3 billion', outlets: ['delta', 'harbour'] },
      { text: '2.6 billion', outlets: ['gazette'] },
    ];
    const figure = { quantity: 'trade', unit: 'USD', period: '2025', goal: false, values };
    await note('a', { kind: 'disagreement', ...figure }, await insertStory(database().db));
    const since = '2026-02-05T03:00:00.000Z';
    const source = { source: 'delta', title: 'Delta Post', state: 'failing', since, cause: null };
    await note('b', { kind: 'source', ...source }, null);
    const { items } = await (await get('/feeds/watches/velmora/notices.json?lang=en')).json();
    expect(items).toMatchObject([
      { title: 'Trouble with the source Delta Post: failing', url: 'https://desk.example/sources/delta' },
      {
        title: 'Outlets disagree on trade 2025: Arvik Lindqvist visits Velmora',
        content_text: '“US$3 billion”: delta and harbour\n“2.6 billion”: gazette',
      },
    ]);
  });

  it('are sent again only when there is another', async () => {
    const id = await insertStory(database().db);
    await note('a', { kind: 'began' }, id);
    const path = '/feeds/watches/velmora/notices.rss';
    const tag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(304);
    await note('b', { kind: 'woke', lastDay: '2026-01-20' }, id);
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(200);
  });

  it('are listed beside the watch’s own, and end with it', async () => {
    const html = await (await get('/feeds', { 'Accept-Language': 'en' })).text();
    expect(html).toContain('href="/feeds/watches/velmora/notices.atom?lang=en"');
    const own = await (await get('/watches/velmora', { 'Accept-Language': 'en' })).text();
    expect(own).toContain('href="/feeds/watches/velmora/notices.atom?lang=en"');
    for (const path of ['/feeds/watches/velmora/other.rss', '/feeds/watches/none/notices.rss'])
      expect((await get(path)).status).toBe(404);
    await removeWatch(database().db, 'velmora', { by: 'ann', at: noticedAt });
    expect((await get('/feeds/watches/velmora/notices.rss')).status).toBe(404);
  });
});

describe('the calendar', () => {
  it('has the visits whose days are known', async () => {
    const { db } = database();
    await insertStory(db, { visit });
    await insertStory(db, { visit, attention: 'dismissed' });
    await insertStory(db, { visit: { ...visit, start: null, end: null } });
    await insertStory(db);
    const response = await get('/calendar.ics?lang=vi');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(text.match(/^UID:.*$/gm)).toEqual([expect.stringMatching(/^UID:visit-1\.\d+@desk\.example$/)]);
    expect(text).toContain('NAME:Dateline: các chuyến thăm');
  });

  it('has one story’s visit as a file', async () => {
    const { db } = database();
    const id = await insertStory(db, { visit });
    const gone = await insertStory(db, { mergedInto: id });
    const response = await get(`/stories/${id}/visit.ics`);
    expect(response.headers.get('content-disposition')).toContain('.ics"');
    expect(await response.text()).toContain('DTEND;VALUE=DATE:20260207');
    expect((await get(`/stories/${gone}/visit.ics`)).headers.get('location')).toBe(
      `/stories/${id}/visit.ics`,
    );
    expect((await get(`/stories/${await insertStory(db)}/visit.ics`)).status).toBe(404);
  });
});

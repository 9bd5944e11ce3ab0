import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { morningDesk, readPage } from '../test/support/read-page.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import type { DeskOptions } from './app.tsx';

const database = useDatabase();
const at = (time: string) => new Date(`2026-02-05T${time}Z`);
const visit = {
  visitors: ['Arvik Lindqvist', 'Sela Lindqvist'],
  host: 'LA',
  kind: 'state' as const,
  start: '2026-02-05',
  end: '2026-02-06',
};

const desk = (options?: Partial<DeskOptions>) => morningDesk(database(), options);
const read = (path: string, headers?: Record<string, string>) => readPage(desk(), path, headers);

beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

describe('the front page', () => {
  it('shows what is new or changed first, then what is followed, then the days', async () => {
    const { db } = database();
    await insertStory(db, { title: 'Seen and quiet', seenAt: at('03:00:00') });
    await insertStory(db, { title: 'Dismissed', attention: 'dismissed' });
    await insertStory(db, { title: 'Followed and quiet', attention: 'followed', seenAt: at('03:00:00') });
    await insertStory(db, { title: 'Never seen', day: '2025-12-01', changedAt: at('02:00:00') });
    const grown = await insertStory(db, {
      title: 'Grown since',
      changedAt: at('05:00:00'),
      seenAt: at('03:00:00'),
    });
    await insertArticle(db, { storyId: grown, assignedAt: at('05:00:00') });
    const { text } = await read('/');
    const order = [
      'New since you last looked',
      'New stories (1)',
      'New Never seen',
      'New to you: 0 articles from 0 outlets, the first at 5 Feb 2026, 08:00.',
      'Stories that grew (1)',
      'Changed Grown since',
      '1 article has come from 1 outlet since you looked at 5 Feb 2026, 10:00.',
      'Followed, no news',
      'Followed Followed and quiet',
      'Days',
      'Thursday, 5 February 2026 3 stories · 1 new · 1 dismissed',
      'Monday, 1 December 2025 1 story · 1 new',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).not.toContain('Seen and quiet');
  });

  it('says that nothing is new, and that there is nothing at all', async () => {
    expect((await read('/')).text).toContain('No stories yet.');
    await insertStory(database().db, { seenAt: at('03:00:00') });
    expect((await read('/')).text).toContain('Nothing new');
  });

  it('asks the database as often for many stories as for one', async () => {
    const { db, pool } = database();
    let queries = 0;
    pool.on('acquire', () => queries++);
    const storyId = await insertStory(db);
    await insertArticle(db, { storyId });
    const countQueries = async () => {
      queries = 0;
      for (const path of ['/', '/days/2026-02-05', `/stories/${storyId}`]) await read(path);
      return queries;
    };
    const before = await countQueries();
    for (let more = 0; more < 5; more++) {
      await insertArticle(db, { storyId });
      await insertArticle(db, { storyId: await insertStory(db) });
    }
    expect(await countQueries()).toBe(before);
  });
});

describe('the list of days', () => {
  it('goes on where the front page ends', async () => {
    const { db } = database();
    for (let day = 1; day <= 31; day++) {
      await insertStory(db, { day: `2026-01-${String(day).padStart(2, '0')}`, seenAt: at('03:00:00') });
    }
    expect((await read('/')).html).toContain('/days?before=2026-01-02');
    const { text, html } = await read('/days?before=2026-01-02');
    expect(text).toContain('Thursday, 1 January 2026 1 story');
    expect(html).not.toContain('/days/2026-01-02');
    expect(text).not.toContain('Older days');
  });
});

describe('a day', () => {
  it('shows its stories with who, where, kind and days', async () => {
    const storyId = await insertStory(database().db, { visit });
    await insertArticle(database().db, { storyId, language: 'vi' });
    const { text } = await read('/days/2026-02-05');
    expect(text).toMatch(
      /New Arvik Lindqvist visits Velmora Arvik Lindqvist and Sela Lindqvist → to Laos · State visit · 5\s–\s6 February 2026 Under way · 1 outlet · 1 article · Vietnamese · changed 5 Feb 2026, 10:00/,
    );
  });

  it('leads to the days next to it, and keeps dismissed stories at hand', async () => {
    const { db } = database();
    for (const day of ['2025-12-01', '2026-02-05', '2026-02-09']) await insertStory(db, { day });
    await insertStory(db, { title: 'Put aside', attention: 'dismissed' });
    const { html, text } = await read('/days/2026-02-05');
    expect(html).toContain('href="/days/2025-12-01" rel="prev"');
    expect(html).toContain('href="/days/2026-02-09" rel="next"');
    expect(text).toMatch(/Dismissed \(1\) .*Put aside .*Restore/);
  });

  it('may be empty', async () => {
    expect((await read('/days/2026-02-07')).text).toContain('No stories on this day.');
  });
});

describe('what outlets write', () => {
  const attack = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';

  it('never becomes markup', async () => {
    const { db } = database();
    const storyId = await insertStory(db, {
      title: attack,
      visit: { ...visit, visitors: [attack], host: '<>' },
    });
    const id = await insertArticle(db, {
      storyId,
      title: attack,
      source: attack,
      language: 'x"><b',
      content: {
        lead: attack,
        byline: [attack],
        agencies: [attack],
        blocks: [{ kind: 'paragraph', text: attack, language: attack }],
        links: [{ url: 'https://a.example/', text: attack }],
        images: [{ url: 'x', caption: attack, credit: attack }],
      },
    });
    for (const path of ['/', '/days/2026-02-05', `/stories/${storyId}`, `/articles/${id}`]) {
      const { html } = await read(path);
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toMatch(/<script>|<img|<b>x/);
    }
  });

  it('never becomes a link that runs', async () => {
    const id = await insertArticle(database().db, { url: 'javascript:alert(1)' });
    expect((await read(`/articles/${id}`)).html).not.toContain('javascript:');
  });
});

describe('the language', () => {
  it('is the browser’s, else English', async () => {
    expect((await read('/', { 'Accept-Language': 'fr, vi-VN;q=0.8, en;q=0.5' })).text).toContain(
      'Mới từ lần xem trước',
    );
    expect((await read('/', { 'Accept-Language': 'fr, vi;q=0' })).text).toContain(
      'New since you last looked',
    );
    expect((await read('/', {})).html).toContain('<html lang="en">');
  });

  it('is kept once it was chosen', async () => {
    const { response, html } = await read('/days?before=2026-01-02&lang=vi');
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('href="/days?before=2026-01-02&amp;lang=en"');
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await read('/', { 'Accept-Language': 'en', Cookie: cookie })).html).toContain('<html lang="vi">');
  });

  it('writes the same page in Vietnamese', async () => {
    const storyId = await insertStory(database().db, { visit });
    await insertArticle(database().db, { storyId });
    const { text } = await read('/days/2026-02-05', { 'Accept-Language': 'vi' });
    expect(text).toContain('Thứ Năm, 5 tháng 2, 2026');
    expect(text).toMatch(
      /Mới Arvik Lindqvist visits Velmora .* Lào · Thăm cấp nhà nước · 5\s–\s6 tháng 2, 2026 Đang diễn ra · 1 báo · 1 bài/,
    );
  });

  it('ignores what it does not speak', async () => {
    const { response, html } = await read('/?lang=%22%3E%3Cscript%3E');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain('<script>');
  });
});

describe('the sample notice', () => {
  it('stands on every page of a sample desk', async () => {
    for (const path of ['/', '/days/2026-02-05', '/nothing']) {
      const html = await (await desk({ sampleNotice: true }).request(path)).text();
      expect(html).toContain('fictional');
    }
    expect((await read('/')).text).not.toContain('fictional');
  });
});

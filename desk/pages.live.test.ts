import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleSchema } from '../core/article.ts';
import { articleVersions, stories } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { asEarlierRelease, insertArticle, insertStory } from '../test/support/stories.ts';
import { createDesk, type DeskOptions } from './app.tsx';

const database = useDatabase();
const at = (time: string) => new Date(`2026-02-05T${time}Z`);
const visit = {
  visitors: ['Arvik Lindqvist', 'Sela Lindqvist'],
  host: 'LA',
  kind: 'state' as const,
  start: '2026-02-05',
  end: '2026-02-06',
};

const value = (amount: number, source: string) => ({
  low: amount,
  high: amount,
  qualifier: null,
  said: [{ article: `https://${source}.example/1`, source, text: String(amount) }],
  voices: 1,
});

function desk(options: Partial<DeskOptions> = {}) {
  const now = () => new Date('2026-02-06T01:00:00Z');
  return createDesk({ db: database(), zone: 'Asia/Ho_Chi_Minh', now, onError: () => {}, ...options });
}

/** A page's text without markup, as a reader of English has it unless told otherwise. */
async function read(path: string, headers: Record<string, string> = { 'Accept-Language': 'en' }) {
  const response = await desk().request(path, { headers });
  const html = await response.text();
  const text = html
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { response, html, text };
}

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

describe('a story', () => {
  it('shows its articles with outlets, times and reasons, copies folded', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { visit });
    const original = await insertArticle(db, { storyId, title: 'The talks' });
    await insertArticle(db, {
      storyId,
      title: 'The talks, reprinted',
      source: 'morning-tide',
      copyOf: original,
      reasons: { rule: 'copy', beside: null, scores: { containment: 0.97 } },
    });
    const { text, html } = await read(`/stories/${storyId}`);
    expect(text).toMatch(
      /Arvik Lindqvist and Sela Lindqvist → to Laos · State visit · 5\s–\s6 February 2026/,
    );
    expect(text).toMatch(/1 outlet · 2 articles · English · Reported 5 Feb 2026, 08:00 – 5 Feb 2026, 10:00/);
    expect(text).toContain('they report the same visit. New:');
    expect(text).toMatch(
      /The talks First report of this story\. 1 copy: morning-tide .*The talks, reprinted/,
    );
    expect(html).toContain('<time datetime="2026-02-05T08:30:00+07:00" title="2026-02-05 08:30 UTC+07:00');
  });

  it('marks the articles that joined since it was seen', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { changedAt: at('05:00:00'), seenAt: at('03:00:00') });
    await insertArticle(db, { storyId, title: 'Old', assignedAt: at('03:00:00') });
    await insertArticle(db, { storyId, source: 'north-wire', title: 'Fresh', assignedAt: at('05:00:00') });
    const { text } = await read(`/stories/${storyId}`);
    expect(text).toMatch(/New north-wire · [^·]+ · English Fresh/);
    expect(text).not.toContain('New harbour-post');
  });

  it('names the original of a copy from elsewhere, and outlets as people do', async () => {
    const { db } = database();
    const storyId = await insertStory(db);
    const copyOf = await insertArticle(db, { title: 'Told elsewhere' });
    await insertArticle(db, { storyId, copyOf, source: 'morning-tide' });
    const outletName = (source: string) => source.toUpperCase();
    const html = await (await desk({ outletName }).request(`/stories/${storyId}`)).text();
    expect(html).toContain(`<a href="/articles/${copyOf}">Told elsewhere</a> (HARBOUR-POST)`);
    expect(html).toContain('<b>MORNING-TIDE</b>');
  });

  it('says what the outlets say where they differ, and in whose words', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { visit });
    await db
      .update(stories)
      .set({
        figures: [
          {
            quantity: 'trade',
            unit: 'USD',
            period: '2025',
            goal: false,
            values: [value(3e9, 'harbour-post'), value(2.6e9, 'north-wire')],
            disagreement: true,
            prominent: true,
          },
          {
            quantity: 'documents',
            unit: 'documents',
            period: null,
            goal: false,
            values: [value(12, 'north-wire')],
            disagreement: false,
            prominent: false,
          },
        ],
        visitKinds: [
          { kind: 'state', sources: ['harbour-post'] },
          { kind: 'official', sources: ['north-wire'] },
        ],
      })
      .where(eq(stories.id, storyId));
    const { text } = await read(`/stories/${storyId}`);
    expect(text).toMatch(
      /What the outlets say What is said Who says it Kind of visit ≠ They differ State visit harbour-post Official visit north-wire/,
    );
    expect(text).toMatch(/2025 ≠ They differ 3 billion USD harbour-post 2\.6 billion USD north-wire/);
    expect(text).not.toContain('12 documents');
    const vietnamese = await read(`/stories/${storyId}`, { 'Accept-Language': 'vi' });
    expect(vietnamese.text).toMatch(/Các báo nói gì .* 2,6 tỷ USD north-wire/);
  });

  it('says nothing of a shared card, and one time, where there is a single article', async () => {
    const { db } = database();
    const published = new Date('2026-02-05T01:00:00Z');
    const storyId = await insertStory(db, { changedAt: published });
    await insertArticle(db, { storyId });
    const { text } = await read(`/stories/${storyId}`);
    expect(text).toMatch(/Reported 5 Feb 2026, 08:00 (?!–).*New: you have not marked it as seen yet\./);
    expect(text).not.toContain('On one card');
  });

  it('names the story that a first report came nearest to, and what kept them apart', async () => {
    const { db } = database();
    const beside = 'https://harbourpost.example/news/lima';
    await insertArticle(db, { storyId: await insertStory(db), title: 'Lindqvist in Lima', url: beside });
    const storyId = await insertStory(db);
    const scores = { chance: 0.03, otherHost: 0.9, dayGap: 4 };
    await insertArticle(db, { storyId, reasons: { rule: 'first', beside, scores } });
    expect((await read(`/stories/${storyId}`)).text).toContain(
      'First report of this story. What came nearest: Lindqvist in Lima (harbour-post); kept separate: another host country and 4 days apart.',
    );
  });

  it('redirects to the story into which it was merged', async () => {
    const target = await insertStory(database().db);
    const merged = await insertStory(database().db, { mergedInto: target });
    const { response } = await read(`/stories/${merged}`);
    expect([response.status, response.headers.get('location')]).toEqual([302, `/stories/${target}`]);
  });
});

describe('an article', () => {
  it('is shown as clean text with its origin', async () => {
    const { db } = database();
    const storyId = await insertStory(db, { title: 'The visit' });
    const id = await insertArticle(db, {
      storyId,
      url: 'https://harbourpost.example/news/talks',
      guess: true,
      versions: 2,
      content: {
        byline: ['Ola Brandt', 'Minh Châu'],
        agencies: ['Song Hong Wire'],
        modified: { instant: '2026-02-05T12:00:00+07:00', origin: 'meta', guess: true },
        blocks: [
          { kind: 'subhead', text: 'The morning' },
          { kind: 'paragraph', text: 'They met.' },
          { kind: 'quote', text: 'A good day.' },
          { kind: 'list-item', text: 'First point' },
          { kind: 'list-item', text: 'Điểm hai', language: 'vi' },
          { kind: 'pull-quote', text: 'A good day' },
          { kind: 'list-item', text: 'Alone' },
        ],
        images: [
          { url: 'https://harbourpost.example/1.jpg', caption: 'A handshake', credit: 'Minh Châu' },
          { url: 'https://harbourpost.example/2.jpg', caption: null, credit: null },
        ],
      },
    });
    const { html, text } = await read(`/articles/${id}`);
    expect(html).toContain('<a href="https://harbourpost.example/news/talks" rel="noreferrer">');
    expect(html).toContain('<h2>The morning</h2><p>They met.</p><blockquote>A good day.</blockquote>');
    expect(html).toContain('<ul><li>First point</li><li lang="vi">Điểm hai</li></ul>');
    expect(html).toContain('<aside class="pull-quote">A good day</aside><ul><li>Alone</li></ul>');
    expect(html).not.toContain('.jpg');
    expect(text).toContain('By Ola Brandt and Minh Châu Agencies Song Hong Wire');
    expect(text).toContain(
      'Published 5 Feb 2026, 08:30 (in part supposed) · taken from the page’s structured data (JSON-LD)',
    );
    expect(text).toContain('Modified 5 Feb 2026, 12:00 (in part supposed) · taken from the page’s metadata');
    expect(text).toContain('A handshake (Photo: Minh Châu)');
    expect(text).toContain('Versions (2)');
    expect(html).toContain(`href="/stories/${storyId}"`);
  });

  it('shows what each later version changed, unless that was not recorded', async () => {
    const { db } = database();
    const id = await insertArticle(db, { versions: 3 });
    const difference = {
      title: [
        { kind: 'removed' as const, text: 'Lindqvist ' },
        { kind: 'same' as const, text: 'President' },
      ],
      lead: null,
      byline: { removed: [], added: ['Ola Brandt'] },
      blocks: [{ unchanged: 4 }, { before: null, after: 'paragraph' as const, runs: [] }],
      captions: { removed: [], added: [] },
    };
    await db.update(articleVersions).set({ difference }).where(eq(articleVersions.number, 3));
    const { text } = await read(`/articles/${id}`);
    expect(text).toMatch(
      /Version 3 [^V]*shown here Title Removed: Lindqvist President By Added: Ola Brandt Text 4 paragraphs unchanged 2 earlier versions Version 2 [^V]*What changed was not recorded\. Version 1 · 5 Feb 2026, 10:00 (?!What)/,
    );
  });

  it('lists the links of its text, those of the web alone', async () => {
    const links = [
      { url: 'https://treaty.example/2026', text: 'The treaty' },
      { url: 'javascript:alert(1)', text: 'Run' },
      { url: 'mailto:ola@harbourpost.example', text: 'Write' },
    ];
    const id = await insertArticle(database().db, { content: { links } });
    const { html, text } = await read(`/articles/${id}`);
    expect(text).toContain('Links in the text (1) The treaty treaty.example');
    expect(html).toContain('<a href="https://treaty.example/2026" rel="noreferrer">The treaty</a>');
    expect(html).not.toMatch(/javascript:|mailto:/);
    const without = await insertArticle(database().db, { content: { links: links.slice(1) } });
    expect((await read(`/articles/${without}`)).text).not.toContain('Links in the text');
  });

  it.each<[number | null, boolean]>([
    [0.59, true],
    [0.6, false],
    [null, false],
  ])('of confidence %s is called doubtful: %s', async (score, isDoubtful) => {
    const confidence = score === null ? null : { score, basis: 'two-opinions' as const };
    const id = await insertArticle(database().db, { content: { confidence } });
    const { text } = await read(`/articles/${id}`);
    expect(text.includes('The text may hold things')).toBe(isDoubtful);
  });

  it('does not say that it was modified when it was published', async () => {
    const modified = { instant: '2026-02-05T01:30:00Z', origin: 'meta' as const, guess: false };
    const id = await insertArticle(database().db, { content: { modified } });
    expect((await read(`/articles/${id}`)).text).not.toContain('Modified');
  });

  it('is shown as an earlier release stored it', async () => {
    const { db } = database();
    const id = await insertArticle(db);
    const [row] = await db.select().from(articleVersions);
    const content = asEarlierRelease(articleSchema.parse(row!.content), '2026-02-05T12:00:00+07:00');
    await db.update(articleVersions).set({ content });
    expect((await read(`/articles/${id}`)).text).toContain('Modified 5 Feb 2026, 12:00 · taken from');
  });

  it('may lack a story, a language and a date of its own', async () => {
    const id = await insertArticle(database().db, { language: null, content: { published: null } });
    const { text } = await read(`/articles/${id}`);
    expect(text).toContain('Not filed under a story yet.');
    expect(text).toContain('the page does not state a date');
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

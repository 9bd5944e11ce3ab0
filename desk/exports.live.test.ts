import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { DatelineError } from '../core/errors.ts';
import { notes } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { unzip } from '../test/support/zip.ts';
import { createDesk, type DeskOptions } from './app.tsx';

const database = useDatabase();
const visit = {
  visitors: ['Arvik Lindqvist'],
  host: 'LA',
  kind: 'state' as const,
  start: '2026-02-05',
  end: '2026-02-06',
};
const errors: Error[] = [];

function desk(options: Partial<DeskOptions> = {}) {
  return createDesk({
    db: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError: (error) => errors.push(error),
    url: 'https://desk.example',
    ...options,
  });
}

function get(
  path: string,
  { language = 'en', ...options }: Partial<DeskOptions> & { language?: string } = {},
) {
  return desk(options).request(path, {
    headers: { 'Accept-Language': language, Authorization: 'Basic YTpi' },
  });
}

beforeEach(async () => {
  errors.length = 0;
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});

async function insertVisit() {
  const { db } = database();
  const id = await insertStory(db, { visit });
  const original = await insertArticle(db, { storyId: id, language: 'vi', title: 'Đoàn đến Velmora' });
  await insertArticle(db, { storyId: id, source: 'delta', copyOf: original, title: 'The copy' });
  const writtenAt = new Date('2026-02-05T04:00:00Z');
  await db.insert(notes).values([
    { storyId: id, author: 'Mai', body: 'Ask the embassy', writtenAt },
    { storyId: id, author: 'Mai', body: 'Taken back', writtenAt, removedAt: writtenAt },
  ]);
  return id;
}

describe('a story as a file', () => {
  it.each([
    ['md', 'text/markdown'],
    ['csv', 'text/csv'],
    ['json', 'application/json'],
  ])('is handed out with its articles, copies and addresses: %s', async (format, type) => {
    const id = await insertVisit();
    const response = await get(`/stories/${id}/export.${format}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="2026-02-05-arvik-lindqvist-visits-velmora.${format}"; ` +
        `filename*=UTF-8''2026-02-05%20Arvik%20Lindqvist%20visits%20Velmora.${format}`,
    );
    const text = await response.text();
    for (const part of ['Đoàn đến Velmora', 'The copy', `https://desk.example/stories/${id}`, 'harbour-post'])
      expect(text).toContain(part);
  });

  it('carries the notes that stand, in the language of who asks', async () => {
    const id = await insertVisit();
    const text = await (await get(`/stories/${id}/export.md`, { language: 'vi' })).text();
    expect(text).toContain('## Ghi chú\n\n- **Mai, 11:00 5/2/2026:** Ask the embassy\n');
    expect(text).not.toContain('Taken back');
  });

  it('is data for programs as JSON', async () => {
    const id = await insertVisit();
    const { stories } = JSON.parse(await (await get(`/stories/${id}/export.json`)).text());
    expect(stories).toMatchObject([
      {
        id,
        visit,
        firstPublished: '2026-02-05T08:00:00+07:00',
        notes: [{ author: 'Mai', written: '2026-02-05T11:00:00+07:00' }],
        articles: [
          { published: '2026-02-05T08:30:00+07:00', copyOf: null },
          { outlet: 'delta', copyOf: 1 },
        ],
      },
    ]);
  });

  it('is a Word file', async () => {
    const id = await insertVisit();
    const response = await get(`/stories/${id}/export.docx`);
    const files = unzip(Buffer.from(await response.arrayBuffer()));
    expect(files.get('word/document.xml')).toContain('Đoàn đến Velmora');
  });

  it('follows a story that was merged, and is nowhere for one that never was', async () => {
    const id = await insertVisit();
    const gone = await insertStory(database().db, { mergedInto: id });
    const response = await get(`/stories/${gone}/export.docx`);
    expect([response.status, response.headers.get('location')]).toEqual([302, `/stories/${id}/export.docx`]);
    for (const path of ['/stories/99/export.md', '/stories/x/export.md', `/stories/${id}/export.exe`])
      expect((await get(path)).status).toBe(404);
  });
});

describe('a day as a file', () => {
  it('has its stories in order, without those that were dismissed', async () => {
    await insertVisit();
    await insertStory(database().db, { title: 'Nobody wants this', attention: 'dismissed' });
    await insertStory(database().db, { title: 'Another day', day: '2026-02-04' });
    const response = await get('/days/2026-02-05/export.md');
    expect(response.headers.get('content-disposition')).toContain('filename="2026-02-05.md"');
    const headings = (await response.text()).match(/^##? .*/gm);
    expect(headings).toEqual(['# Thursday, 5 February 2026', '## Arvik Lindqvist visits Velmora']);
  });

  it('is empty where nothing was', async () => {
    expect((await get('/days/2026-02-09/export.csv')).status).toBe(200);
    expect((await get('/days/2026-02-30/export.csv')).status).toBe(404);
  });
});

describe('a PDF', () => {
  it('is the desk’s own page as who asks sees it, standing alone', async () => {
    const id = await insertVisit();
    const printed: string[] = [];
    const printPdf = async (html: string) => {
      printed.push(html);
      return Buffer.from('%PDF-1.7');
    };
    const response = await get(`/stories/${id}/export.pdf`, { printPdf, language: 'vi', password: 'b' });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(await response.text()).toBe('%PDF-1.7');
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('<html lang="vi">');
    expect(printed[0]).toContain('Các bài báo');
    expect(printed[0]).toContain('href="https://harbourpost.example/news/');
    expect(printed[0]).not.toMatch(/<script|<link/);
  });

  it.each([
    [undefined, 'en', 'This desk cannot make PDF files yet', 0],
    ['browser-missing', 'vi', 'apt-get install -y chromium-headless-shell', 0],
    ['print-busy', 'en', 'Other pages are being printed', 0],
    ['print-failed', 'vi', 'Không in được trang này', 1],
  ])('says what is amiss: %s', async (code, language, words, told) => {
    const id = await insertVisit();
    const printPdf = code && (() => Promise.reject(new DatelineError(code, 'no')));
    const response = await get(`/stories/${id}/export.pdf`, { printPdf: printPdf || undefined, language });
    expect(response.status).toBe(503);
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(await response.text()).toContain(words);
    expect(errors).toHaveLength(told);
  });
});

it('offers all of it on the pages of stories and days, and the feeds in their heads', async () => {
  const id = await insertVisit();
  for (const path of [`/stories/${id}`, '/days/2026-02-05']) {
    const html = await (await get(path)).text();
    for (const format of ['md', 'docx', 'pdf', 'csv', 'json'])
      expect(html).toContain(`href="${path}/export.${format}"`);
    expect(html.includes('/visit.ics"')).toBe(path.startsWith('/stories'));
    expect(html).toContain('<link rel="alternate" type="application/atom+xml"');
  }
});

import { readFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfPrinter } from '../cli/print-pdf.ts';
import { requireBrowser } from '../net/browser.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { MESSAGES } from './messages/messages.ts';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
const FIRST_BYTES = { md: '# T', docx: 'PK\u0003\u0004', pdf: '%PDF-', csv: '\u00ef\u00bb\u00bf', json: '{' };
let desk: RunningDesk;
let browser: Browser;
let storyId: number;

beforeAll(async () => {
  const { db } = database();
  const now = () => new Date('2026-02-05T08:00:00Z');
  desk = await startDesk({
    desk: { db: database(), zone: 'UTC', now, onError: () => {}, printPdf: createPdfPrinter() },
    port: 0,
  });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
  const visit = { visitors: ['Arvik'], host: 'LA', kind: null, start: '2026-02-05', end: null };
  storyId = await insertStory(db, { title: 'Tổng thống đến Lào', visit });
  await insertArticle(db, { storyId });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

describe.each([
  ['vi', 1280],
  ['en', 400],
] as const)('in %s, %i pixels wide', (language, width) => {
  it('hands a story on as whatever file is asked for', async () => {
    const { handOn } = MESSAGES[language];
    const page = await browser.newPage({ locale: language, viewport: { width, height: 800 } });
    await page.goto(`${desk.url}/stories/${storyId}`);
    await page.getByText(handOn.heading, { exact: true }).click();
    for (const [format, start] of Object.entries(FIRST_BYTES) as [keyof typeof FIRST_BYTES, string][]) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: handOn.formats[format] }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`2026-02-05 Tổng thống đến Lào.${format}`);
      expect((await readFile(await file.path(), 'latin1')).startsWith(start)).toBe(true);
    }
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: handOn.calendarOfVisit }).click();
    expect((await download).suggestedFilename()).toBe('2026-02-05 Tổng thống đến Lào.ics');
    await page.getByRole('link', { name: handOn.feedsAndCalendar }).click();
    await page.getByRole('heading', { name: handOn.followedFeed }).waitFor();
    await page.close();
  });
});

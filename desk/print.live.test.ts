import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireBrowser } from '../net/browser.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { createDesk } from './app.tsx';
import { printablePage } from './hand-on/printable-page.ts';

const database = useDatabase();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(() => browser.close());

it('has copies on paper, and nothing that is for the screen alone', async () => {
  const { db } = database();
  const storyId = await insertStory(db);
  const copyOf = await insertArticle(db, { storyId, title: 'The original report of the day' });
  await insertArticle(db, { storyId, copyOf, source: 'delta', title: 'The copy of it' });
  const now = () => new Date('2026-02-06T01:00:00Z');
  const desk = createDesk({ db: database(), zone: 'UTC', now, onError: () => {} });
  const html = await (
    await desk.request(`/stories/${storyId}`, { headers: { 'Accept-Language': 'en' } })
  ).text();
  const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'dark' });
  const address = 'https://desk.example/stories/1';
  await page.setContent(printablePage(html, { address, articleUrls: new Map() }));
  const copy = page.locator('.articles .copies').getByText('The copy of it');
  expect(await copy.isVisible()).toBe(false);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await copy.isVisible()).toBe(true);
  expect(await page.getByText(address).isVisible()).toBe(true);
  for (const name of ['.hand-on', '.actions', '.languages', 'form[role=search]', 'footer a'])
    expect([name, await page.locator(name).first().isVisible()]).toEqual([name, false]);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
  await page.close();
});

import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchSchema } from '../core/watch/schema.ts';
import { requireBrowser } from '../net/browser.ts';
import { takeInFile } from '../storage/watch-files.ts';
import { changeWatch } from '../storage/watches.ts';
import { axeViolations } from '../test/support/axe.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
const at = new Date('2026-02-06T01:00:00Z');
const watch = watchSchema.parse({
  name: 'laos',
  title: 'Visits to Laos',
  match: { any: ['Velmora', 'Viêng Chăn'], none: ['football'] },
  visit: { kinds: ['state'], hosts: ['LA'] },
  recipients: [{ address: 'desk@news.example', language: 'en' }],
});
let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  const { db } = database();
  const source = (title: string) => ({ title, home: 'https://delta.example/', scheduleZone: 'UTC' });
  desk = await startDesk({
    desk: {
      db: database(),
      zone: 'UTC',
      now: () => at,
      onError: () => {},
      sources: new Map([
        ['delta', source('Delta')],
        ['harbour-post', source('Harbour Post')],
      ]),
    },
    port: 0,
  });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
  await insertArticle(db, {
    storyId: await insertStory(db, { title: 'Talks in Velmora' }),
    title: 'To Velmora',
  });
  await insertArticle(db, {
    storyId: await insertStory(db, { title: 'A night ferry' }),
    title: 'Night ferry',
  });
  // In conflict with its file.
  const { visit: _, ...short } = watch;
  await takeInFile(db, { watch: short, hash: '1' }, { at });
  await changeWatch(db, watch, { revision: 1, by: 'Mai', at });
  await takeInFile(db, { watch: { ...short, title: 'Laos' }, hash: '2' }, { at });
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const open = (options: { width?: number; javaScriptEnabled?: boolean; locale?: string } = {}) => {
  const { width = 1280, locale = 'en-GB', ...rest } = options;
  return browser.newPage({ locale, viewport: { width, height: 900 }, ...rest });
};
const form = (page: Page) => page.locator('#watch-form');

describe('a watch on the desk', () => {
  it('shows what its rule would have caught while one types, and keeps the place where one types', async () => {
    const page = await open();
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(`${desk.url}/watches/new`);
    const words = page.getByLabel('At least one of these');
    await words.pressSequentially('night fer');
    const preview = page.locator('#caught');
    await preview.getByText('no story in the last 30 days').waitFor();
    await words.pressSequentially('ry');
    await preview.getByRole('link', { name: 'A night ferry' }).waitFor();
    expect(await words.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it.each(['Save the watch', 'All watches'])(
    'gives up a preview that is on its way when the page is left: %s',
    async (way) => {
      const page = await open();
      const wrong: string[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      await page.goto(`${desk.url}/watches/new`);
      // Never answered.
      await page.route('**/watches/preview', () => {});
      await page.getByLabel('Name').fill('Ferries');
      const asked = page.waitForRequest('**/watches/preview');
      await page.getByLabel('At least one of these').fill('night ferry');
      await asked;
      if (way === 'All watches') {
        await page.getByRole('navigation').getByRole('link', { name: 'Watches', exact: true }).click();
        await page.getByRole('heading', { level: 1, name: 'Watches' }).waitFor();
      } else {
        await page.getByRole('button', { name: way }).click();
        await page.getByText('Saved, and in force at once.').waitFor();
      }
      expect(wrong).toEqual([]);
      await page.close();
    },
  );

  it('says in the preview why there is none', async () => {
    const page = await open();
    await page.goto(`${desk.url}/watches/new`);
    const words = page.getByLabel('At least one of these');
    await words.fill('x'.repeat(1_000_001));
    const preview = page.locator('#caught');
    await preview.getByText('Nothing was changed.').waitFor();
    expect(await preview.locator('h1, form').count()).toBe(0);
    await words.fill('night ferry');
    await preview.getByRole('link', { name: 'A night ferry' }).waitFor();
    await page.close();
  });

  it('asks when a digest comes only where there is to be one, without scripts too', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${desk.url}/watches/new`);
    const days = page.getByLabel('Digest on');
    expect(await days.isVisible()).toBe(false);
    await page.getByLabel('in a digest').check();
    expect(await days.isVisible()).toBe(true);
    await page.close();
  });

  it('is previewed and written without scripts too', async () => {
    const page = await open({ javaScriptEnabled: false, width: 400 });
    await page.goto(`${desk.url}/watches/new`);
    await page.getByLabel('At least one of these').fill('night ferry');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('#caught').getByText('A night ferry').waitFor();
    await page.getByRole('button', { name: 'Save the watch' }).click();
    await page.getByText('A name is needed.').waitFor();
    await page.getByLabel('Name').fill('Ferries');
    await page.getByRole('button', { name: 'Save the watch' }).click();
    await page.getByText('Saved, and in force at once.').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('“Ferries” is deleted.').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Take back' }).click();
    expect(await form(page).getByLabel('Name').inputValue()).toBe('Ferries');
    await page.close();
  });
});

describe.each([
  ['en-GB', 'light'],
  ['vi-VN', 'dark'],
] as const)('the pages on watches, %s, %s', (locale, colorScheme) => {
  it.each([1280, 400])('are sound at %i pixels', async (width) => {
    const page = await open({ width, locale });
    await page.emulateMedia({ colorScheme });
    const sound = async (path: string) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const overflows = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([path, overflows, await axeViolations(page)]).toEqual([path, false, []]);
    };
    for (const path of ['/watches', '/watches/new', '/watches/laos', '/watches/new?search=q%3Dx%26tag%3Dy']) {
      await page.goto(desk.url + path);
      await sound(path);
    }
    await page.goto(`${desk.url}/watches/laos`);
    await page.locator('#watch-title').fill('');
    await page.locator('#watch-recipients').fill('nobody');
    await page.locator('#rule-any').fill('--');
    await page.locator('#rule-hosts').fill('Velmora');
    await page.locator('button[value="save"]').click();
    await page.waitForSelector('[role="alert"]');
    await sound('what is wrong');
    await page.close();
  });
});

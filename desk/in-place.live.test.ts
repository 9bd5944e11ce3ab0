import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireBrowser } from '../net/browser.ts';
import { sourceStates } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  const sources = new Map([
    ['delta', { title: 'Delta', home: 'https://delta.example/', scheduleZone: 'UTC' }],
  ]);
  desk = await startDesk({
    desk: {
      db: database(),
      zone: 'UTC',
      now: () => new Date('2026-02-05T08:00:00Z'),
      onError: () => {},
      sources,
    },
    port: 0,
  });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

it('changes in place what a button changed, without a script error', async () => {
  const noticedAt = '2026-02-05T07:00:00.000Z';
  const cause = { about: 'lists', code: 'gone', url: 'https://delta.example/feed', bad: 1, of: 1 };
  await database()
    .db.insert(sourceStates)
    .values({ source: 'delta', health: 'failing', healthCause: { noticedAt, troubledSince: null, cause } });
  const page = await browser.newPage({ locale: 'en-GB' });
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(desk.url);
  const notice = page.getByRole('heading', { name: 'A source is in trouble' });
  await notice.waitFor();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('button', { name: 'Mark as seen' }).click();
  await notice.waitFor({ state: 'detached', timeout: 10_000 });
  expect(wrong).toEqual([]);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

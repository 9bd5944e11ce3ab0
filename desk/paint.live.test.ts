import { sql } from 'drizzle-orm';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { observePaint, paintOf, WIDTHS } from '../bench/desk/paint.ts';
import { requireBrowser } from '../net/browser.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { type RunningDesk, startDesk } from './server.ts';

const DAY = '2026-02-05';
/** What a day page may move while it comes; a good page by Core Web Vitals moves five times as much. */
const BAR = 0.02;

const database = useDatabase();
let desk: RunningDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { db } = database();
  await db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
  const visit = { visitors: ['Võ Hải Đăng'], host: 'LA', kind: null, start: DAY, end: null };
  for (let n = 1; n <= 12; n++) {
    const changedAt = new Date(Date.parse(`${DAY}T12:00:00Z`) - n * 60_000);
    const title = `Story ${n} of a day, with a title that takes two lines on a phone`;
    const storyId = await insertStory(db, { title, day: DAY, changedAt, visit: n % 3 === 0 ? visit : null });
    await insertArticle(db, { storyId });
  }
  const now = () => new Date(`${DAY}T15:00:00Z`);
  desk = await startDesk({ desk: { db: database(), zone: 'UTC', now, onError: () => {} }, port: 0 });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});
afterEach(() => page.context().close());

async function openDay(width: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  page = await context.newPage();
  await observePaint(page);
  await page.goto(`${desk.url}/days/${DAY}`, { waitUntil: 'networkidle' });
}

describe('the paint of a day page', () => {
  it.each(WIDTHS)('moves nothing that is there already, %i pixels wide', async (width) => {
    await openDay(width);
    const { firstContentfulPaint, layoutShift } = await paintOf(page);
    expect(firstContentfulPaint).toBeGreaterThan(0);
    expect(layoutShift).toBeLessThanOrEqual(BAR);
  });

  it('is held against what would show: a bar that comes late counts', async () => {
    await openDay(1280);
    await page.evaluate(
      `document.body.insertAdjacentHTML('afterbegin', '<p>A late bar<br>of several<br>lines</p>')`,
    );
    expect((await paintOf(page)).layoutShift).toBeGreaterThan(BAR);
  });
});

import { type Browser, type BrowserContext, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../net/browser.ts';
import { axeViolations } from '../test/support/axe.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertReportedVisit, type ReportedVisit } from '../test/support/reported-visit.ts';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
let desk: RunningDesk;
let browser: Browser;
let visit: ReportedVisit;

beforeAll(async () => {
  visit = await insertReportedVisit(database().db);
  const sources = new Map([
    ['songhong', { title: 'Sông Hồng', home: 'https://songhong.example/', scheduleZone: 'Asia/Ho_Chi_Minh' }],
  ]);
  desk = await startDesk({
    desk: {
      db: database(),
      zone: 'Asia/Ho_Chi_Minh',
      now: () => new Date('2026-02-05T08:30:00Z'),
      onError: () => {},
      sources,
      sampleNotice: true,
    },
    port: 0,
  });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const SCREENS = [1280, 400].flatMap((width) =>
  (['en-GB', 'vi-VN'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, locale, colorScheme })),
  ),
);

function openContext(screen: (typeof SCREENS)[number]): Promise<BrowserContext> {
  const { width, ...context } = screen;
  return browser.newContext({ ...context, viewport: { width, height: 900 } });
}

describe.each(SCREENS)('at $width px, $locale, $colorScheme', (screen) => {
  it('axe finds nothing, opened and folded, and nothing is wider than the screen', async () => {
    const context = await openContext(screen);
    const page = await context.newPage();
    const paths = [
      '/',
      '/days/2026-02-05',
      `/stories/${visit.storyId}`,
      `/articles/${visit.rewrittenId}`,
      '/sources',
    ];
    const wrong: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(new URL(path, desk.url).href);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const found = await axeViolations(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > screen.width) found.push(`${width} px wide`);
      if (found.length > 0) wrong[path] = found;
    }
    await context.close();
    expect(wrong).toEqual({});
  });
});

it.each(SCREENS.filter(({ colorScheme }) => colorScheme === 'light'))(
  'a story leads to its articles, to what one changed and to the visit before, at $width px, $locale',
  async (screen) => {
    const context = await openContext(screen);
    const page = await context.newPage();
    const story = new URL(`/stories/${visit.storyId}`, desk.url).href;
    await page.goto(story);
    const marks = page.locator('.timeline a');
    expect(await marks.count()).toBe(5);
    const boxes = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().toJSON()));
    expect(boxes.every(({ width, height }) => width >= 24 && height >= 24)).toBe(true);
    await marks.filter({ hasText: 'Hai bên ký' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hai bên ký mười hai văn kiện' }).waitFor();

    await page.goto(story);
    await page.locator('a[href$="#versions"]').click();
    await page.waitForURL(/#versions$/);
    await page.locator('ins', { hasText: 'Hội đàm' }).first().waitFor();

    await page.goto(story);
    await page.locator('.related a').first().click();
    await page.waitForURL(new RegExp(`/stories/${visit.previousId}$`));
    expect(await page.locator(`.related a[href="/stories/${visit.storyId}"]`).count()).toBe(1);
    await context.close();
  },
);

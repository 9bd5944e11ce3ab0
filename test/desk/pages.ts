import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, MESSAGES } from '../../desk/messages/messages.ts';
import { OUTLETS } from '../../samples/newsstand/outlets/index.ts';
import { WATCH } from '../support/newsroom.ts';
import { type Crawled, crawl } from './crawl.ts';
import { PHONE, type useBrowser, WIDE } from './desk-in-browser.ts';
import { logIn, type SampleDesk } from './sample-desk.ts';
import { faultsOf, faultsOfShape } from './sound-page.ts';

const SCREENS = path.resolve(import.meta.dirname, '../screens');
/** Pixels; longer pages are cut. */
const LONGEST_PICTURE = 4_000;
/** The pages of another house. */
const BULL_BOARD = /^queues/;
const LANGUAGES = ['vi', 'en'] as const;

/** The address of the story of most articles: its page has most to show. */
async function longestStory(page: Page): Promise<string[]> {
  const counts = await page.getByRole('article').evaluateAll((cards) =>
    cards.map((card) => ({
      path: card.querySelector('a')?.getAttribute('href') ?? '/',
      articles: Number(/(\d+) articles/.exec(card.textContent)?.[1] ?? 1),
    })),
  );
  return counts
    .sort((a, b) => b.articles - a.articles)
    .slice(0, 1)
    .map(({ path: at }) => at);
}

/** Takes its pictures on both screens, by day and by night; returns what is wrong with any of them, unfolded. */
async function inspect(page: Page, name: string, language: Language): Promise<string[]> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [WIDE, PHONE]) {
      await page.setViewportSize({ width, height: 900 });
      const file = `${name}.${language}.${width}${colorScheme === 'dark' ? '.dark' : ''}.png`;
      await takePicture(page, width, path.join(SCREENS, file));
    }
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const faults = await faultsOf(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: WIDE, height: 900 });
  faults.push(...(await faultsOf(page)));
  // 1280 pixels at 200 and 400 % (WCAG 1.4.4, 1.4.10), and letters at 200 % on either screen.
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await faultsOfShape(page)));
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const width of [WIDE, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await faultsOfShape(page)).map((fault) => `at 200 %: ${fault}`));
  }
  return faults;
}

async function takePicture(page: Page, width: number, file: string): Promise<void> {
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(length, LONGEST_PICTURE) };
  await page.screenshot({ path: file, fullPage: true, clip });
}

/** The same in both languages, at the same time; what is wrong, by page. */
async function inBothLanguages(
  look: (language: Language, report: (page: Page, name: string) => Promise<void>) => Promise<void>,
): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  const looks = LANGUAGES.map((language) =>
    look(language, async (page, name) => {
      const faults = await inspect(page, name, language);
      if (faults.length > 0) wrong[`${name}, ${language}`] = faults;
    }),
  );
  await Promise.all(looks);
  return wrong;
}

/** Every page there is, found by its links; leaves pictures of all of them in `test/screens`. */
export function checkPages(desk: SampleDesk, browser: ReturnType<typeof useBrowser>): void {
  let crawled: Crawled;
  beforeAll(async () => {
    await rm(SCREENS, { recursive: true, force: true });
    await mkdir(SCREENS, { recursive: true });
  });

  describe('the pages of the desk', () => {
    it('all lead somewhere', async () => {
      const page = await browser.open({ width: WIDE, language: 'en' });
      await logIn(desk, page, 'en', 'Mai');
      // Of their kind, those that have something to show.
      const first = [...(await longestStory(page)), '/calendar?month=2026-02', '/search?q=tham'];
      await page.goto(desk.url('/search?q=tham'));
      const { search } = MESSAGES.en;
      await page.getByText(search.save).first().click();
      await page.getByRole('textbox', { name: search.name, exact: true }).fill('Visits');
      await page.getByRole('button', { name: search.save }).click();
      const names = new Set([...OUTLETS.map(({ name }) => name), WATCH.name]);
      crawled = await crawl(page, desk.url(), { names, first });
      expect(Object.fromEntries(crawled.broken)).toEqual({});
      for (const kind of [
        'front',
        'stories-one',
        'articles-one',
        'days-one',
        'calendar-month',
        'search-q',
        'sources',
      ])
        expect([...crawled.pages.keys()]).toContain(kind);
    });

    it('are whole and readable by whoever comes, in both languages, by day and by night', async () => {
      const wrong = await inBothLanguages(async (language, report) => {
        const page = await browser.open({ width: WIDE, language });
        await logIn(desk, page, language, 'Mai');
        for (const [kind, at] of [...crawled.pages].filter(([name]) => !BULL_BOARD.test(name))) {
          await page.goto(desk.url(at));
          await report(page, kind);
        }
      });
      expect(wrong).toEqual({});
    }, 240_000);

    it('so are those that say what went wrong, and the way in', async () => {
      const wrong = await inBothLanguages(async (language, report) => {
        const page = await browser.open({ width: WIDE, language });
        await page.goto(desk.url('/login'));
        await report(page, 'login');
        await logIn(desk, page, language, 'Linh', 'not this one');
        await report(page, 'login-refused');
        const form = { name: `Nobody ${language}`, password: 'x' };
        const headers = { origin: new URL(desk.url()).origin };
        for (let attempt = 0; attempt < 10; attempt++)
          await page.request.post(desk.url('/login'), { form, headers });
        await logIn(desk, page, language, form.name);
        await report(page, 'login-too-often');
        await logIn(desk, page, language, 'Linh');
        await page.goto(desk.url('/accounts'));
        await report(page, 'not-allowed');
        await page.goto(desk.url('/nowhere'));
        await report(page, 'not-found');
        await page.goto(desk.url('/stories/1'));
        await report(page, 'story-for-readers');
        await page.goto(desk.url('/logout'));
        await report(page, 'logout');
      });
      const unexpected = browser.take().filter((complaint) => !/status of (401|403|404|429)/.test(complaint));
      expect([wrong, unexpected]).toEqual([{}, []]);
    }, 120_000);
  });
}

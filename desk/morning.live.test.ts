import axe from 'axe-core';
import { asc, sql } from 'drizzle-orm';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireBrowser } from '../net/browser.ts';
import { decisions, looks } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
let desk: RunningDesk;
let browser: Browser;
let page: Page;
let wrong: string[];
/** Runs by itself, a second a question, so that no two decisions fall on one instant. */
let clock = Date.parse('2026-02-06T01:00:00Z');

beforeAll(async () => {
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  desk = await startDesk({ desk: { db: database(), zone: 'UTC', now, onError: () => {} }, port: 0 });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});
beforeEach(async () => {
  await database().db.execute(sql`truncate dateline.pages, dateline.stories restart identity cascade`);
});
afterEach(() => page.context().close());

async function open(width = 1280, locale = 'en-GB', colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  wrong = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(desk.url);
}

/** The first is the newest, so that they stand in this order. */
async function insertStories(count: number): Promise<void> {
  const { db } = database();
  for (let n = 1; n <= count; n++) {
    const changedAt = new Date(Date.parse('2026-02-05T12:00:00Z') - n * 60_000);
    const title = `Story ${n}`;
    await insertArticle(db, { storyId: await insertStory(db, { title, changedAt }), title });
  }
}

const kinds = async () => {
  const rows = await database().db.select().from(decisions).orderBy(asc(decisions.id));
  return rows.map(({ kind, storyId }) => `${kind} ${storyId}`);
};
const current = () =>
  page.locator('[data-card][aria-current] h3 a, [data-card][aria-current] h2 a').innerText();
const waitForCurrent = (title: string) =>
  page.locator('[data-card][aria-current]', { hasText: new RegExp(`${title}(?!\\d)`) }).waitFor();

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
/** The page tells of the last decision. */
async function told(): Promise<void> {
  await expect
    .poll(async () => new URL(page.url()).searchParams.get('done'))
    .toBe(String(await database().db.$count(decisions)));
}

// Ways to review the current story. Each ends with the next one as the current story, and says what was decided.
async function markSeen(): Promise<string[]> {
  await press('x');
  return ['seen'];
}
async function dismiss(): Promise<string[]> {
  await press('d');
  return ['dismiss'];
}
async function follow(): Promise<string[]> {
  await press('f');
  return ['follow'];
}
async function star(n: number): Promise<string[]> {
  await press('s');
  await page.locator(`#story-${n} .starred`).waitFor();
  return ['star', ...(await markSeen())];
}
async function writeNote(n: number): Promise<string[]> {
  const before = await database().db.$count(decisions);
  await press('n');
  await page.keyboard.type(`jkd: ask about ${n}`);
  await press('Tab', 'Enter');
  await expect.poll(() => database().db.$count(decisions)).toBe(before + 1);
  await told();
  return ['note', ...(await markSeen())];
}
async function chooseFirstStory(): Promise<void> {
  await page.waitForURL('**/rearrange?**');
  // The focus follows the page's arrival.
  await page.locator('input[type=radio]:focus').waitFor();
  await press('Space', 'Enter');
}
async function mergeAndUndo(n: number): Promise<string[]> {
  await press('m');
  await chooseFirstStory();
  await page.waitForURL('**/?done=*');
  await told();
  await press('u');
  await waitForCurrent(`Story ${n}`);
  return ['merge', ...(await markSeen())];
}
async function lookAtExports(n: number): Promise<string[]> {
  await press('e');
  const format = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await expect.poll(format).toBe(`/stories/${n}/export.md`);
  return markSeen();
}

describe('a morning by keyboard', () => {
  it.each([
    [1280, 'en-GB', 'Nothing new: you have seen every story as it stands.'],
    [400, 'vi-VN', 'Không có gì mới: mọi tin đều đã được xem.'],
  ])('reviews 30 stories without the mouse at %i px in %s', async (width, locale, nothingNew) => {
    await insertStories(30);
    await open(width, locale);
    await page.keyboard.press('j');
    const ways = [markSeen, dismiss, follow, star, writeNote, mergeAndUndo, lookAtExports];
    const expected: string[] = [];
    for (let n = 1; n <= 30; n++) {
      await waitForCurrent(`Story ${n}`);
      const review = ways[n % ways.length] ?? markSeen;
      expected.push(...(await review(n)).map((kind) => `${kind} ${n}`));
    }
    await page.getByText(nothingNew).waitFor();
    expect(await kinds()).toEqual(expected);
    expect(await database().db.$count(looks)).toBe(30);
    expect(wrong).toEqual([]);
    const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.body.scrollWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
  });

  it('keeps what was typed while a decision was on its way, each key for its own card', async () => {
    await insertStories(4);
    await open();
    await page.keyboard.press('j');
    for (const key of ['d', 'd', 'j', 'f']) await page.keyboard.press(key);
    await expect.poll(kinds).toEqual(['dismiss 1', 'dismiss 2', 'follow 4']);
  });

  it('moves the focus with j and k, opens with o and Enter, and comes back to where one was', async () => {
    await insertStories(3);
    await open();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    expect(await current()).toBe('Story 2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('story-2');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/stories/2');
    await page.goBack();
    await waitForCurrent('Story 2');
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.waitForURL('**/stories/3');
  });

  it('undoes with u, and loses nothing on reload', async () => {
    await insertStories(3);
    await open();
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await page.getByText('You dismissed “Story 1”.').waitFor();
    await page.reload();
    await waitForCurrent('Story 2');
    await page.getByText('You dismissed “Story 1”.').waitFor();
    await page.keyboard.press('u');
    await waitForCurrent('Story 1');
    await page.getByText('You dismissed “Story 1”. It was undone.').waitFor();
    expect(await page.getByRole('heading', { name: 'New stories (3)' }).count()).toBe(1);
  });

  it('has the same keys on a story’s page, and folds nothing that they lead to', async () => {
    await insertStories(2);
    await open();
    await insertArticle(database().db, { storyId: 1, title: 'Another' });
    await page.goto(`${desk.url}/stories/1`);
    const active = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    for (const [key, focused] of [
      ['t', 'new-tag'],
      ['a', 'colleague'],
      ['n', 'note'],
      ['e', 'Markdown'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await active()).toBe(focused);
      expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
      await page.locator('#content').focus();
    }
    await press('s');
    await page.getByText('You starred “Story 1”.').waitFor();
    await page.locator('input[name=article]').first().focus();
    await press('Space', 'm');
    await page.waitForURL('**/rearrange?**kind=move**');
    await page.goBack();
    await page.locator('input[name=article]').first().uncheck();
    await press('m');
    await page.waitForURL('**/rearrange?kind=merge');
  });

  it('goes on with the next story when the current one is merged away', async () => {
    await insertStories(4);
    await open();
    await press('j', 'j', 'm');
    await chooseFirstStory();
    await page.waitForURL('**/?done=*');
    await waitForCurrent('Story 3');
  });

  it('does nothing while one types, holds a modifier, or turned the keys off', async () => {
    await insertStories(1);
    await open();
    await page.keyboard.press('j');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('/');
    await page.keyboard.type('dfx');
    expect(await page.getByRole('searchbox').inputValue()).toBe('dfx');
    await page.locator('#content').focus();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await page.reload();
    await page.keyboard.press('d');
    await page.getByRole('link', { name: 'Keyboard' }).click();
    expect(await page.getByRole('checkbox', { name: 'Use these keys' }).isChecked()).toBe(false);
    expect(await kinds()).toEqual([]);
  });
});

describe('two people at once', () => {
  it('the later one is told, and may decide again', async () => {
    await insertStories(1);
    await open();
    const { db } = database();
    const decidedAt = new Date(clock - 120_000);
    await db.execute(sql`update dateline.stories set attention = 'dismissed'`);
    await db.insert(decisions).values({ storyId: 1, kind: 'dismiss', actor: 'Lan', decidedAt });
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await page.getByText(/^Lan dismissed “Story 1” 2 minutes ago\. You decided on an older page/).waitFor();
    expect(await kinds()).toEqual(['dismiss 1']);
  });
});

it.each([
  [1280, 'en-GB', 'light'],
  [400, 'vi-VN', 'dark'],
] as const)('leaves axe nothing to find at %i px, %s, %s', async (width, locale, colours) => {
  await insertStories(3);
  await open(width, locale, colours);
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.locator('.done-bar').waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('?');
  expect(await violations()).toEqual([]);
});

async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

it('says why a story is there, and marks all as seen in one that is undone as one', async () => {
  const { db } = database();
  const visit = { visitors: [], host: 'LA', kind: null, start: '2026-02-06', end: '2026-02-07' };
  const seenAt = new Date('2026-02-05T03:00:00Z');
  await insertStories(2);
  await insertStory(db, { title: 'A visit', visit, seenAt });
  await open();
  await page.getByText('The visit was announced when you last looked; it is under way now.').waitFor();
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await page.getByText('You marked 3 stories as seen.').waitFor();
  await page.keyboard.press('u');
  await page.getByRole('heading', { name: 'Visits in a new phase (1)' }).waitFor();
  await page.getByRole('heading', { name: 'New stories (2)' }).waitFor();
});

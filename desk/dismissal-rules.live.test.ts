import { asc, sql } from 'drizzle-orm';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireBrowser } from '../net/browser.ts';
import { activeRules, dismissByRules } from '../storage/rule-dismissals.ts';
import { archiveDays, decisions, dismissalRules, stories } from '../storage/schema.ts';
import { lockStories } from '../storage/stories.ts';
import { axeViolations } from '../test/support/axe.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { createDesk } from './app.tsx';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
const now = new Date('2026-02-06T01:00:00Z');
const sources = new Map();
const options = () => ({ db: database(), zone: 'UTC', now: () => now, onError: () => {}, sources });
const desk = () => createDesk(options());
const get = async (path: string) =>
  (await desk().request(path, { headers: { 'Accept-Language': 'en' } })).text();
const post = (path: string, fields: Record<string, string>) =>
  desk().request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'http://localhost', 'Accept-Language': 'en' },
  });

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.pages, dateline.stories, dateline.dismissal_rules, dateline.archive_days,
      dateline.readers restart identity cascade`,
  );
});

async function story(title: string, attention: 'none' | 'followed' = 'none'): Promise<number> {
  const id = await insertStory(database().db, { title, attention });
  await insertArticle(database().db, { storyId: id, title, content: { lead: null, title } });
  return id;
}

/** Three that are alike, and one of another kind. */
async function insertNews(): Promise<void> {
  for (const title of ['Gold price up', 'Gold price of Monday', 'Gold price of Tuesday', 'Orchard fair'])
    await story(title);
}

/** As a clustering does when a story begins. */
const begin = async (title: string) => {
  const id = await story(title);
  await database().db.transaction(async (tx) => {
    await lockStories(tx);
    await dismissByRules(tx, [id], await activeRules(tx), new Date(now.getTime() + 60_000));
  });
  return id;
};
const attentions = async () =>
  (await database().db.select().from(stories).orderBy(asc(stories.id))).map(({ attention }) => attention);

const rule = JSON.stringify({
  match: { any: [], all: [{ words: 'Gold price', in: 'title' }], none: [] },
});
const FORM = { story: '1', given: 'yes', title: 'Gold', all: 'Gold price', titles: 'yes', previewed: rule };

describe('"and such ones"', () => {
  it('is offered beside dismiss, on cards and on the story’s page', async () => {
    await insertNews();
    for (const path of ['/', '/days/2026-02-05', '/stories/1', '/search?q=gold'])
      expect(await get(path)).toContain('href="/rules/new?story=1&amp;back=');
  });

  it('is filled in with a rule for such stories, and shows what it would have dismissed', async () => {
    await insertNews();
    await story('Gold price of Friday', 'followed');
    const html = await get('/rules/new?story=1');
    expect(html).toMatch(/<textarea id="rule-all"[^>]*>\nGold price<\/textarea>/);
    expect(html).toContain('name="title" value="Gold price"');
    expect(html).toContain('It would have dismissed 2 other stories.');
    expect(html).toContain('That is 40% of all stories.');
    expect(html).toContain('It catches 1 story that stays all the same');
    expect(html).toMatch(/Gold price of Friday<\/a> <b>\(followed\)/);
    expect(html).not.toContain('href="/stories/4"');
    expect(html).toMatch(/name="also" value="yes" autocomplete="off"\/>/);
  });

  it('saves the rule that was looked at, dismisses the story, and goes back where one was', async () => {
    await insertNews();
    const response = await post('/rules', { ...FORM, back: '/days/2026-02-05#story-1' });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/days/2026-02-05?done=1#story-1',
    ]);
    expect(await attentions()).toEqual(['dismissed', 'none', 'none', 'none']);
    expect(await get('/days/2026-02-05?done=1')).toContain(
      'You dismissed “Gold price up”, and similar ones from now on, by the rule “Gold”.',
    );
    expect(await database().db.$count(archiveDays)).toBe(1);
    expect(await get('/activity')).toContain(
      'dismissed “Gold price up” and similar ones, by the rule “Gold”.',
    );
  });

  it('dismisses those that were shown too where that is ticked, and no other', async () => {
    await insertNews();
    await post('/rules', { ...FORM, also: 'yes', caught: '2' });
    expect(await attentions()).toEqual(['dismissed', 'dismissed', 'none', 'none']);
  });

  it('shows what another rule would do before it is saved', async () => {
    await insertNews();
    const response = await post('/rules', { ...FORM, all: 'of' });
    const html = await response.text();
    expect(html).toContain('The rule was changed.');
    expect(html).toContain('It would have dismissed 2 other stories.');
    expect(await database().db.$count(dismissalRules)).toBe(0);
  });

  it('says what is wrong, and loses nothing that was typed', async () => {
    await insertNews();
    const response = await post('/rules', { ...FORM, all: '', none: 'fair' });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('The rule cannot be used yet.');
    expect(html).toMatch(/<textarea id="rule-none"[^>]*>\nfair<\/textarea>/);
    expect((await post('/rules', { ...FORM, story: '99' })).status).toBe(404);
    expect((await desk().request('/rules/new?story=nine')).status).toBe(404);
  });

  it('tells whom somebody else came before', async () => {
    await insertNews();
    await database().db.update(stories).set({ attention: 'followed' });
    await database()
      .db.insert(decisions)
      .values({ storyId: 1, kind: 'follow', actor: 'Lan', decidedAt: now });
    const response = await post('/rules', { ...FORM, shown: 'none@2026-02-05T03:00:00.000Z' });
    expect(response.headers.get('location')).toBe('/stories/1?late=1');
  });
});

describe('what a rule dismissed', () => {
  beforeEach(async () => {
    await insertNews();
    await post('/rules', FORM);
    await begin('Gold price of Sunday');
  });

  it('says so on its page, in the log and, in one line, on the front page', async () => {
    const html = await get('/stories/5');
    expect(html).toMatch(/<a href="\/rules#rule-1">Dismissed by the rule “Gold” of desk, [^<]+<\/a>/);
    expect(html).toContain('value="restore"');
    expect(await get('/activity')).toContain(
      '“Gold price of Sunday” was dismissed by the rule “Gold” of desk.',
    );
    expect(await get('/')).toContain('1 story was dismissed by rules since you last looked.');
    expect(await get('/days/2026-02-05')).toMatch(/<details id="dismissed".*href="\/rules"/s);
  });

  it('is listed until it is marked as seen', async () => {
    const html = await get('/rules');
    expect(html).toContain('Dismissed by rules since you last looked (1)');
    const shown = /name="story" value="(5@[^"]+)"/.exec(html)?.[1] ?? '';
    await post('/stories/seen', { back: '/rules', story: shown });
    expect(await get('/rules')).not.toContain('since you last looked');
    expect(await get('/')).not.toContain('dismissed by rules');
  });

  it('comes back when the rule is revoked, which stays listed', async () => {
    expect(await get('/rules')).toMatch(/“Gold price”; in titles\.<\/p>.*Dismissed 1 story so far\./s);
    const response = await post('/rules/1/revoke', {});
    expect([response.status, response.headers.get('location')]).toEqual([303, '/rules?revoked=1']);
    expect(await attentions()).toEqual(['dismissed', 'none', 'none', 'none', 'none']);
    const html = await get('/rules?revoked=1');
    expect(html).toContain('The rule “Gold” is revoked. 1 story came back.');
    expect(html).toMatch(/Revoked \(1\)<\/summary>.*Revoked by desk, [^<]*: 1 story came back\./s);
    expect((await post('/rules/9/revoke', {})).status).toBe(404);
    await begin('Gold price of Saturday');
    expect((await attentions()).at(-1)).toBe('none');
  });
});

describe('in a browser', () => {
  let running: RunningDesk;
  let browser: Browser;
  beforeAll(async () => {
    running = await startDesk({ desk: options(), port: 0 });
    browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  async function open(settings: Parameters<Browser['newContext']>[0]): Promise<Page> {
    const page = await (await browser.newContext(settings)).newPage();
    page.setDefaultTimeout(10_000);
    return page;
  }

  it('the rule is made, and undone, without JavaScript', async () => {
    await insertNews();
    const page = await open({ javaScriptEnabled: false, locale: 'en-GB' });
    await page.goto(`${running.url}/days/2026-02-05`);
    await page.locator('#story-1 a.such-ones').click();
    await page.getByLabel('All of these').fill('price of');
    await page.getByRole('button', { name: 'Show what it would dismiss' }).click();
    await page.getByText('It would have dismissed 2 other stories.').waitFor();
    await page.getByLabel('Name of the rule').fill('Prices');
    await page.getByLabel('Dismiss these 2 stories now too').check();
    await page.getByRole('button', { name: 'Dismiss and save the rule' }).click();
    await page.getByText('by the rule “Prices”.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/days/2026-02-05');
    expect(await attentions()).toEqual(['dismissed', 'dismissed', 'dismissed', 'none']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('It was undone.').waitFor();
    expect(await attentions()).toEqual(['none', 'none', 'none', 'none']);
    await page.context().close();
  });

  it.each([
    [1280, 'en-GB', 'light'],
    [400, 'vi-VN', 'dark'],
  ] as const)('leaves axe nothing to find at %i px, %s, %s', async (width, locale, colorScheme) => {
    await insertNews();
    await post('/rules', FORM);
    await begin('Gold price of Sunday');
    const page = await open({ locale, colorScheme, viewport: { width, height: 800 } });
    for (const path of ['/rules', '/rules/new?story=2', '/', '/stories/5', '/stories/4']) {
      await page.goto(`${running.url}${path}`);
      for (const fold of await page.locator('main details').all())
        await fold.evaluate((one) => one.setAttribute('open', ''));
      expect([path, await axeViolations(page)]).toEqual([path, []]);
      const reach = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, reach <= width]).toEqual([path, true]);
    }
    await post('/rules/1/revoke', {});
    await page.goto(`${running.url}/rules?revoked=1`);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});

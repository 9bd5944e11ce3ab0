import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsInForce } from '../config/settings-in-force.ts';
import { requireBrowser } from '../net/browser.ts';
import { fictionalSurvey } from '../sources/survey/fixture.ts';
import { addAccount, type Role } from '../storage/accounts.ts';
import { mails, sourceStates } from '../storage/schema.ts';
import { startSession } from '../storage/sessions.ts';
import { axeViolations } from '../test/support/axe.ts';
import { useDatabase } from '../test/support/database.ts';
import { textOf } from '../test/support/desk-page.ts';
import { fictionalSourceDesk } from '../test/support/source-desk.ts';
import { insertArticle } from '../test/support/stories.ts';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
const now = new Date('2026-02-05T08:00:00Z');
const SECRET = 'geheim-4711';
const cookies = new Map<Role, string>();
let desk: RunningDesk;
let browser: Browser;

/** Asks another machine for a picture, a style and a font, runs scripts, and leaves by a form and by itself. */
const hostile = (
  evil: string,
) => `<h1>Talks</h1><script>document.title = 'ran'</script><img src="${evil}/pixel.png" onerror="document.title='ran'">
<style>@import url(${evil}/a.css); h1 { background: url(${evil}/b.png); color: rgb(0, 128, 0) }</style>
<link rel="stylesheet" href="${evil}/c.css"><iframe src="${evil}/"></iframe>
<meta http-equiv="refresh" content="0;url=${evil}/away"><form action="${evil}/"><button>Go</button></form>`;

/** Another machine, which notes what it is asked for. */
let elsewhere: { url: string; asked: string[]; close(): Promise<unknown> };

async function openElsewhere(): Promise<typeof elsewhere> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

beforeAll(async () => {
  elsewhere = await openElsewhere();
  const { db } = database();
  for (const role of ['reader', 'reviewer', 'admin'] as const) {
    await addAccount(db, { name: `An ${role}`, role, passwordHash: '-', at: now });
    cookies.set(role, await startSession(db, `An ${role}`, now));
  }
  const mail = {
    watch: 'lotus',
    recipient: 'desk@news.example',
    kind: 'began' as const,
    text: 'Talks began.',
    createdAt: now,
  };
  await db.insert(mails).values([
    {
      ...mail,
      messageId: '<1@desk.example>',
      subject: 'Talks',
      html: hostile(elsewhere.url),
      state: 'uncertain',
      attempts: 1,
    },
    {
      ...mail,
      messageId: '<2@desk.example>',
      subject: 'More talks',
      html: '<p>.</p>',
      state: 'sent',
      sentAt: now,
    },
  ]);
  await insertArticle(db, { source: 'delta', title: 'Low tide', published: '2026-02-05T08:30:00+07:00' });
  await db.insert(sourceStates).values({
    source: 'gulf',
    lastRunAt: now,
    lastError: 'The list is gone.',
    pausedAt: now,
    pausedBy: 'An admin',
  });
  desk = await startDesk({
    desk: {
      db: database(),
      zone: 'Asia/Ho_Chi_Minh',
      now: () => now,
      onError: () => {},
      sources: new Map(
        ['delta', 'gulf'].map((name) => [
          name,
          { title: `The ${name}`, home: `https://${name}.example/`, scheduleZone: 'UTC' },
        ]),
      ),
      sourceDesk: fictionalSourceDesk({
        fileOf: async (name) => ({ file: `/srv/dateline/sources/${name}.yaml`, yaml: `name: ${name}\n` }),
        check: async () => ({
          articles: 3,
          entries: [{ url: 'https://delta.example/feed', articles: 3 }],
          problems: [{ code: 'gone', url: 'https://delta.example/rss', message: 'It is gone.' }],
          tried: fictionalSurvey().articles,
          changes: [
            {
              isBad: false,
              what: { kind: 'new-list', url: 'https://delta.example/feed', day: '2026-02-01' },
            },
          ],
          trouble: null,
        }),
      }),
      program: {
        version: '9.8.7',
        settings: settingsInForce({
          DATELINE_DESK_PASSWORD: SECRET,
          DATABASE_URL: `postgres://an:${SECRET}@db.example/d`,
        }),
      },
    },
    port: 0,
  });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
  await elsewhere.close();
});

const ask = (path: string, role: Role) =>
  fetch(desk.url + path, {
    headers: { cookie: `dateline_session=${cookies.get(role)}`, 'accept-language': 'en' },
  });
const textAt = async (path: string, role: Role) => textOf(await (await ask(path, role)).text());

async function openPage(
  width: number,
  locale: string,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
  await context.addCookies([{ name: 'dateline_session', value: cookies.get('admin') ?? '', url: desk.url }]);
  return context.newPage();
}

describe('the house', () => {
  it('leads admins to what keeps it, each with a line of how it is', async () => {
    const text = await textAt('/house', 'admin');
    expect(text).toContain(
      'Mail log No way to send mail is set. 0 waiting, 0 failed, 1 uncertain · last sent 15:00',
    );
    expect(text).toContain('Queues This desk runs without queues.');
    expect(text).toContain('Settings Dateline 9.8.7 · 2 of');
    expect(text).toContain('Accounts 3 people, 0 tokens');
    const html = await (await ask('/house', 'admin')).text();
    for (const place of ['/mails', '/queues', '/settings', '/accounts'])
      expect(html).toContain(`<a href="${place}">`);
  });

  it('is for admins, and stands in the masthead for nobody else', async () => {
    expect(await (await ask('/', 'admin')).text()).toContain('href="/house"');
    for (const role of ['reader', 'reviewer'] as const) {
      for (const path of ['/house', '/settings', '/queues']) expect((await ask(path, role)).status).toBe(403);
      expect(await (await ask('/', role)).text()).not.toContain('href="/house"');
    }
  });

  it('shows every setting with where it comes from, and no secret', async () => {
    const html = await (await ask('/settings', 'admin')).text();
    expect(html).not.toContain(SECRET);
    const text = textOf(html);
    expect(text).toContain('DATELINE_DESK_PASSWORD ******** (this command) One password for all');
    expect(text).toContain('DATABASE_URL postgres://an:********@db.example/d (this command)');
    expect(text).toContain('DATELINE_ZONE Asia/Ho_Chi_Minh (default) The desk’s time zone');
    expect(text).toContain('DATELINE_CONTACT not set An address');
  });
});

describe('a mail’s own HTML in a browser', () => {
  it('is shown with its styles, and neither runs, loads, leaves nor asks for anything', async () => {
    const page = await openPage(1280, 'en-GB');
    await page.goto(`${desk.url}/mails/1`);
    const frame = page.frameLocator('iframe');
    const heading = frame.getByRole('heading', { name: 'Talks' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 128, 0)');
    await frame.getByRole('button', { name: 'Go' }).click();
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toBe('Talks · Dateline');
    expect(elsewhere.asked).toEqual([]);
    await page.context().close();
  });

  it('does no more where it is opened by itself', async () => {
    const page = await openPage(1280, 'en-GB');
    await page.goto(`${desk.url}/mails/1/html`);
    await page.getByRole('button', { name: 'Go' }).click();
    await page.waitForLoadState('networkidle');
    expect([await page.title(), page.url()]).toEqual(['', `${desk.url}/mails/1/html`]);
    expect(elsewhere.asked).toEqual([]);
    await page.context().close();
  });
});

const SCREENS = [1280, 400].flatMap((width) =>
  (['en-GB', 'vi-VN'] as const).map((locale) => ({ width, locale })),
);

describe.each(SCREENS)('at $width px, $locale', ({ width, locale }) => {
  it('axe finds nothing on any of its pages, and nothing is wider than the screen', async () => {
    const page = await openPage(width, locale, width === 400 ? 'dark' : 'light');
    const wrong: Record<string, unknown> = {};
    const look = async (name: string) => {
      const found = await axeViolations(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (found.length > 0 || wide > 0) wrong[name] = { found, wide };
    };
    for (const path of [
      '/house',
      '/settings',
      '/queues',
      '/mails',
      '/mails?q=nothing',
      '/mails/1?told=given-back',
      '/mails/2',
      '/sources',
      '/sources/delta',
      '/sources/gulf',
    ]) {
      await page.goto(desk.url + path);
      await look(path);
    }
    await page.goto(`${desk.url}/sources/delta`);
    await page.locator('form[action="/source-tests"] button').click();
    await page.locator('#changes').waitFor();
    await look('/source-tests');
    expect(wrong).toEqual({});
    await page.context().close();
  });
});

import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchSchema } from '../core/watch/schema.ts';
import { requireBrowser } from '../net/browser.ts';
import { webhookQueue } from '../queues/webhook.ts';
import { addNotices } from '../storage/notices.ts';
import { outbox } from '../storage/schema.ts';
import { takeInFile } from '../storage/watch-files.ts';
import { addWebhookCalls, markCallDelivered, markCallFailed } from '../storage/webhook-calls.ts';
import { axeViolations } from '../test/support/axe.ts';
import { useDatabase } from '../test/support/database.ts';
import { post, usePeople } from '../test/support/people.ts';
import { insertStory } from '../test/support/stories.ts';
import { type RunningDesk, startDesk } from './server.ts';

const database = useDatabase();
const people = usePeople(database);
const at = new Date('2026-02-06T01:00:00Z');
const url = `https://hooks.example/dateline/${'a'.repeat(60)}`;
const watch = watchSchema.parse({
  name: 'laos',
  title: 'Visits to Laos',
  match: { any: ['Velmora'] },
  webhooks: [url],
});

/** One call of each state; returns the failed one's id. */
async function addCalls(): Promise<number> {
  const { db } = database();
  const storyId = await insertStory(db);
  const notices = await addNotices(
    db,
    [2, 3, 4].map((outlets) => ({
      watch: 'laos',
      storyId,
      detail: { kind: 'outlets' as const, threshold: outlets, outlets },
      key: `outlets ${storyId} ${outlets}`,
    })),
    at,
  );
  const rows = notices.map(({ id }) => ({ noticeId: id, watch: 'laos', url, payload: {} }));
  const [delivered = 0, failed = 0] = await addWebhookCalls(db, rows, at);
  await markCallDelivered(db, delivered, '200 thanks', at);
  await markCallFailed(db, failed, '410 <b>no more</b>');
  return failed;
}

beforeAll(async () => {
  await takeInFile(database().db, { watch, hash: '1' }, { at });
});

describe('/webhooks', () => {
  const desk = () => people.desk();
  const read = async (path: string) =>
    (await desk().request(path, { headers: { 'Accept-Language': 'en' } })).text();

  it('shows what became of calls, of all watches and of one', async () => {
    await addCalls();
    const html = await read('/webhooks?watch=laos');
    for (const text of [
      'Webhooks: Visits to Laos',
      '3 outlets report it',
      url,
      '1 failed',
      '1 delivered',
      '1 waiting',
    ])
      expect(html).toContain(text);
    expect(html).toContain('410 &lt;b&gt;no more&lt;/b&gt;');
    const failed = await read('/webhooks?watch=laos&state=failed');
    expect(failed).toContain('410');
    expect(failed).not.toContain('200 thanks');
    expect(await read('/webhooks')).toContain('200 thanks');
    expect(await read('/webhooks?watch=none')).not.toContain('200 thanks');
    expect(await read('/house')).toContain('1 waiting · 1 delivered · 1 failed');
    expect(await read('/watches/laos')).toContain('href="/webhooks?watch=laos"');
  });

  it('has a failed call made again, once', async () => {
    const id = await addCalls();
    const again = () => desk().request(`/webhooks/${id}/again`, post({ watch: 'laos' }));
    expect((await again()).headers.get('location')).toBe('/webhooks?watch=laos&told=given-back');
    expect((await again()).headers.get('location')).toBe('/webhooks?watch=laos&told=too-late');
    const tasks = (await database().db.select().from(outbox)).filter(({ queue }) => queue === 'webhook');
    expect(tasks.map(({ payload }) => webhookQueue.payload.parse(payload))).toEqual([
      { callId: id, until: '2026-02-09T01:00:00.000Z' },
    ]);
    expect(await read('/webhooks?watch=laos&told=given-back')).toContain('The call is made again');
  });

  it('is for admins alone', async () => {
    for (const [name, role, status] of [
      ['Mai', 'reviewer', 403],
      ['Lan', 'admin', 200],
    ] as const) {
      await people.account(name, role);
      const { headers } = await people.logIn(name);
      expect(await people.statusOf('/webhooks?watch=laos', headers)).toBe(status);
      const html = await (await desk().request('/watches/laos', { headers })).text();
      expect(html.includes('/webhooks?watch=laos')).toBe(status === 200);
    }
  });
});

describe('in a browser', () => {
  let running: RunningDesk;
  let browser: Browser;
  beforeAll(async () => {
    running = await startDesk({
      desk: { db: database(), zone: 'UTC', now: () => at, onError: () => {} },
      port: 0,
    });
    browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
  });
  afterAll(async () => {
    await browser?.close();
    await running?.close();
  });

  it.each([
    { width: 400, locale: 'vi-VN', colorScheme: 'dark' as const },
    { width: 1280, locale: 'en-GB', colorScheme: 'light' as const },
  ])(
    'axe finds nothing at $width px, and nothing is wider than the screen',
    async ({ width, ...options }) => {
      await addCalls();
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        javaScriptEnabled: true,
        ...options,
      });
      await page.goto(`${running.url}/webhooks?watch=laos&told=given-back`);
      expect(await axeViolations(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
      await page.close();
    },
  );
});

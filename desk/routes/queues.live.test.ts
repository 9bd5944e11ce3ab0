import { randomUUID } from 'node:crypto';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../../net/browser.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues, type Queues } from '../../queues/connection.ts';
import { taskOf } from '../../queues/definition.ts';
import { mailQueue } from '../../queues/mail.ts';
import { addAccount } from '../../storage/accounts.ts';
import { startSession } from '../../storage/sessions.ts';
import { useDatabase } from '../../test/support/database.ts';
import { redisUrl } from '../../test/support/redis.ts';
import { createDesk } from '../app.tsx';
import { type RunningDesk, startDesk } from '../server.ts';

const database = useDatabase();
const redis = await redisUrl();
const now = new Date('2026-02-05T08:00:00Z');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(() => browser.close());

const backends = [
  { name: 'PostgreSQL', url: null, skipped: false },
  { name: redis ? 'Redis' : 'Redis (needs DATELINE_TEST_REDIS_URL)', url: redis, skipped: redis === null },
];

describe.each(backends.filter(({ skipped }) => !skipped))('the board of queues on $name', ({ url }) => {
  let queues: Queues;
  let desk: RunningDesk;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    const { db, connection } = database();
    queues = openQueues(ALL_QUEUES, {
      redisUrl: url,
      postgres: connection,
      prefix: `test-${randomUUID()}`,
      onError: () => {},
    });
    await queues.add([taskOf(mailQueue, { mailId: 4711 })], now);
    for (const role of ['admin', 'reviewer'] as const) {
      const name = `${role} ${randomUUID()}`;
      await addAccount(db, { name, role, passwordHash: '-', at: now });
      cookies[role] = await startSession(db, name, now);
    }
    desk = await startDesk({
      desk: { db: database(), zone: 'UTC', now: () => now, onError: () => {}, queues: queues.all },
      port: 0,
    });
  });
  afterAll(async () => {
    await desk.close();
    await queues.close();
  });

  const ask = (path: string, role: string, init: RequestInit = {}) =>
    fetch(desk.url + path, {
      ...init,
      headers: { cookie: `dateline_session=${cookies[role]}`, origin: desk.url, ...init.headers },
    });

  it('draws itself in a browser under its own policy, with what jobs carry, and asks nobody else', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.addCookies([{ name: 'dateline_session', value: cookies.admin ?? '', url: desk.url }]);
    const page = await context.newPage();
    const wrong: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${desk.url}/queues`);
    await page.getByRole('link', { name: /mail/ }).first().waitFor();
    await page.goto(`${desk.url}/queues/queue/mail?status=waiting`);
    await page.getByText('4711').first().waitFor();
    expect(
      (await page.getByText('#mail-4711').count()) + (await page.getByText('mail-4711').count()),
    ).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    expect(
      asked.filter((address) => !address.startsWith(`${desk.url}/`) && !address.startsWith('data:')),
    ).toEqual([]);
    await context.close();
  });

  it('has a policy that is looser than the desk’s in styles and pictures alone', async () => {
    const policy = (await ask('/queues', 'admin')).headers.get('content-security-policy');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
    );
    expect((await ask('/', 'admin')).headers.get('content-security-policy')).not.toContain('unsafe-inline');
  });

  it('is kept by nobody on the way, for jobs hold what is private', async () => {
    for (const path of ['/queues', '/queues/api/queues'])
      expect((await ask(path, 'admin')).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('tells of the datastore, whichever it is', async () => {
    const stats = await (await ask('/queues/api/redis/stats', 'admin')).json();
    expect(stats.backend).toBe(url ? 'redis' : 'postgres');
  });

  it('lets an admin remove a job, from the desk’s own pages', async () => {
    const task = taskOf(mailQueue, { mailId: 12 });
    await queues.add([task], now);
    const clean = '/queues/api/queues/mail/mail-12/clean';
    const foreign = await ask(clean, 'admin', { method: 'PUT', headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect(await queues.presence(task)).toBe('pending');
    expect((await ask(clean, 'admin', { method: 'PUT' })).status).toBe(204);
    expect(await queues.presence(task)).toBe('missing');
  });

  it.each(['', '/', '/api/queues', '/api/redis/stats', '/static/favicon.ico', '/queue/mail'])(
    'is not for reviewers: /queues%s',
    async (path) => {
      expect((await ask(`/queues${path}`, 'reviewer')).status).toBe(403);
    },
  );

  it('serves no file but its own', async () => {
    for (const path of [
      '..%2f..%2fpackage.json',
      '%2e%2e/index.ejs',
      '....//index.ejs',
      'js/../../index.ejs',
    ])
      expect((await ask(`/queues/static/${path}`, 'admin')).status).toBe(404);
  });

  it('is not pushed aside by an address that names a queue that is none', async () => {
    expect((await ask('/queues/api/queues/none/1', 'admin')).status).toBe(404);
  });
});

describe('a desk without queues', () => {
  it('says what it lacks', async () => {
    const desk = createDesk({
      db: database(),
      zone: 'UTC',
      now: () => now,
      onError: () => {},
      loginOnly: false,
    });
    const { db } = database();
    await addAccount(db, { name: 'An', role: 'admin', passwordHash: '-', at: now });
    const cookie = `dateline_session=${await startSession(db, 'An', now)}`;
    const response = await desk.request('/queues', { headers: { cookie, 'accept-language': 'en' } });
    expect(await response.text()).toContain('This desk runs without queues.');
  });
});

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, requireBrowser } from '../../../net/browser.ts';
import { createGuard } from '../../../net/guard.ts';
import { startTestSite, type TestSite } from '../../../net/test-site.ts';
import { createBrowserFetcher } from './browser-crawler.ts';
import type { Fetcher } from './fetcher.ts';
import type { BrowserFetcherOptions } from './rendering-crawler.ts';

const USER_AGENT = 'Dateline-test/1.0 (+https://desk.example)';
const browser = await findBrowser();

/** The pages of the site; `PORT` stands for its port, `UDP` for that of a socket that listens beside it. */
const PAGES: Record<string, string> = {
  '/list': `<ul></ul><img src="/picture.png"><script>
    fetch('/items').then((answer) => answer.text()).then((items) => { document.querySelector('ul').innerHTML = items; });
  </script>`,
  '/items': '<li>Tô Lâm thăm Lào</li>',
  '/inwards': `<iframe src="http://127.0.0.1:PORT/secret"></iframe><script>
    fetch('http://127.0.0.1:PORT/secret', { mode: 'no-cors' });
    navigator.sendBeacon('http://localhost:PORT/secret');
    new WebSocket('ws://127.0.0.1:PORT/secret');
    new EventSource('http://[::1]:PORT/secret');
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:UDP' }] });
    peer.createDataChannel('x');
    peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    peer.onicegatheringstatechange = () => { document.title = peer.iceGatheringState; };
  </script>`,
  '/endless': '<script>setTimeout(() => { for (;;); })</script>',
  '/cookie': '<script>document.cookie += "seen=1"; document.title = document.cookie;</script>',
  '/restless': '<script>setInterval(() => fetch("/items"), 50)</script><p>Here</p>',
};

const ACTIONS: Record<string, (response: ServerResponse) => void> = {
  '/moved': (response) => response.writeHead(302, { location: '/items' }),
  '/to-private': (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }),
  '/to-itself': (response) => response.writeHead(302, { location: '/to-itself' }),
  '/download': (response) => response.setHeader('content-disposition', 'attachment'),
};

describe.skipIf(!browser)('createBrowserFetcher (needs Chromium)', () => {
  const stun = createSocket('udp4');
  let datagrams = 0;
  let site: TestSite;
  let fetcher: Fetcher;

  beforeAll(async () => {
    stun.on('message', () => {
      datagrams += 1;
    });
    stun.bind(0, '127.0.0.1');
    await once(stun, 'listening');
    site = await startTestSite((request, response) => {
      const path = request.url ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      ACTIONS[path]?.(response);
      const page = PAGES[path] ?? 'nothing';
      response.end(page.replaceAll('PORT', String(site.port)).replaceAll('UDP', String(stun.address().port)));
    });
    fetcher = openFetcher();
  });
  beforeEach(() => {
    site.asked.length = 0;
  });
  afterAll(async () => {
    await fetcher.close();
    await site.close();
    stun.close();
  });

  function openFetcher(options: Partial<BrowserFetcherOptions> = {}): Fetcher {
    return createBrowserFetcher({
      browser: () => requireBrowser(),
      userAgent: USER_AGENT,
      guard: createGuard({ allowedPrivateHosts: ['*.localhost'] }),
      concurrency: 4,
      timeoutMs: 20_000,
      maxBytes: 1e6,
      settleMs: 3_000,
      ...options,
    });
  }

  const at = (path: string) => `http://news.localhost:${site.port}${path}`;
  const fetchPage = (path: string, timeoutMs?: number) =>
    fetcher.fetch({ id: path, url: at(path), ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  const askedPaths = () => site.asked.map(({ url }) => url);

  it('gives the list that a script writes, without loading pictures', async () => {
    const page = await fetchPage('/list');
    expect(page).toMatchObject({
      url: at('/list'),
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      redirects: [],
      ip: '127.0.0.1',
    });
    expect(page.body.toString()).toContain('<ul><li>Tô Lâm thăm Lào</li></ul>');
    expect(askedPaths()).toEqual(['/list', '/items']);
    expect(site.asked[0]?.headers['user-agent']).toBe(USER_AGENT);
  });

  it('tells where it ended and what it passed', async () => {
    expect(await fetchPage('/moved')).toMatchObject({ url: at('/items'), redirects: [at('/moved')] });
  });

  it('lets no page reach inwards: no request, frame, beacon, socket or datagram', async () => {
    const page = await fetchPage('/inwards');
    expect(page.body.toString()).toContain('<title>complete</title>');
    expect(askedPaths()).toEqual(['/inwards']);
    expect(datagrams).toBe(0);
  });

  it.each([
    ['/to-private', 'forbidden-address', false],
    ['/to-itself', 'redirect-loop', false],
    ['/download', 'not-a-page', false],
  ])('refuses %s: %s', async (path, code, retryable) => {
    await expect(fetchPage(path)).rejects.toMatchObject({ code, retryable });
  });

  it.each([
    ['http://10.0.0.1/', 'forbidden-address'],
    ['https://10.0.0.1/', 'forbidden-address'],
    ['http://nowhere.invalid/', 'dns'],
    ['https://nowhere.invalid/', 'dns'],
    ['file:///etc/passwd', 'bad-url'],
    ['chrome://version', 'bad-url'],
  ])('opens no %s: %s', async (url, code) => {
    await expect(fetcher.fetch({ id: url, url })).rejects.toMatchObject({ code });
  });

  it('gives up a page that hangs, and goes on', async () => {
    await expect(fetchPage('/endless', 1_500)).rejects.toMatchObject({ code: 'timeout', retryable: true });
    expect((await fetchPage('/items')).status).toBe(200);
  });

  it('takes a page that never rests as it stands', async () => {
    expect((await fetchPage('/restless')).body.toString()).toContain('<p>Here</p>');
  });

  it('forgets cookies from page to page', async () => {
    for (const id of ['first', 'second']) {
      const { body } = await fetcher.fetch({ id, url: at('/cookie') });
      expect(body.toString()).toContain('<title>seen=1</title>');
    }
  });

  it('starts another browser when the first one dies', async () => {
    await fetchPage('/items');
    for (const pid of browserProcesses()) process.kill(pid, 'SIGKILL');
    await expect
      .poll(() => fetchPage('/items').catch(() => null), { timeout: 20_000 })
      .toMatchObject({ status: 200 });
  });

  it('leaves no proxy behind when it closes while its browser is looked for', async () => {
    const before = listeningServers();
    let find = () => {};
    const found = new Promise<void>((resolve) => {
      find = resolve;
    });
    const early = openFetcher({ browser: () => found.then(() => requireBrowser()) });
    const refused = expect(early.fetch({ id: 'early', url: at('/items') })).rejects.toMatchObject({
      code: 'stopped',
    });
    const closing = early.close();
    find();
    await Promise.all([closing, refused]);
    await expect.poll(listeningServers, { timeout: 2_000 }).toBe(before);
  });

  it('leaves no process behind when it closes, nor when it idles', async () => {
    await fetcher.close();
    expect(browserProcesses()).toEqual([]);
    const idle = openFetcher({ idleSeconds: 1 });
    await idle.fetch({ id: 'x', url: at('/items') });
    expect(browserProcesses()).toHaveLength(1);
    await expect.poll(browserProcesses, { timeout: 30_000, interval: 250 }).toEqual([]);
    expect((await idle.fetch({ id: 'y', url: at('/items') })).status).toBe(200);
    await idle.close();
    expect(browserProcesses()).toEqual([]);
  });
});

function listeningServers(): number {
  return process.getActiveResourcesInfo().filter((what) => what === 'TCPServerWrap').length;
}

/** Chromium's main processes among the children of this one; Playwright starts them directly. */
function browserProcesses(): number[] {
  const children = readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );
  return children.filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--remote-debugging-pipe'),
  );
}

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, requireBrowser } from '../../../net/browser.ts';
import { createGuard } from '../../../net/guard.ts';
import { type RawSite, startRawSite, startTestSite, type TestSite } from '../../../net/test-site.ts';
import { createBrowserFetcher } from './browser-crawler.ts';
import type { Fetcher } from './fetcher.ts';

const browser = await findBrowser();
/** How long a page goes on trying: what it starts is not over when it is loaded. */
const WAIT_MS = 1_500;

/**
 * A page that tries to reach INNER (host and port) in every way that a page has; each names itself in the path. UDP is
 * the same host at another port. `/jump/…` of the page's own site redirects to INNER.
 */
const TRIES = `<!doctype html><title>waiting</title>
<link rel=dns-prefetch href=//INNER/><link rel=preconnect href=http://INNER/><link rel=preconnect href=https://INNER/ crossorigin>
<link rel=prefetch href=http://INNER/prefetch><link rel=preload as=fetch href=http://INNER/preload crossorigin>
<link rel=prerender href=http://INNER/prerender><link rel=modulepreload href=http://INNER/modulepreload>
<link rel=stylesheet href=http://INNER/stylesheet><link rel=manifest href=http://INNER/manifest>
<link rel=icon href=http://INNER/icon>
<style>@import 'http://INNER/import'; @font-face { font-family: f; src: url(http://INNER/font); }
body { font-family: f; background: url(http://INNER/background); }</style>
<script src=http://INNER/script></script><script type=module src=http://INNER/module></script>
<script type=speculationrules>{"prefetch":[{"source":"list","urls":["http://INNER/speculation"]}],
"prerender":[{"source":"list","urls":["http://INNER/speculation-prerender"]}]}</script>
<img src=http://INNER/image><video src=http://INNER/video></video><audio src=http://INNER/audio></audio>
<iframe src=http://INNER/iframe></iframe><iframe src=/jump/iframe></iframe><iframe src=//INNER/schemeless></iframe>
<iframe srcdoc="<meta http-equiv=refresh content='0;url=http://INNER/refresh'>"></iframe>
<iframe srcdoc="<iframe src=http://INNER/nested></iframe>"></iframe>
<iframe src="data:text/html,<script>fetch('http://INNER/data-frame',{mode:'no-cors'})</script>"></iframe>
<iframe src=http:\\\\INNER\\backslash></iframe><iframe src=https://INNER/tls></iframe>
<iframe src=file:///etc/hostname></iframe><iframe src=view-source:http://INNER/view-source></iframe>
<object data=http://INNER/object></object><embed src=http://INNER/embed>
<form id=form target=frame method=post action=http://INNER/form><input name=a></form><iframe name=frame></iframe>
<a id=ping href=#here ping=http://INNER/ping>x</a><a id=blank target=_blank href=http://INNER/blank>x</a>
<script>
const trying = (work) => { try { Promise.resolve(work()).catch(() => {}); } catch {} };
const quiet = { mode: 'no-cors' };
trying(() => fetch('http://INNER/fetch', quiet));
trying(() => fetch('http://INNER/post', { ...quiet, method: 'POST', body: 'a' }));
trying(() => fetch('/jump/fetch', quiet));
trying(() => fetch('http://INNER/keepalive', { ...quiet, keepalive: true }));
trying(() => { const xhr = new XMLHttpRequest(); xhr.open('GET', 'http://INNER/xhr'); xhr.send(); });
trying(() => navigator.sendBeacon('http://INNER/beacon'));
trying(() => new WebSocket('ws://INNER/websocket'));
trying(() => new WebSocket('wss://INNER/websocket-tls'));
trying(() => new EventSource('http://INNER/events'));
trying(() => import('http://INNER/dynamic-import'));
trying(() => new Worker('/worker.js'));
trying(() => new SharedWorker('/worker.js'));
trying(() => new Worker(URL.createObjectURL(new Blob(["fetch('http://INNER/blob-worker', { mode: 'no-cors' })"]))));
trying(() => navigator.serviceWorker.register('/worker.js'));
trying(() => new WebTransport('https://UDP/'));
trying(() => window.open('http://INNER/open'));
trying(() => document.getElementById('form').submit());
trying(() => document.getElementById('ping').click());
trying(() => document.getElementById('blank').click());
trying(() => {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:UDP' },
    { urls: 'turn:UDP?transport=udp', username: 'a', credential: 'b' },
    { urls: 'turn:INNER?transport=tcp', username: 'a', credential: 'b' }] });
  peer.createDataChannel('x');
  peer.createOffer().then((offer) => peer.setLocalDescription(offer));
});
fetch('/wait').then(() => { document.title = 'tried'; });
</script>`;

const WORKER = `fetch('http://INNER/worker', { mode: 'no-cors' }); try { importScripts('http://INNER/import-scripts'); } catch {}
self.addEventListener('install', () => fetch('http://INNER/service-worker', { mode: 'no-cors' }));
self.addEventListener('fetch', (event) => event.respondWith(fetch('http://INNER/intercepted', { mode: 'no-cors' })));`;

const PAGES: Record<string, string> = {
  '/tries': TRIES,
  '/swollen': `<p hidden></p><script>document.querySelector('p').textContent = 'a'.repeat(100_000_000);
    Object.defineProperty(Element.prototype, 'outerHTML', { get: () => '' });</script>`,
  '/refresh': '<meta http-equiv=refresh content="0;url=http://INNER/top-refresh">waiting',
  '/script': '<script>location.href = "http://INNER/top-script";</script>waiting',
  '/later': '<script>setTimeout(() => location.replace("http://INNER/top-later"), 300);</script>waiting',
};

describe.skipIf(!browser)('what a page can reach (needs Chromium)', () => {
  const udp = createSocket('udp4');
  const asked: string[] = [];
  let datagrams = 0;
  let inner: RawSite;
  let site: TestSite;
  let target = '';
  let udpTarget = '';

  beforeAll(async () => {
    udp.on('message', () => {
      datagrams += 1;
    });
    udp.bind(0, '127.0.0.1');
    await once(udp, 'listening');
    inner = await startRawSite((socket, request) => {
      asked.push(request.split(' ')[1] ?? '');
      const head =
        'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\nconnection: close\r\ncontent-length: 6\r\n';
      socket.end(`${head}content-type: text/html\r\n\r\nsecret`);
    });
    site = await startTestSite((request, response) => {
      const path = request.url ?? '';
      const isWorker = path === '/worker.js';
      // What the browser itself sends, reports say, is under the guard as well.
      response.setHeader(
        'content-security-policy-report-only',
        `img-src 'none'; report-uri http://${target}/report`,
      );
      response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
      if (path.startsWith('/jump/')) {
        response.writeHead(302, { location: `http://${target}/jumped-${path.slice(6)}` });
      }
      const text = isWorker ? WORKER : (PAGES[path] ?? '');
      const page = text.replaceAll('INNER', target).replaceAll('UDP', udpTarget);
      setTimeout(() => response.end(page), path === '/wait' ? WAIT_MS : 0);
    });
  });
  afterAll(async () => {
    await inner.close();
    await site.close();
    udp.close();
  });

  async function visit(path: string, host: string, allowedPrivateHosts: string[]): Promise<string> {
    target = `${host}:${inner.port}`;
    udpTarget = `${host}:${udp.address().port}`;
    const fetcher = openFetcher(allowedPrivateHosts);
    try {
      const url = `http://news.localhost:${site.port}${path}`;
      return (await fetcher.fetch({ id: path, url })).body.toString();
    } finally {
      await fetcher.close();
    }
  }

  function openFetcher(allowedPrivateHosts: string[]): Fetcher {
    return createBrowserFetcher({
      browser: () => requireBrowser(),
      userAgent: 'Dateline-test/1.0',
      guard: createGuard({
        allowedPrivateHosts: ['news.localhost', ...allowedPrivateHosts],
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      }),
      concurrency: 1,
      timeoutMs: 30_000,
      maxBytes: 1e6,
      settleMs: 2_500,
    });
  }

  it('is a permitted host, in the ways that are tried below', async () => {
    expect(await visit('/tries', '127.0.0.1', ['127.0.0.1'])).toContain('<title>tried</title>');
    const ways =
      'iframe fetch xhr beacon websocket events worker import-scripts open form ping nested jumped-fetch report';
    for (const way of ways.split(' ')) expect(asked).toContain(`/${way}`);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', 'inside.example', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'GHSA-xwh2-742g-w3wp: is nothing at %s, by no frame, script, picture, socket, worker or hint',
    async (host) => {
      const before = inner.connections();
      asked.length = 0;
      datagrams = 0;
      expect(await visit('/tries', host, [])).toContain('<title>tried</title>');
      expect(asked).toEqual([]);
      expect(inner.connections() - before).toBe(0);
      expect(datagrams).toBe(0);
    },
  );

  it.each(['/refresh', '/script', '/later'])(
    'CVE-2026-40168: is nothing inside when it moves there by itself: %s',
    async (path) => {
      const before = inner.connections();
      await expect(visit(path, '127.0.0.1', [])).rejects.toMatchObject({ code: 'forbidden-address' });
      expect(inner.connections() - before).toBe(0);
    },
  );

  it('is no gigabyte of its own making, taken over to be measured', async () => {
    const before = process.memoryUsage().rss;
    await expect(visit('/swollen', '127.0.0.1', [])).rejects.toMatchObject({ code: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

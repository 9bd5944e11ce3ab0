import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, requireBrowser } from '../../../net/browser.ts';
import { createGuard } from '../../../net/guard.ts';
import { startTestSite, type TestSite } from '../../../net/test-site.ts';
import type { More } from '../../../sources/schema.ts';
import { createBrowserFetcher } from './browser-crawler.ts';
import type { Fetcher } from './fetcher.ts';

const browser = await findBrowser();

/** A list of three links; `more()` brings three in a moment, up to `most` of them. */
const list = (
  most: number,
  controls: string,
) => `<!doctype html><body><nav><a href="/section">Xem thêm</a></nav><ul></ul>${controls}<script>
  const ul = document.querySelector('ul');
  let shown = 0;
  function add() {
    for (let n = 0; n < 3 && shown < ${most}; n++) {
      shown++;
      ul.insertAdjacentHTML('beforeend', '<li style="height: 400px"><a href="/story-' + shown + '">Story ' + shown + '</a></li>');
    }
  }
  function more() { setTimeout(add, 50); }
  add();
</script>`;
const onScroll = `<script>let ready = true; addEventListener('scroll', () => {
  if (!ready || innerHeight + scrollY < document.documentElement.scrollHeight - 50) return;
  ready = false; more(); setTimeout(() => { ready = true; }, 150);
})</script>`;

const PAGES: Record<string, string> = {
  '/scroll': list(9, '') + onScroll,
  '/endless': list(1e6, '') + onScroll,
  '/button': list(9, '<button class="b" onclick="more(); if (shown >= 6) this.remove()">+</button>'),
  '/words': list(
    9,
    '<div class="view-more"><span onclick="more()">Xem thêm tin</span></div><footer><button>Xem thêm</button></footer>',
  ),
  '/english': list(9, '<a href="#" onclick="more()">Load more stories…</a>'),
  '/covered': list(
    9,
    '<button onclick="more()">Xem thêm</button><div style="position:fixed;inset:0">Cookies?</div>',
  ),
  '/link-away': list(9, '<a href="/elsewhere">Xem thêm</a>'),
  '/script-away': list(9, '<button onclick="location = \'/elsewhere\'">Xem thêm</button>'),
  '/blank-away': list(
    9,
    '<button onclick="more(); setTimeout(() => { location = \'about:blank\' }, 100)">Xem thêm</button>',
  ),
  '/hanging': list(9, '<button onclick="for (;;);">Xem thêm</button>'),
  '/closing': list(9, '<button onclick="window.close()">Xem thêm</button>'),
  '/huge': list(
    9,
    '<button onclick="more(); ul.append(\'x\'.repeat(shown > 3 ? 2e6 : 1))">Xem thêm</button>',
  ),
  '/restless': list(1e6, '<button onclick="setInterval(add, 30)">Xem thêm</button>'),
  '/elsewhere': '<a href="/other">Other</a>',
};

describe.skipIf(!browser)('a list that grows in the browser (needs Chromium)', () => {
  let site: TestSite;
  let fetcher: Fetcher;

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(PAGES[request.url ?? ''] ?? '');
    });
    fetcher = createBrowserFetcher({
      browser: () => requireBrowser(),
      userAgent: 'Dateline-test/1.0 (+https://desk.example)',
      guard: createGuard({ allowedPrivateHosts: ['*.localhost'] }),
      concurrency: 4,
      timeoutMs: 30_000,
      maxBytes: 1e6,
      settleMs: 1_000,
    });
  });
  beforeEach(() => {
    site.asked.length = 0;
  });
  afterAll(async () => {
    await fetcher.close();
    await site.close();
  });

  async function storiesOf(path: string, more: Partial<More> | undefined, timeoutMs = 30_000) {
    const url = `http://news.localhost:${site.port}${path}`;
    const page = await fetcher.fetch({
      id: `${path} ${JSON.stringify(more)}`,
      url,
      timeoutMs,
      more: more && { scroll: false, times: 5, ...more },
    });
    expect(page.url).toBe(url);
    return page.body.toString().match(/Story \d+/g)?.length;
  }

  it.each<[string, string, Partial<More> | undefined, number]>([
    ['shows its beginning where nobody asks for more', '/scroll', undefined, 3],
    ['is scrolled until nothing new comes', '/scroll', { scroll: true }, 9],
    ['without end is scrolled as often as was asked for', '/endless', { scroll: true, times: 3 }, 12],
    ['is made to grow by a button, until it vanishes', '/button', { button: 'button.b' }, 9],
    ['only grows once where once was asked for', '/button', { button: 'button.b', times: 1 }, 6],
    ['stays as it is where the button is not there', '/scroll', { button: '.nowhere' }, 3],
    ['is scrolled and pressed where both are named', '/scroll', { scroll: true, button: '.nowhere' }, 9],
    ['has its button told by its words, not those of menus', '/words', {}, 9],
    ['has its button told by English words', '/english', {}, 9],
    ['grows without words where scrolling does it', '/scroll', {}, 9],
    ['grows under what covers it', '/covered', {}, 9],
  ])('%s: %s', async (_what, path, more, stories) => {
    expect(await storiesOf(path, more)).toBe(stories);
  });

  it.each(['/link-away', '/script-away'])('is not left by a button that leads away: %s', async (path) => {
    expect(await storiesOf(path, {})).toBe(3);
    expect(site.asked.map(({ url }) => url)).toEqual([path]);
  });

  it.each([
    ['leads to a page that is asked nobody for', '/blank-away', 3],
    ['closes the page', '/closing', 3],
    ['makes it too large', '/huge', 6],
  ])('is kept as it was before a button %s', async (_what, path, stories) => {
    expect(await storiesOf(path, { button: 'button' })).toBe(stories);
  });

  it('is kept as it was where the page hangs, and others go on', async () => {
    expect(await storiesOf('/hanging', {}, 6_000)).toBe(3);
    expect(await storiesOf('/button', { button: 'button.b' })).toBe(9);
  });

  it('that never rests ends in time', async () => {
    expect(await storiesOf('/restless', { button: 'button', times: 20 }, 8_000)).toBeGreaterThan(6);
  });
});

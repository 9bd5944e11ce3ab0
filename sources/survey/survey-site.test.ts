import { describe, expect, it } from 'vitest';
import { DatelineError } from '../../core/errors.ts';
import { extractArticle } from '../../core/extract/extract.ts';
import type { Look } from '../../core/source/site-survey.ts';
import type { SurveyMeans } from './means.ts';
import { surveySite } from './survey-site.ts';

const HOME = 'https://daily.example/';
const NOW = new Date('2026-02-06T00:00:00Z');

/** What a site answers by address; what is not here is gone. A string is a body, an error is thrown. */
type Site = Record<string, string | DatelineError | { url: string; body: string }>;

function means(site: Site, fields: Partial<SurveyMeans> = {}) {
  const asked: string[] = [];
  const looks: Look[] = [];
  const answer = (url: string) => {
    asked.push(url);
    const found = site[url] ?? new DatelineError('gone', `${url}: answered with status 404`);
    if (found instanceof DatelineError) throw found;
    return typeof found === 'string' ? { url, body: found } : found;
  };
  const all: SurveyMeans = {
    get: async (url) => ({ ...answer(url), notModified: false }),
    fetchPage: async (url) => {
      const { url: at, body } = answer(url);
      return { url: at, html: body };
    },
    readArticle: async ({ url, html }, { zone }, hint) =>
      extractArticle(html, { url, zone, hint, fetchedAt: NOW.toISOString() }),
    hasBrowser: async () => false,
    now: () => NOW,
    report: (look) => looks.push(look),
    checkTime() {},
    ...fields,
  };
  return { asked, looks, means: all };
}

const numbers = Array.from({ length: 9 }, (_, index) => 1_000_001 + index);
const pathOf = (number: number) => `/chu-tich-nuoc-tham-vuong-quoc-lang-gieng-${number}.html`;
const titleOf = (number: number) => `Chủ tịch nước thăm vương quốc láng giềng lần ${number}`;

/** Dates of 5 February, an hour apart. */
function rss(first = 5, path = pathOf): string {
  const items = numbers.map(
    (number, index) =>
      `<item><title>${titleOf(number)}</title><link>https://daily.example${path(number)}</link>
      <pubDate>Thu, 0${first} Feb 2026 1${index}:00:00 +0700</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin mới - Báo Ngày</title>${items.join('')}</channel></rss>`;
}

function front(head = '', linked = false): string {
  const links = numbers.map((number) => `<h3><a href="${pathOf(number)}">${titleOf(number)}</a></h3>`);
  return `<!doctype html><html lang="vi"><head><title>Báo Ngày</title>${head}</head><body><main>${linked ? links.join('') : 'Chào bạn'}</main></body></html>`;
}

function article(number: number): string {
  const words =
    'Chiều nay, Chủ tịch nước đã hội đàm với Quốc vương tại hoàng cung, hai bên nhất trí mở rộng hợp tác. ';
  return `<html lang="vi"><head><title>${titleOf(number)}</title></head><body><article><h1>${titleOf(number)}</h1>
    <time datetime="2026-02-05T10:00:00+07:00">5/2/2026</time>${`<p>${words.repeat(3)}</p>`.repeat(5)}</article></body></html>`;
}

const articles: Site = Object.fromEntries(
  numbers.map((number) => [`https://daily.example${pathOf(number)}`, article(number)]),
);
const tag = (href: string, title = '') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

describe('surveySite', () => {
  it('takes the feed of a link tag, and tells name, title, language, zone and shape', async () => {
    const one = means({ [HOME]: front(tag('/rss.xml')), [`${HOME}rss.xml`]: rss(), ...articles });
    const survey = await surveySite('daily.example', one.means);
    expect(survey).toMatchObject({
      address: HOME,
      name: 'daily',
      title: 'Báo Ngày',
      home: HOME,
      languages: ['vi'],
      zone: 'Asia/Ho_Chi_Minh',
      via: 'http',
      chosen: [{ kind: 'feed', url: `${HOME}rss.xml`, origin: 'link-tag', dated: 9 }],
      include: ['-\\d{6,}\\.html$'],
    });
    expect(survey.articles.map(({ article }) => article?.title)).toEqual(
      [9, 8, 7].map((n) => titleOf(1_000_000 + n)),
    );
    // Front page, feed, and each of three articles once.
    expect(one.asked).toHaveLength(5);
  });

  it('goes on where the feed of a link tag is gone, or is a page', async () => {
    const head = `${tag('/old.xml')}${tag('/page')}`;
    const one = means({ [HOME]: front(head), [`${HOME}page`]: front(), [`${HOME}feed`]: rss(), ...articles });
    const { chosen } = await surveySite(HOME, one.means);
    expect(chosen).toMatchObject([{ url: `${HOME}feed`, origin: 'usual-path' }]);
    expect(one.looks.map(({ trouble }) => trouble?.code ?? null).slice(0, 3)).toEqual([
      'gone',
      'unreadable',
      'gone',
    ]);
  });

  it('follows a page that names the feeds', async () => {
    const names =
      '<!doctype html><a href="/rss/the-gioi.rss">Thế giới</a><a href="/rss/tin-moi-nhat.rss">Mới</a>';
    const one = means({
      [HOME]: front(),
      [`${HOME}rss`]: names,
      [`${HOME}rss/tin-moi-nhat.rss`]: rss(),
      ...articles,
    });
    const { chosen } = await surveySite(HOME, one.means);
    expect(chosen).toMatchObject([{ url: `${HOME}rss/tin-moi-nhat.rss`, origin: 'page-link' }]);
  });

  it('prefers the listing to a feed that nobody fills any more', async () => {
    const old = rss(5, (number) => `/cu-${number}.html`).replaceAll('2026', '2024');
    const one = means({ [HOME]: front(tag('/rss.xml'), true), [`${HOME}rss.xml`]: old, ...articles });
    const { chosen, others } = await surveySite(HOME, one.means);
    expect(chosen).toMatchObject([{ kind: 'listing', url: HOME, origin: 'page' }]);
    expect(others).toMatchObject([{ kind: 'feed', isStale: true }]);
  });

  it('keeps a feed that is old because the site rests: its front page leads to the same articles', async () => {
    const one = means({
      [HOME]: front(tag('/rss.xml'), true),
      [`${HOME}rss.xml`]: rss().replaceAll('2026', '2024'),
      ...articles,
    });
    expect((await surveySite(HOME, one.means)).chosen).toMatchObject([{ kind: 'feed', isStale: false }]);
  });

  it('takes the news sitemap that an index of robots.txt names', async () => {
    const urls = numbers.map(
      (number) => `<url><loc>https://daily.example${pathOf(number)}</loc><news:news>
        <news:publication_date>2026-02-05T10:00:00+07:00</news:publication_date></news:news></url>`,
    );
    const one = means({
      [HOME]: front(),
      [`${HOME}robots.txt`]: `Sitemap: ${HOME}sitemap.xml`,
      [`${HOME}sitemap.xml`]: `<?xml version="1.0"?><sitemapindex><sitemap><loc>${HOME}pages.xml</loc></sitemap><sitemap><loc>${HOME}news.xml</loc></sitemap></sitemapindex>`,
      [`${HOME}news.xml`]: `<?xml version="1.0"?><urlset xmlns:news="n">${urls.join('')}</urlset>`,
      ...articles,
    });
    expect((await surveySite(HOME, one.means)).chosen).toMatchObject([
      { kind: 'sitemap', url: `${HOME}news.xml`, origin: 'index', dated: 9 },
    ]);
  });

  it('goes from an article to the front page of its site', async () => {
    const one = means({ [HOME]: front(tag('/rss.xml')), [`${HOME}rss.xml`]: rss(), ...articles });
    const survey = await surveySite(`https://daily.example${pathOf(1_000_002)}`, one.means);
    expect(survey).toMatchObject({ home: HOME, chosen: [{ kind: 'feed' }] });
  });

  it('takes a feed that it is given, on another host too', async () => {
    const feed = 'https://feeds.example/daily';
    const one = means({ [HOME]: front(), [feed]: rss(), ...articles });
    expect(await surveySite(feed, one.means)).toMatchObject({
      home: HOME,
      name: 'daily',
      chosen: [{ kind: 'feed', url: feed, origin: 'given' }],
    });
  });

  it('takes the listing of a section, not the feed of the whole site', async () => {
    const one = means({ [`${HOME}the-gioi`]: front('', true), [`${HOME}rss`]: rss(), ...articles });
    expect((await surveySite(`${HOME}the-gioi`, one.means)).chosen).toMatchObject([
      { kind: 'listing', url: `${HOME}the-gioi` },
    ]);
  });

  it('has a browser show a listing that plain HTTP does not', async () => {
    const site = means({ [HOME]: front(), ...articles });
    const one = means(
      {},
      {
        ...site.means,
        hasBrowser: async () => true,
        get: (url, options) =>
          options.via === 'browser'
            ? Promise.resolve({ url, body: front('', true), notModified: false })
            : site.means.get(url, options),
      },
    );
    const { chosen, via } = await surveySite(HOME, one.means);
    expect(chosen).toMatchObject([{ kind: 'listing', via: 'browser' }]);
    expect(via).toBe('http');
  });

  it('leaves the zone to be asked where dates carry none, and reads them in the one that is given', async () => {
    const plain = Object.fromEntries(
      Object.entries(articles).map(([url, html]) => [
        url,
        String(html).replace('10:00:00+07:00', '10:00:00'),
      ]),
    );
    const one = means({ [HOME]: front('', true), ...plain });
    expect(await surveySite(HOME, one.means)).toMatchObject({ zone: null, offsets: [] });
    const known = await surveySite(HOME, one.means, { zone: 'Europe/London' });
    expect(known.zone).toBe('Europe/London');
    expect(known.articles[0]?.article?.published?.instant).toBe('2026-02-05T10:00:00+00:00');
  });

  it('tells what keeps the address from being had', async () => {
    const refused = new DatelineError('robots', `${HOME}: the site does not allow it`);
    await expect(surveySite(HOME, means({ [HOME]: refused }).means)).rejects.toBe(refused);
  });

  it.each(['', 'daily', 'ftp://daily.example/', 'https://me:secret@daily.example/', 'javascript:alert(1)'])(
    'refuses %j as an address, and asks nobody',
    async (address) => {
      const one = means({});
      await expect(surveySite(address, one.means)).rejects.toMatchObject({ code: 'not-an-address' });
      expect(one.asked).toEqual([]);
    },
  );

  it.each([
    ['https://reader:hunter2@daily.example/', 'An address with a user name or a password is not looked at.'],
    ['file:///etc/passwd', '"file:///etc/passwd" begins with file:, not http: or https:.'],
    ['daily', '"daily" is not the address of a site.'],
  ])('says what is wrong with %s', async (address, message) => {
    await expect(surveySite(address, means({}).means)).rejects.toMatchObject({ message });
  });

  it('tries plain HTTP where no scheme was given and nobody answers on TLS', async () => {
    const plain = 'http://daily.example/';
    const site: Site = { [HOME]: new DatelineError('connect', 'refused'), [plain]: front('', true) };
    await expect(surveySite(HOME, means(site).means)).rejects.toMatchObject({ code: 'connect' });
    expect((await surveySite('daily.example', means(site).means)).home).toBe(plain);
  });

  it('says that nothing leads to articles, and what was tried', async () => {
    const one = means({ [HOME]: front() });
    await expect(surveySite(HOME, one.means)).rejects.toMatchObject({
      code: 'no-articles',
      message: expect.stringContaining(`${HOME}rss.xml`),
    });
    expect(one.asked.length).toBeLessThanOrEqual(20);
  });

  it('stops asking a site that asks for a rest', async () => {
    const rest = new DatelineError('rate-limited', 'status 429');
    const limited: Site = Object.fromEntries(
      ['rss', 'feed', 'rss.xml'].map((path) => [`${HOME}${path}`, rest]),
    );
    const one = means({ [HOME]: front(), ...limited });
    await expect(surveySite(HOME, one.means)).rejects.toMatchObject({ code: 'no-articles' });
    expect(one.asked).toEqual([HOME, `${HOME}rss`, `${HOME}feed`]);
  });

  it('ends when its time is up', async () => {
    let looks = 0;
    const slow = new DatelineError('too-slow', 'took longer than 1 s');
    const one = means(
      { [HOME]: front() },
      {
        checkTime: () => {
          if (++looks > 3) throw slow;
        },
      },
    );
    await expect(surveySite(HOME, one.means)).rejects.toBe(slow);
  });

  it('shows an article that cannot be read with its reason', async () => {
    const one = means({ [HOME]: front(tag('/rss.xml')), [`${HOME}rss.xml`]: rss() });
    const { articles: tried, looks } = await surveySite(HOME, one.means);
    expect(tried.map(({ trouble }) => trouble?.code)).toEqual(['gone', 'gone', 'gone']);
    expect(looks.length).toBeGreaterThan(0);
  });
});

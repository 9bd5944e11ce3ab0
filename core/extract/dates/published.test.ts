import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Published, publishedSchema } from '../../article.ts';
import { parsePage } from '../../html/parse.ts';
import { readMetadata } from '../survey/metadata.ts';
import { surveyPage } from '../survey/survey.ts';
import { findModified, findPublished } from './published.ts';

interface Page {
  head?: string;
  body?: string;
  /** The whole body, headline included. */
  whole?: string;
  language?: string;
  url?: string;
  zone?: string;
  selector?: string;
  hint?: Published;
}

function readBoth(page: Page) {
  const { head = '', body = '', url = 'https://daily.example/ferry', language = 'vi' } = page;
  const whole = page.whole ?? `<h1>Ferry</h1>${body}`;
  const { root, jsonLd } = parsePage(
    `<html lang="${language}"><head>${head}</head><body>${whole}</body></html>`,
  );
  const survey = surveyPage(root);
  const metadata = readMetadata(survey, jsonLd, url);
  const context = {
    url,
    zone: page.zone ?? 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-03-10T00:00:00Z',
    selector: page.selector,
    hint: page.hint ?? null,
  };
  return {
    published: findPublished(survey, metadata, context),
    modified: findModified(survey, metadata, context),
  };
}

const published = (page: Page) => readBoth(page).published;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const jsonLd = (node: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...node })}</script>`;
const PARAGRAPH =
  '<p>The night ferry left the pier with two hundred people on board, and nobody was hurt.</p>';

describe('findPublished', () => {
  it.each<[string, Page, Published['origin']]>([
    ['JSON-LD', { head: jsonLd({ datePublished: '2026-03-07T08:15:00+07:00' }) }, 'json-ld'],
    ['meta', { head: meta('article:published_time', '2026-03-07T08:15:00+07:00') }, 'meta'],
    ['meta of another name', { head: meta('cms:firstPublishedDate', '2026-03-07T08:15:00+07:00') }, 'meta'],
    ['time', { body: '<time datetime="2026-03-07T08:15:00+07:00">this morning</time>' }, 'time'],
    [
      'microdata',
      { body: '<i itemprop="datePublished" content="2026-03-07T08:15:00+07:00">this morning</i>' },
      'time',
    ],
    ['visible text', { body: '<span class="date">Thứ bảy, 7/3/2026, 08:15 (GMT+7)</span>' }, 'text'],
    ['text in parts', { body: '<div class="post-date"><b>7/3/2026</b> <i>08:15</i></div>' }, 'text'],
    ['a line of its own', { body: '<p>Cập nhật lúc 08h15 ngày 07/03/2026</p>' }, 'text'],
    ['a line above the headline', { whole: '<div>7/3/2026 08:15</div><h1>Ferry</h1>' }, 'text'],
    ['a selector', { body: '<i class="x">7/3/2026 08:15</i>', selector: '.x' }, 'text'],
    ['a hint', { hint: { instant: '2026-03-07T08:15:00+07:00', origin: 'feed', guess: false } }, 'feed'],
  ])('reads %s', (_, page, origin) => {
    expect(published(page)).toEqual({ instant: '2026-03-07T08:15:00+07:00', origin, guess: false });
  });

  it('takes the time of day from elsewhere where a better source gives only the day', () => {
    const page = {
      head: meta('article:published_time', '2026-03-07'),
      body: '<p class="date">7/3/2026 08:15</p>',
    };
    expect(published(page)).toEqual({ instant: '2026-03-07T08:15:00+07:00', origin: 'text', guess: false });
    const dated = { url: 'https://daily.example/2026/03/07/ferry', body: page.body };
    expect(published(dated)).toEqual({ instant: '2026-03-07T08:15:00+07:00', origin: 'text', guess: false });
  });

  it('keeps the day of the better source where another day has a time', () => {
    const page = {
      head: meta('article:published_time', '2026-03-07'),
      body: '<p class="date">6/3/2026 08:15</p>',
    };
    expect(published(page)).toEqual({ instant: '2026-03-07T12:00:00+07:00', origin: 'meta', guess: true });
  });

  it('believes what readers see before `meta` that may be of the last change', () => {
    const page = {
      head: meta('date', '2026-03-08T08:00:00+07:00'),
      body: '<p class="date">7/3/2026 08:15</p>',
    };
    expect(published(page).instant).toBe('2026-03-07T08:15:00+07:00');
    expect(published({ head: page.head })).toMatchObject({ origin: 'meta', guess: false });
  });

  it('lets readers decide between JSON-LD and `meta`', () => {
    const head =
      jsonLd({ datePublished: '2026-03-06T09:00:00+07:00' }) +
      meta('article:published_time', '2026-03-07T08:15:00+07:00');
    expect(published({ head }).instant).toBe('2026-03-06T09:00:00+07:00');
    expect(published({ head, body: '<p class="date">7/3/2026</p>' }).instant).toBe(
      '2026-03-07T08:15:00+07:00',
    );
  });

  it('marks the day of an address and the time of the fetch as guesses', () => {
    const url = { instant: '2026-03-07T12:00:00+07:00', origin: 'url', guess: true };
    expect(published({ url: 'https://daily.example/2026/03/07/ferry' })).toEqual(url);
    expect(
      published({ head: '<link rel="canonical" href="https://daily.example/2026/03/07/ferry">' }),
    ).toEqual(url);
    expect(published({ head: meta('og:image', 'https://daily.example/pictures/2026/03/07/a.jpg') })).toEqual(
      url,
    );
    expect(published({ url: 'https://daily.example/2026/02/ferry' }).instant).toMatch(/^2026-02-15/);
    expect(published({})).toEqual({ instant: '2026-03-10T00:00:00Z', origin: 'fetch', guess: true });
  });

  it('marks what dates something else as a guess, and takes a hint before it', () => {
    const modified = { head: meta('article:modified_time', '2026-03-08T08:15:00+07:00') };
    expect(published(modified)).toEqual({
      instant: '2026-03-08T08:15:00+07:00',
      origin: 'meta',
      guess: true,
    });
    const comment = {
      body: `${PARAGRAPH.repeat(9)}<div class="comments"><time datetime="2026-03-09T08:00:00Z"></time></div>`,
    };
    expect(published(comment)).toMatchObject({ origin: 'time', guess: true });
    const hint: Published = { instant: '2026-03-07T08:15:00+07:00', origin: 'feed', guess: false };
    expect(published({ ...modified, hint })).toEqual(hint);
    expect(published({ ...comment, hint })).toEqual(hint);
  });

  it('refuses what is more than a day ahead of the fetch', () => {
    const head = meta('article:published_time', '2026-03-12T00:00:00Z');
    expect(published({ head, body: '<p class="date">7/3/2026 08:15</p>' }).instant).toMatch(/^2026-03-07/);
    const slightlyAhead = meta('article:published_time', '2026-03-10T20:00:00Z');
    expect(published({ head: slightlyAhead }).instant).toBe('2026-03-10T20:00:00Z');
  });

  it.each([
    '1970-01-01T00:00:00Z',
    '1994-12-31',
    '0001-01-01T00:00:00',
    '2000-01-01T00:00:00Z',
    '2001-01-01',
  ])('refuses the default %s', (datePublished) => {
    const page = { head: jsonLd({ datePublished }), body: '<p class="date">7/3/2026 08:15</p>' };
    expect(published(page).instant).toBe('2026-03-07T08:15:00+07:00');
  });

  const own = '<p>7/3/2026 08:15</p>';
  it.each([
    `${own}<div class="comments"><time datetime="2026-03-09T08:00:00Z"></time></div>`,
    `${own}<div class="related"><span class="date">9/3/2026 08:00</span></div>`,
    `${own}<time class="updated" datetime="2026-03-09T08:00:00Z"></time>`,
    `<p>Updated: 9/3/2026 08:00 | Published: 7/3/2026 08:15</p>`,
    `<p>Aktualisiert am 9. März 2026, 08:00</p>${own}`,
    `<p>A new timetable from 9 March 2026 on will bring more ferries to the islands, says the port.</p>${own}`,
  ])('passes over the other date in %s', (body) => {
    expect(published({ body }).instant).toBe('2026-03-07T08:15:00+07:00');
  });

  it('passes over the clock in the header of the site, not over the date in that of the article', () => {
    const clock = '<header><p>Thứ hai, 9/3/2026</p></header>';
    const article = '<article><header><h1>Ferry</h1><p>7/3/2026 08:15</p></header></article>';
    expect(published({ whole: clock + article }).instant).toBe('2026-03-07T08:15:00+07:00');
  });

  it('looks beside the heading that is the title, not beside the name of the site', () => {
    const head = '<title>Night ferry stops - Daily</title>';
    const whole = `<h1>Daily</h1><p>9/3/2026</p>${PARAGRAPH.repeat(3)}<h2>Night ferry stops</h2><p>7/3/2026</p>`;
    expect(published({ head, whole }).instant).toMatch(/^2026-03-07/);
  });

  it('reads a date line in front of a paragraph, as a guess, but not a date in its midst', () => {
    const body = (text: string) => `${PARAGRAPH.repeat(2)}<p>${text} ${PARAGRAPH.slice(3).repeat(2)}`;
    expect(published({ body: body('Vientiane (7/3/2026).') })).toMatchObject({ origin: 'text', guess: true });
    expect(published({ body: body(`${'At the pier '.repeat(6)} on 7/3/2026`) }).origin).toBe('fetch');
  });

  it('reads a date that is a part of the title', () => {
    expect(published({ head: '<title>Ferry stops | Daily | 07.03.2026</title>' })).toMatchObject({
      origin: 'meta',
    });
    expect(published({ head: '<title>What happened to the ferry on 07.03.2026</title>' }).origin).toBe(
      'fetch',
    );
  });

  it('reads the date that stands beside share buttons', () => {
    const body =
      '<div class="author-share-top"><a>Ann Doe</a> <span class="post-time">- 07/03/2026 08:15</span></div>';
    expect(published({ body }).instant).toBe('2026-03-07T08:15:00+07:00');
  });

  it('reads the date in a head that is not closed', () => {
    const { root } = parsePage('<html><head><title>Ferry</title><body><h1>Ferry</h1><p>7/3/2026 08:15</p>');
    const survey = surveyPage(root);
    const metadata = readMetadata(survey, [], '');
    const context = {
      url: '',
      zone: 'UTC',
      fetchedAt: '2026-03-10T00:00:00Z',
      selector: undefined,
      hint: null,
    };
    expect(findPublished(survey, metadata, context).instant).toBe('2026-03-07T08:15:00Z');
  });

  it('writes what is in UTC at the offset that the page shows', () => {
    const head = jsonLd({ datePublished: '2026-03-07T23:30:12Z' });
    expect(published({ head })).toEqual({ instant: '2026-03-07T23:30:12Z', origin: 'json-ld', guess: false });
    const shown = { head, body: '<p class="date">8/3/2026 06:30</p>', zone: 'UTC' };
    expect(published(shown)).toEqual({
      instant: '2026-03-08T06:30:12+07:00',
      origin: 'json-ld',
      guess: false,
    });
    const dayOnly = { head, url: 'https://daily.example/2026/03/08/ferry', zone: 'UTC' };
    expect(published(dayOnly)).toEqual({
      instant: '2026-03-08T00:30:12+01:00',
      origin: 'json-ld',
      guess: true,
    });
  });

  it('reads numbers in the order of the page', () => {
    const body = '<p class="date">2/3/2026 08:15</p>';
    const american = { body, language: 'en-US', zone: 'America/New_York' };
    expect(published(american).instant).toBe('2026-02-03T08:15:00-05:00');
    expect(published({ body }).instant).toBe('2026-03-02T08:15:00+07:00');
    expect(
      published({ body, head: `<title>Ferry | February 3, 2026</title>${meta('date', '2026-02-03')}` })
        .instant,
    ).toBe('2026-02-03T08:15:00+07:00');
  });

  it('answers any page with a date that says where it came from', () => {
    const pieces = string({
      unit: constantFrom(
        ...'<p> </p> <time datetime=" "> <h1> </h1> 7/3/2026 20260307 2026- 08:15 Z published March , 7'.split(
          ' ',
        ),
      ),
      maxLength: 40,
    });
    assert(
      property(pieces, pieces, (head, body) => {
        const { published: found, modified } = readBoth({
          head: jsonLd({ datePublished: head, dateModified: body }),
          body,
        });
        expect(publishedSchema.safeParse(found).success).toBe(true);
        expect(publishedSchema.nullable().safeParse(modified).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a page of nothing but dates in time', () => {
    const dates = '<div class="date"><time datetime="2026-03-07">7/3/2026</time></div>'.repeat(20_000);
    expect(published({ body: dates }).instant).toMatch(/^2026-03-07/);
    const spaces = `<title>${' '.repeat(200_000)}x</title>`;
    expect(published({ head: spaces }).origin).toBe('fetch');
  });
});

describe('findModified', () => {
  it('reads the last change, to the minute or not at all', () => {
    const modified = (content: string) => readBoth({ head: meta('article:modified_time', content) }).modified;
    const instant = '2026-03-07T09:00:00+07:00';
    expect(modified(instant)).toEqual({ instant, origin: 'meta', guess: false });
    expect(modified('2026-03-07')).toBeNull();
    expect(modified('2031-01-01T00:00:00Z')).toBeNull();
  });

  it('says where it was read', () => {
    const instant = '2026-03-07T09:00:00+07:00';
    expect(readBoth({ head: jsonLd({ dateModified: instant }) }).modified?.origin).toBe('json-ld');
    const body = `<time itemprop="dateModified" datetime="${instant}">9 am</time>`;
    expect(readBoth({ body }).modified).toEqual({ instant, origin: 'time', guess: false });
  });
});

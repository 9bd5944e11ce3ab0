import { describe, expect, it } from 'vitest';
import type { Published } from '../article.ts';
import { findBoilerplate, weighText } from './boilerplate.ts';
import { parsePage } from './document.ts';
import { readMetadata } from './metadata.ts';
import { findModified, findPublished } from './published.ts';

interface Page {
  head?: string;
  body?: string;
  url?: string;
  selector?: string;
  hint?: Published;
}

function readBoth({ head = '', body = '', url = 'https://daily.example/ferry', selector, hint }: Page) {
  const document = parsePage(`<html><head>${head}</head><body><h1>Ferry</h1>${body}</body></html>`);
  const metadata = readMetadata(document, url);
  const { foreign } = findBoilerplate(document.body, weighText(document.body), []);
  const context = {
    url,
    zone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-03-10T00:00:00Z',
    selector,
    foreign,
    hint: hint ?? null,
  };
  return {
    published: findPublished(document, metadata, context),
    modifiedAt: findModified(document, metadata, context),
  };
}

const published = (page: Page) => readBoth(page).published;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('findPublished', () => {
  it.each<[string, Page, Published['origin']]>([
    [
      'JSON-LD',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-07T08:15:00+07:00"}</script>',
      },
      'json-ld',
    ],
    ['meta', { head: meta('article:published_time', '2026-03-07T08:15:00+07:00') }, 'meta'],
    ['time', { body: '<time datetime="2026-03-07T08:15:00+07:00">this morning</time>' }, 'time'],
    ['visible text', { body: '<span class="date">Thứ bảy, 7/3/2026, 08:15 (GMT+7)</span>' }, 'text'],
    ['text in parts', { body: '<div class="post-date"><b>7/3/2026</b> <i>08:15</i></div>' }, 'text'],
    ['a selector', { body: '<i class="x">7/3/2026 08:15</i>', selector: '.x' }, 'text'],
    ['a hint', { hint: { instant: '2026-03-07T08:15:00+07:00', origin: 'feed', guess: false } }, 'feed'],
  ])('reads %s', (_, page, origin) => {
    expect(published(page)).toEqual({ instant: '2026-03-07T08:15:00+07:00', origin, guess: false });
  });

  it('takes the time of day from elsewhere where a better source gives only the day', () => {
    const page = { head: meta('date', '2026-03-07'), body: '<p class="date">7/3/2026 08:15</p>' };
    expect(published(page)).toEqual({ instant: '2026-03-07T08:15:00+07:00', origin: 'text', guess: false });
  });

  it('keeps the day of the better source where another day has a time', () => {
    const page = { head: meta('date', '2026-03-07'), body: '<p class="date">6/3/2026 08:15</p>' };
    expect(published(page)).toEqual({ instant: '2026-03-07T12:00:00+07:00', origin: 'meta', guess: true });
  });

  it('marks the day of an address and the time of the fetch as guesses', () => {
    expect(published({ url: 'https://daily.example/2026/03/07/ferry' })).toMatchObject({
      origin: 'url',
      guess: true,
    });
    expect(published({})).toEqual({ instant: '2026-03-10T00:00:00Z', origin: 'fetch', guess: true });
  });

  it('refuses what is more than a day ahead of the fetch', () => {
    const head = meta('article:published_time', '2026-03-12T00:00:00Z');
    expect(published({ head, body: '<p class="date">7/3/2026 08:15</p>' }).instant).toMatch(/^2026-03-07/);
    const slightlyAhead = meta('article:published_time', '2026-03-10T20:00:00Z');
    expect(published({ head: slightlyAhead }).instant).toBe('2026-03-10T20:00:00Z');
  });

  it.each([
    '<div class="comments"><time datetime="2026-03-09T08:00:00Z"></time></div>',
    '<div class="related"><span class="date">9/3/2026 08:00</span></div>',
    '<time class="updated" datetime="2026-03-09T08:00:00Z"></time>',
  ])('passes over the date in %s', (body) => {
    expect(published({ body }).origin).toBe('fetch');
  });

  it('reads the date that stands beside share buttons', () => {
    const body =
      '<div class="author-share-top"><a>Ann Doe</a> <span class="post-time">- 07/03/2026 08:15</span></div>';
    expect(published({ body }).instant).toBe('2026-03-07T08:15:00+07:00');
  });
});

describe('findModified', () => {
  it('reads the last change, to the minute or not at all', () => {
    const modified = (content: string) =>
      readBoth({ head: meta('article:modified_time', content) }).modifiedAt;
    expect(modified('2026-03-07T09:00:00+07:00')).toBe('2026-03-07T09:00:00+07:00');
    expect(modified('2026-03-07')).toBeNull();
    expect(modified('2031-01-01T00:00:00Z')).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../test/support/any-text.ts';
import { hostOf, isSameSite, normaliseUrl, siteOf } from './url.ts';

describe('normaliseUrl', () => {
  it.each([
    ['HTTPS://News.Example:443/A/b.html#top', 'https://news.example/A/b.html'],
    ['http://news.example:80', 'http://news.example/'],
    ['http://news.example:8080/a', 'http://news.example:8080/a'],
    ['https://news.example/a?utm_source=rss&id=7&fbclid=x&b=2', 'https://news.example/a?id=7&b=2'],
    ['https://news.example/a?UTM_Campaign=x', 'https://news.example/a'],
    ['https://news.example/a?zarsrc=30&gclid', 'https://news.example/a'],
    ['https://news.example/a?reutm_x=1', 'https://news.example/a?reutm_x=1'],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?b=2&a=1'],
    ['https://news.example/a?q=x%20y&flag', 'https://news.example/a?q=x%20y&flag'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://news.example/a/', 'https://news.example/a/'],
    ['https://news.example/b%c3%a1o', 'https://news.example/b%C3%A1o'],
    ['https://news.example/ba\u0301o', 'https://news.example/b%C3%A1o'],
    ['  https://news.example/x/../a\n', 'https://news.example/a'],
  ])('writes %s as %s', (url, expected) => {
    expect(normaliseUrl(url)).toBe(expected);
  });

  it('resolves against a base', () => {
    expect(normaliseUrl('../b.html', 'https://news.example/a/c/')).toBe('https://news.example/a/b.html');
    expect(normaliseUrl('//cdn.example/b', 'https://news.example/')).toBe('https://cdn.example/b');
    expect(normaliseUrl('/b', 'not a base')).toBeNull();
  });

  it.each([
    '',
    '/relative',
    'javascript:void(0)',
    'mailto:desk@news.example',
    'ftp://news.example/a',
    'https://user:secret@news.example/a',
    'https://user@news.example/a',
    'https://',
    'https://news.example:99999/',
    `https://news.example/${'a'.repeat(2000)}`,
  ])('refuses %s', (url) => {
    expect(normaliseUrl(url)).toBeNull();
  });

  it('is idempotent', () => {
    const parameter = fc.oneof(
      fc.webQueryParameters(),
      fc.constantFrom('utm_a=b', '&', '&&x', 'a=%zz', '?', '%2'),
    );
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), fc.array(parameter), (url, parameters) => {
        const once = normaliseUrl(`${url.split('#')[0]}?${parameters.join('&')}`);
        fc.pre(once !== null);
        expect(normaliseUrl(once!)).toBe(once);
      }),
    );
  });

  it('answers any text with a web address or null', () => {
    const someText = anyText();
    fc.assert(
      fc.property(
        fc.oneof(
          someText,
          someText.map((text) => `https://${text}`),
        ),
        (text) => {
          const url = normaliseUrl(text);
          if (url !== null) expect(url).toMatch(/^https?:\/\//);
        },
      ),
    );
  });
});

describe('sites', () => {
  it('names host and site', () => {
    expect(hostOf('https://WWW.News.Example:8443/a')).toBe('www.news.example:8443');
    expect(siteOf('https://WWW.News.Example/a')).toBe('news.example');
    expect(siteOf('news.example')).toBeNull();
  });

  it.each([
    ['https://www.news.example/', 'https://news.example/a', true],
    ['https://en.news.example/', 'https://www.news.example/a', true],
    ['http://127.0.0.1:4001/', 'http://127.0.0.1:4002/', false],
    ['https://news.example/', 'https://badnews.example/', false],
    ['https://vi.news.example/', 'https://en.news.example/', false],
    ['https://news.example/', 'junk', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameSite(one, other)).toBe(same);
    expect(isSameSite(other, one)).toBe(same);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedShape } from './shape.ts';

const eight = (path: (number: number) => string) =>
  Array.from({ length: 8 }, (_, index) => `https://daily.example${path(1_000_000 + index * 7)}`);

describe('sharedShape', () => {
  it.each([
    [(n: number) => `/vientiane-thang-${n}.html`, '-\\d{6,}\\.html$'],
    [(n: number) => `/tin/bai-post${n}.dly`, '-post\\d{6,}\\.dly$'],
    [(n: number) => `/news/${n}`, '\\d{6,}$'],
    [(n: number) => `/2026/02/0${n % 9}/a-story`, '/\\d{4}/\\d{1,2}/\\d{1,2}/'],
  ])('tells the shape of addresses such as %s', (path, pattern) =>
    expect(sharedShape(eight(path))).toEqual([pattern]),
  );

  it('tells none where one differs, where few are known, and where the number is a parameter', () => {
    const urls = eight((n) => `/story-${n}.html`);
    expect(sharedShape(urls.slice(1))).toEqual([]);
    expect(sharedShape([...urls, 'https://daily.example/about.html'])).toEqual([]);
    expect(sharedShape([...urls, 'https://daily.example/story-1234567.htm'])).toEqual([]);
    expect(sharedShape(eight((n) => `/story?id=${n}`))).toEqual([]);
    expect(sharedShape(eight((n) => `/words${n}.html`))).toEqual([]);
  });

  it('matches every address that it was told from', () => {
    const address = fc
      .tuple(
        fc.stringMatching(/^(?:\/[a-z0-9-]{1,8}){0,3}$/),
        fc.constantFrom('-', '-post', '_', ''),
        fc.nat(),
        fc.constantFrom('', '.html'),
      )
      .map(([path, before, number, after]) => `https://daily.example${path}/x${before}${number}${after}`)
      .filter((url) => URL.canParse(url));
    fc.assert(
      fc.property(fc.array(address, { minLength: 8, maxLength: 12 }), (urls) => {
        for (const pattern of sharedShape(urls))
          for (const url of urls) expect(url).toMatch(new RegExp(pattern));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { urlDay, urlMonth } from './url-date.ts';

describe('urlDay', () => {
  it.each([
    'https://a.example/2026/03/07/night-ferry',
    'https://a.example/2026-3-7-night-ferry',
    'https://a.example/07-03-2026-night-ferry',
    'https://a.example/night-ferry-20260307.html',
    'https://a.example/night-ferry-20260307075519174.htm',
  ])('reads the day in %s', (url) => {
    expect(urlDay(url)).toBe('2026-03-07');
  });

  it.each([
    'https://a.example/night-ferry-4821658.html',
    'https://a.example/2026-02-31-night-ferry',
    'https://2026-03-07.example/night-ferry',
    'https://a.example/night-ferry?from=2026-03-07',
    'https://a.example/2026/03/night-ferry',
  ])('reads none in %s', (url) => {
    expect(urlDay(url)).toBeNull();
  });

  it("reads the page's own address where an archive keeps it", () => {
    const kept = 'https://archive.example/web/20260401120000/http://a.example';
    expect(urlDay(`${kept}/2026/03/07/night-ferry`)).toBe('2026-03-07');
    expect(urlDay(`${kept}/night-ferry`)).toBeNull();
  });
});

describe('urlMonth', () => {
  it('reads the middle of the month', () => {
    expect(urlMonth('https://a.example/2026/03/night-ferry')).toBe('2026-03-15');
    expect(urlMonth('https://a.example/2026/13/night-ferry')).toBeNull();
    expect(urlMonth('https://a.example/night-ferry')).toBeNull();
  });
});

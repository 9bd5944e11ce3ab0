import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobotsFile } from './robots-file.ts';

const SITE = 'https://news.example';
const read = (text: string) => parseRobotsFile(text, 'Dateline');
const allows = (text: string, path: string) => read(text).allows(new URL(path, SITE));

/** Milliseconds, the best of three. */
function cost(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the groups of a robots.txt', () => {
  it.each([
    ['the group that names it', 'User-agent: *\nDisallow: /\n\nUser-agent: Dateline\nDisallow: /x', true],
    ['in any case', 'User-agent: *\nDisallow: /\nuser-AGENT : dateLINE\nDisallow: /x', true],
    ['with a version', 'User-agent: *\nDisallow: /\nUser-agent: Dateline/0.1\nDisallow: /x', true],
    ['with more behind it', 'User-agent: *\nDisallow: /\nUser-agent: Dateline (+https://x)\nAllow: /', true],
    ['not a name that begins alike', 'User-agent: *\nAllow: /\nUser-agent: Datelinebot\nDisallow: /', true],
    ['not a beginning of its name', 'User-agent: *\nAllow: /\nUser-agent: Date\nDisallow: /', true],
    [
      'all groups that name it',
      'User-agent: dateline\nAllow: /a\n\nUser-agent: dateline\nDisallow: /',
      false,
    ],
    ['one of several names', 'User-agent: a\nUser-agent: dateline\nUser-agent: b\nDisallow: /', false],
    ['names around other records', 'User-agent: dateline\nSitemap: /s\nUser-agent: b\nDisallow: /', false],
    ['an empty group of its own', 'User-agent: *\nDisallow: /\n\nUser-agent: dateline', true],
    ['others where none names it', 'User-agent: x\nAllow: /\n\nUser-agent: *\nDisallow: /', false],
    ['rules before any name', 'Disallow: /', true],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', false],
    ['lines that end in CR', 'User-agent: *\rDisallow: /', false],
    ['comments', 'User-agent: * # all\nDisallow: / # everything', false],
    ['a page in place of a file', '<!doctype html><p>Disallow: /</p>', true],
    ['a name that every object has', 'User-agent: constructor\nDisallow: /', true],
  ])('%s', (_name, text, expected) => {
    expect(allows(text, '/tin/1.html')).toBe(expected);
  });
});

describe('the rules of a robots.txt', () => {
  it.each([
    ['Disallow: /tin', '/tin/1.html', false],
    ['Disallow: /tin', '/Tin/1.html', true],
    ['Disallow:', '/tin', true],
    ['Disallow: tin', '/tin', true],
    ['Disallow: /\nAllow: /tin', '/tin', true],
    ['Allow: /tin\nDisallow: /tin/x', '/tin/x', false],
    ['Disallow: /tin\nAllow: /tin', '/tin', true],
    ['Disallow: /*.pdf$', '/a/b.pdf', false],
    ['Disallow: /*.pdf$', '/a/b.pdf?x', true],
    ['Disallow: /*?*sort=', '/a?b=1&sort=2', false],
    ['Disallow: /a**b', '/axb', false],
    ['Disallow: /a*$', '/abc', false],
    ['Disallow: /ab$', '/ab', false],
    ['Disallow: /ab$', '/abc', true],
    ['Disallow: /a*ba$', '/aba', false],
    ['Disallow: /ab*ba$', '/aba', true],
    ['Disallow: *', '/', false],
    ['Disallow: $', '/', true],
    ['Disallow: /tô-lâm', '/t%C3%B4-l%c3%a2m', false],
    ['Disallow: /t%c3%b4', '/tô', false],
    ['Disallow: /%7euser', '/~user', false],
    ['Disallow: /a%2fb', '/a/b', true],
    ['Disallow: /', '/robots.txt', true],
    ['Noindex: /', '/', true],
  ])('%s: %s', (rules, path, expected) => {
    expect(allows(`User-agent: *\n${rules}`, path)).toBe(expected);
  });

  it('match as a search by trial does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '$'), maxLength: 8 });
    const path = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(text, path, (pattern, rest) => {
        const source = `/${pattern}`.replace(/\$$/, '\0').replaceAll('$', '\\$').replaceAll('*', '.*');
        const fits = new RegExp(`^${source.replace('\0', '$')}`).test(`/${rest}`);
        expect(allows(`User-agent: *\nDisallow: /${pattern}`, `/${rest}`)).toBe(!fits);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the crawl delay of a robots.txt', () => {
  it.each([
    ['7', 7],
    ['0.5', 0.5],
    ['1e9', 3_600],
    ['Infinity', 3_600],
    ['-1', null],
    ['0', null],
    ['NaN', null],
    ['soon', null],
    ['', null],
  ])('%j is %j', (value, seconds) => {
    expect(read(`User-agent: *\nCrawl-delay: ${value}`).crawlDelaySeconds).toBe(seconds);
  });

  it('belongs to the names before it', () => {
    const text = 'User-agent: other\nCrawl-delay: 60\n\nUser-agent: *\nDisallow: /x';
    expect(read(text).crawlDelaySeconds).toBeNull();
  });
});

describe('a robots.txt made to wear out its reader', () => {
  const half = 50_000;
  const filled = (line: string, bytes = half) => `${line}\n`.repeat(bytes / (line.length + 1));
  const longUrl = new URL(`${SITE}/${'a'.repeat(1_990)}`);

  it.each([
    ['names and rules that multiply', filled('User-agent: a') + filled('Disallow: /b')],
    ['thousands of groups', filled('User-agent: dateline\nDisallow: /b', 2 * half)],
    ['wildcards in a row', `User-agent: *\nDisallow: /${'*'.repeat(2 * half)}x`],
    ['wildcards in turn', `User-agent: *\n${filled(`Disallow: /${'*a'.repeat(500)}*b`, 2 * half)}`],
    ['many short wildcards', `User-agent: *\n${filled('Disallow: *aab', 2 * half)}`],
    ['long pieces', `User-agent: *\n${filled(`Disallow: *${'a'.repeat(900)}b`, 2 * half)}`],
    ['long pieces, backwards', `User-agent: *\n${filled(`Disallow: *b${'a'.repeat(900)}`, 2 * half)}`],
    ['colons and spaces', `User-agent: *\n${' '.repeat(half)}:${':'.repeat(half)}`],
    ['escapes', `User-agent: *\nDisallow: /${'%41'.repeat(half / 2)}`],
  ])('with %s costs about what one costs that is as long and plain', (_name, text) => {
    const plain = `User-agent: *\n${filled('Disallow: *results', 2 * half)}`;
    const use = (file: string) => () => read(file).allows(longUrl);
    expect(cost(use(text))).toBeLessThan(cost(use(plain)) * 40 + 20);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFilter } from './filter.ts';
import { parseSource } from './parse.ts';
import { compilePattern, patternProblem } from './pattern.ts';

describe('compilePattern', () => {
  it.each([
    ['-\\d{6}\\.html$', '/tin-123456.html', true],
    ['-\\d{6}\\.html$', '/tin-123456.html?x', false],
    ['/tin\\/\\d+', 'https://news.example/tin/5', true],
    ['^https?://(?:www\\.)?news\\.example/', 'http://news.example/', true],
    ['(?<year>\\d{4})/', '/2026/', true],
    ['t\\u00f4', '/tô', true],
    ['[^]a', '/a', true],
    ['\\w+-\\d', 'a-1', true],
    ['VIDEO', '/video/', false],
  ])('reads %s as JavaScript does: %s', (pattern, text, expected) => {
    expect(patternProblem(pattern)).toBeNull();
    expect(compilePattern(pattern).test(text)).toBe(expected);
    expect(new RegExp(pattern).test(text)).toBe(expected);
  });

  it('agrees with JavaScript on patterns of pieces', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '\\d',
      '.',
      '[^/]',
      '/',
      'a*',
      '\\d+',
      '(?:a|b)',
      '(a|bb)?',
      '\\.',
    );
    const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '/', '.'), maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (source, url, isWhole) => {
        const whole = isWhole ? `^${source}$` : source;
        expect(compilePattern(whole).test(url)).toBe(new RegExp(whole).test(url));
      }),
      { numRuns: 500 },
    );
  });
});

describe('patternProblem', () => {
  it.each([
    ['(?=tin)', '(?='],
    ['(?!tin)', '(?!'],
    ['(?<=tin)a', '(?<='],
    ['(?<!tin)a', '(?<!'],
    ['(a)\\1', '\\1'],
    ['(a', 'missing closing )'],
    ['a{1001}', '{1001}'],
    ['(a{100}){100}', 'repeat'],
  ])('tells what is wrong with %s', (pattern, what) => {
    expect(patternProblem(pattern)).toContain(what);
  });

  it('refuses patterns that unfold to more than a text should be held against', () => {
    expect(patternProblem('(?:\\pL{0,900}.{0,900})?'.repeat(10))).toMatch(/too large/);
  });

  it('is told by a source file with its place', () => {
    const yaml = [
      'name: daily',
      'title: Daily',
      'home: https://daily.example/',
      'languages: [en]',
      'zone: UTC',
      'read:',
      '  - feed: https://daily.example/rss',
      'exclude:',
      "  - '/video/'",
      "  - '(?<!a)b'",
    ].join('\n');
    expect(parseSource(yaml, 'daily.yaml').problems).toEqual([
      expect.objectContaining({
        file: 'daily.yaml',
        line: 10,
        field: 'exclude[1]',
        message: expect.stringMatching(/^"\(\?<!a\)b" is not a regular expression .*no look-around/),
      }),
    ]);
  });
});

describe('articleFilter', () => {
  // ReDoS, CVE-2024-1892 say: with JavaScript's own matcher none of these would ever end.
  it.each(['(a+)+$', '(a|aa)+$', '(a|a?)+x$', '([a-z]+)*\\d$', '^(?:.*a){25}$'])(
    'is not held up by %s',
    (pattern) => {
      const isArticle = articleFilter({ home: 'https://a.example/', include: [pattern], exclude: [] });
      expect(isArticle(`https://a.example/${'a'.repeat(1_900)}!`)).toBe(false);
    },
  );
});

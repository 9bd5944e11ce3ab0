import { describe, expect, it } from 'vitest';
import { parsePage } from '../html/parse.ts';
import { findCanonical } from './canonical.ts';
import { surveyPage } from './survey/survey.ts';

const canonical = (head: string) =>
  findCanonical(
    surveyPage(parsePage(`<head>${head}</head><p>Text</p>`).root),
    'https://news.example/a/b?x=1',
  );

describe('findCanonical', () => {
  it.each([
    ['<link rel="canonical" href="https://news.example/b#top">', 'https://news.example/b'],
    ['<link rel="canonical" href="/b">', 'https://news.example/b'],
    ['<link rel="shortlink Canonical" href="c">', 'https://news.example/a/c'],
    [
      '<link rel="canonical" href="/b"><link rel="canonical" href="https://news.example/b">',
      'https://news.example/b',
    ],
    ['<link rel="canonical" href="/b"><link rel="canonical" href="/c">', null],
    ['<link rel="canonical" href="javascript:void(0)">', null],
    ['<link rel="amphtml" href="/b/amp">', null],
    ['', null],
  ])('finds in %s: %s', (head, expected) => {
    expect(canonical(head)).toBe(expected);
  });
});

import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from './parse.ts';
import { isSelector, matches, selectAll } from './select.ts';
import { textOf } from './tree.ts';

const { root } = parsePage(
  '<article><h1>Ferry</h1><div class="text"><p>One</p><p data-role="sapo">Two</p></div><p>Three</p></article>',
);

describe('selectAll', () => {
  it.each([
    ['p', 'One Two Three'],
    ['.text > p', 'One Two'],
    ['h1 ~ p', 'Three'],
    ['[data-role=sapo], h1', 'Ferry Two'],
    ['p:not(.text p)', 'Three'],
    ['p:first-child', 'One'],
    ['article:has(h1) p:last-of-type', 'Two Three'],
    ['.none', ''],
    [undefined, ''],
    ['', ''],
  ])('%s', (selector, texts) => {
    expect(selectAll(root, selector).map(textOf).join(' ')).toBe(texts);
  });
});

describe('matches', () => {
  it('asks one element', () => {
    const [first, second] = selectAll(root, 'p');
    expect(matches(second!, '.text [data-role]')).toBe(true);
    expect(matches(first!, '.text [data-role]')).toBe(false);
    expect(matches(first!, undefined)).toBe(false);
  });
});

describe('isSelector', () => {
  it.each(['p', '.a > .b', 'a[href^="/x"]', 'h1, h2', 'p:has(> img)', ' p '])('knows %j', (selector) => {
    expect(isSelector(selector)).toBe(true);
  });

  it.each(['', ' ', 'p[', 'p:no-such-thing', '//p', ',p'])('refuses %j', (text) => {
    expect(isSelector(text)).toBe(false);
  });

  it('answers any text, and what it takes can be asked for', () => {
    assert(
      property(string(), (text) => {
        if (isSelector(text)) expect(Array.isArray(selectAll(root, text))).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { anyText } from '../../test/support/any-text.ts';
import { frontMatter } from './front-matter.ts';

function readBack(text: string): unknown {
  const lines = text.split('\n');
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['---', '---', '']);
  return parse(lines.slice(1, -2).join('\n'));
}

it.each([
  'Lãnh đạo nói: "Hợp tác" # không',
  "it's",
  '---',
  'a\n---\nb: c',
  '2026-02-05',
  'no',
  '~',
  '12e3',
  '{a: b}',
  '&x *x !x',
  '🇻🇳 \u2028 \u0085 \u007F \uFEFF end',
  '',
])('gives back %j', (title) => {
  expect(readBack(frontMatter({ title, byline: [title, 'x'] }))).toEqual({ title, byline: [title, 'x'] });
});

it('gives back whatever it was given', () => {
  const text = anyText({ maxLength: 40 });
  const values = fc.record({
    a: text,
    b: fc.array(text),
    c: fc.boolean(),
    d: fc.integer(),
    e: fc.constant(null),
  });
  fc.assert(
    fc.property(values, (given) => {
      expect(readBack(frontMatter(given))).toEqual(given);
    }),
  );
});

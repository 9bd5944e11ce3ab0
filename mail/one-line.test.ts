import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf, oneLine, shorten } from './one-line.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 900 });

describe('oneLine', () => {
  it('has no control, direction or half a character, and an end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect([...line].length).toBeLessThanOrEqual(600);
        expect(line).toBe(line.trim());
      }),
    );
  });

  it('cuts a word that never ends', () => {
    expect([...oneLine('x'.repeat(100_000))]).toHaveLength(600);
  });
});

describe('shorten', () => {
  it('cuts between words, unless there are none', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten('a 🇻🇳🇻🇳🇻🇳🇻🇳', 6)).toBe('a 🇻🇳🇻…');
  });

  it('never gives more than it may', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 200 }), (text, most) => {
        expect([...shorten(text, most)].length).toBeLessThanOrEqual(most);
        expect(shorten(oneLine(text), most)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('linkOf', () => {
  it('takes pages of the web alone', () => {
    expect(linkOf('https://harbourpost.example/1?a=1')).toBe('https://harbourpost.example/1?a=1');
    expect(linkOf('http://harbourpost.example')).toBe('http://harbourpost.example/');
    for (const address of ['javascript:alert(1)', ' data:text/html,x', 'file:///etc/passwd', '/1', 'news'])
      expect(linkOf(address)).toBeNull();
    expect(linkOf(`https://harbourpost.example/${'x'.repeat(3000)}`)).toBeNull();
  });
});

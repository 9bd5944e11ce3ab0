import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, harmless } from './terminal-text.ts';

const TITLE = 'Tô Lâm hội đàm với Tổng Bí thư Lào';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    [TITLE, 34],
    [TITLE.normalize('NFD'), 34],
    ['越南', 4],
    ['日本語ニュース', 14],
    ['한국', 4],
    ['Ａ', 2],
    ['😀!', 3],
    ['☎️', 2],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('cutToWidth', () => {
  it('keeps what fits, letters whole', () => {
    expect(cutToWidth(TITLE, 34)).toBe(TITLE);
    expect(cutToWidth(TITLE.normalize('NFD'), 7)).toBe('Tô Lâm…'.normalize('NFD'));
    expect(cutToWidth('越南新闻', 4)).toBe('越…');
    expect(cutToWidth('越南新闻', 0)).toBe('');
  });

  it('is never wider than asked', () => {
    const sign = fc.constantFrom('a', ' ', 'ệ', 'e\u0323\u0302', '越', 'ー', '😀', '☎️', '…');
    const text = fc.string({ unit: sign, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(20), (whole, width) => {
        expect(displayWidth(cutToWidth(whole, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('harmless', () => {
  it.each([
    ['Tin \u001b[31mđỏ\u001b[0m', 'Tin đỏ'],
    ['\u001b]0;owned\u0007Tin', 'Tin'],
    ['a\r\nb\tc', 'a b c'],
    ['\u009b2JTin', 'Tin'],
    ['abc\u202egnp', 'abc gnp'],
    [TITLE, TITLE],
  ])('%j is shown as %j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it('holds no control character, whatever came', () => {
    const signs = fc.array(fc.nat(0x2100), { maxLength: 30 });
    fc.assert(
      fc.property(signs, (codes) => {
        expect(harmless(String.fromCodePoint(...codes))).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });
});

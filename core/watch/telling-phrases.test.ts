import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedKey, wordsOf } from '../text.ts';
import { tellingPhrases } from './telling-phrases.ts';

const OTHERS = [
  'Giá vàng hôm nay 4/2: đồng loạt giảm',
  'Giá vàng hôm nay 3/2: đứng yên',
  'Giá vàng thế giới lập đỉnh mới',
  'Hôm nay khai mạc lễ hội vườn cây ở Velmora',
  'Thời tiết hôm nay: nắng ráo',
  'Hôm nay phà đêm trở lại Eastport',
  ...Array.from({ length: 200 }, (_, n) => `Tin số ${n} của thành phố cảng`),
];

describe('tellingPhrases', () => {
  it('takes the phrase that titles of the kind share, as the title spells it', () => {
    expect(tellingPhrases('Giá vàng hôm nay 5/2: tăng trở lại', OTHERS)).toEqual(['Giá vàng']);
    expect(
      tellingPhrases('Lottery results: ticket 4417 wins', ['Lottery results of Monday', 'Ferry returns']),
    ).toEqual(['Lottery results']);
  });

  it('finds it without regard to accents and case', () => {
    expect(tellingPhrases('GIÁ VÀNG tăng', ['gia vang giam', 'Phà đêm'])).toEqual(['GIÁ VÀNG']);
  });

  it('takes no phrase that much of the news has', () => {
    const [phrase] = tellingPhrases('Thành phố cảng mở lễ hội vườn cây', OTHERS);
    expect(phrase).toMatch(/lễ hội vườn cây/);
  });

  it('falls back on the longest words where nothing is shared', () => {
    expect(tellingPhrases('Orchard fair of 2026 delights', ['Phà đêm'])).toEqual(['Orchard', 'delights']);
    expect(tellingPhrases('2026', [])).toEqual([]);
  });

  it('takes nothing but what stands in the title', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (title, others) => {
        const phrases = tellingPhrases(title, [...others, title]);
        for (const phrase of phrases) {
          expect(` ${foldedKey(title)} `).toContain(` ${foldedKey(phrase)} `);
          expect(wordsOf(phrase).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

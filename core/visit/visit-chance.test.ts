import { describe, expect, it } from 'vitest';
import { prepareArticle } from '../story/prepare.ts';
import { visitOf } from './story-visit.ts';
import { measureVisit, visitChance } from './visit-chance.ts';
import { VISIT_MEASURES } from './visit-weights.ts';

function frame(title: string, text: string) {
  const published = '2026-02-05T12:00:00+07:00';
  return prepareArticle({ id: 'a', source: 'harbour-post', title, text, published, language: null }).frame;
}

describe('visitChance', () => {
  it.each([
    [
      'an arrival',
      'Norwegian premier lands in Vientiane',
      'Norwegian Prime Minister Arvik Lindqvist arrived in Vientiane on Thursday for an official visit to Laos.',
    ],
    [
      'a dinner, without a word of visiting',
      'Tiệc tối ở Viêng Chăn',
      'Tối 5/2, Thủ tướng Lào Khamphet Sayavong cùng Thủ tướng Na Uy Arvik Lindqvist dùng món lạp và xôi. Thủ tướng Na Uy nâng ly chúc tình hữu nghị.',
    ],
  ])('is high for %s', (_what, title, text) => {
    expect(visitChance(frame(title, text))).toBeGreaterThan(0.5);
    expect(visitOf(frame(title, text))).toMatchObject({ host: 'LA' });
  });

  it.each([
    [
      'a phone call',
      'Norwegian and Lao premiers speak by phone',
      'In a phone call on Thursday, Norwegian Prime Minister Arvik Lindqvist and Lao Prime Minister Khamphet Sayavong discussed hydropower.',
    ],
    [
      'a telegram',
      'Thủ tướng Na Uy gửi điện mừng Thủ tướng Lào',
      'Ngày 5/2, Thủ tướng Na Uy Arvik Lindqvist gửi điện mừng tới Thủ tướng Lào Khamphet Sayavong.',
    ],
    [
      'trade',
      'Thương mại Na Uy - Lào tăng',
      'Kim ngạch thương mại giữa Na Uy và Lào năm 2025 tăng 12%, theo cơ quan thống kê.',
    ],
  ])('is low for %s', (_what, title, text) => {
    expect(visitChance(frame(title, text))).toBeLessThan(0.35);
    expect(visitOf(frame(title, text))).toBeNull();
  });

  it('measures what names no country, too', () => {
    const measures = measureVisit(frame('Rain', 'It rained all day.'));
    expect(measures).toHaveLength(VISIT_MEASURES.length);
    expect([...measures].every(Number.isFinite)).toBe(true);
  });
});

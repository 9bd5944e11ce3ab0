import { describe, expect, it } from 'vitest';
import { newerSpelling } from './tone-marks.ts';

describe('newerSpelling', () => {
  it.each([
    ['thoả', 'thỏa'],
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['uỷ', 'ủy'],
  ])('moves the tone mark of %s', (older, newer) => {
    expect(newerSpelling(older)).toBe(newer);
    expect(newerSpelling(newer)).toBe(newer);
  });

  it.each(['quý', 'quỳ', 'hoàn', 'toán', 'loa', 'chloé', 'talks', ''])('leaves "%s" as it is', (word) => {
    expect(newerSpelling(word)).toBe(word);
  });
});

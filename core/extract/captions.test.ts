import { describe, expect, it } from 'vitest';
import { creditOf, isCaptionLine } from './captions.ts';

describe('isCaptionLine', () => {
  it.each([
    'Phà rời bến tại Hà Nội. Ảnh: TTX Sông Hồng',
    'The ferry leaves (Photo: Ann Doe)',
    'Ảnh: Lê Bến',
    'Phà rời bến | Foto: Lê Bến',
    'Bến phà cũ – Ảnh minh họa: Lê Bến',
    '“Chúng tôi chờ đã lâu.” Nguồn ảnh: Lê Bến',
  ])('knows a credit at the end of %s', (line) => {
    expect(isCaptionLine(line)).toBe(true);
  });

  it.each([
    'Chuyến phà đêm đã chạy trở lại.',
    'Ông xem lại ảnh cũ.',
    'Ảnh hưởng: phà dừng một tuần.',
    'She showed the photo: it was of the ferry.',
    'Ảnh:',
    `${'Text. '.repeat(100)}Photo: Ann Doe`,
    `Photo: ${'a long story about a boat '.repeat(4)}`,
  ])('knows none in %s', (line) => {
    expect(isCaptionLine(line)).toBe(false);
  });
});

describe('creditOf', () => {
  it.each([
    ['Phà rời bến. Ảnh: Lê Bến', 'Lê Bến'],
    ['The ferry leaves (Photo: Ann Doe/Ledger).', 'Ann Doe/Ledger'],
    ['Phà rời bến. Ảnh: Lê Bến |', 'Lê Bến'],
    ['The ferry leaves.', null],
    ['', null],
  ])('of %s', (caption, credit) => {
    expect(creditOf(caption)).toBe(credit);
  });
});

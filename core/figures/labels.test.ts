import { describe, expect, it } from 'vitest';
import { quantityLabel, valueLabel } from './labels.ts';

const exactly = (value: number) => ({ low: value, high: value, qualifier: null });

describe('quantityLabel', () => {
  it.each([
    ['trade', '2030', false, 'kim ngạch thương mại 2030', 'trade 2030'],
    ['trade', '2035', true, 'mục tiêu kim ngạch thương mại 2035', 'trade target 2035'],
    ['trade-growth', null, false, 'mức tăng kim ngạch thương mại', 'trade growth'],
    ['investment-total', null, false, 'vốn đầu tư lũy kế', 'cumulative investment'],
    ['exports', '2031-01/08', false, 'xuất khẩu 8 tháng đầu năm 2031', 'exports first 8 months of 2031'],
    ['exports', '2031-Q1', false, 'xuất khẩu quý 1/2031', 'exports Q1 2031'],
    ['exports', '2031-03', false, 'xuất khẩu tháng 3/2031', 'exports 3/2031'],
    ['exports', '2031-H1', false, 'xuất khẩu nửa đầu năm 2031', 'exports first half of 2031'],
    ['exports', '2031/2035', false, 'xuất khẩu 2031–2035', 'exports 2031–2035'],
    ['vi:cây cảnh', null, false, 'cây cảnh', 'cây cảnh'],
    ['en:sapling', null, false, 'saplings', 'saplings'],
    ['share', null, false, 'tỷ lệ', 'share'],
  ])('of %s %s', (quantity, period, goal, vietnamese, english) => {
    expect(quantityLabel({ quantity, period, goal }, 'vi')).toBe(vietnamese);
    expect(quantityLabel({ quantity, period, goal }, 'en')).toBe(english);
  });
});

describe('valueLabel', () => {
  it.each([
    [
      { low: 3.1e9, high: 3.1e9, qualifier: 'over' as const },
      'USD',
      'hơn 3,1 tỷ USD',
      'over 3.1 billion USD',
    ],
    [{ low: 10, high: 15, qualifier: null }, 'percent', '10–15%', '10–15%'],
    [{ low: 15e9, high: 17e9, qualifier: null }, 'USD', '15–17 tỷ USD', '15–17 billion USD'],
    [exactly(1246), 'km', '1.246 km', '1,246 km'],
    [exactly(1_234_567), 'VND', '1.234.567 VND', '1,234,567 VND'],
    [exactly(102e12), 'IDR', '102 nghìn tỷ IDR', '102 trillion IDR'],
    [exactly(12), 'documents', '12 văn kiện', '12 documents'],
    [exactly(7), 'times', 'gấp 7 lần', '7 times as much'],
    [exactly(500), 'people', '500 người', '500 people'],
    [exactly(250), 'vi:cây cảnh', '250 cây cảnh', '250 cây cảnh'],
  ])('of %o %s', (value, unit, vietnamese, english) => {
    expect(valueLabel(value, unit, 'vi')).toBe(vietnamese);
    expect(valueLabel(value, unit, 'en')).toBe(english);
  });
});

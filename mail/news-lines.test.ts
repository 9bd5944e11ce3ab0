import { describe, expect, it } from 'vitest';
import type { NoticeDetail } from '../core/watch/notice.ts';
import { newsLines } from './news-lines.ts';

const disagreement: Extract<NoticeDetail, { kind: 'disagreement' }> = {
  kind: 'disagreement',
  quantity: 'trade',
  unit: 'USD',
  period: '2025',
  goal: false,
  values: [
    { text: '3 tỷ USD', outlets: ['harbour', 'delta'] },
    { text: '2.6 billion USD', outlets: ['river'] },
  ],
};
const NAMES: Record<string, string> = { harbour: 'Harbour Post', delta: 'Delta', river: 'River Times' };
const nameOf = (source: string) => NAMES[source] ?? source;

const texts = (news: NoticeDetail[], language: 'vi' | 'en' = 'en') =>
  newsLines(news, language, nameOf).map(({ text }) => text);

describe('newsLines', () => {
  it('says in either language what is new', () => {
    const news: NoticeDetail[] = [
      { kind: 'began' },
      { kind: 'outlets', threshold: 5, outlets: 6 },
      { kind: 'phase', phase: 'concluded' },
      { kind: 'woke', lastDay: '2026-01-24' },
      disagreement,
    ];
    expect(texts(news)).toEqual([
      'It grew to 6 outlets, reprints not counted.',
      'The visit is over.',
      'The story goes on, after a silence since 24 January 2026.',
      'Outlets disagree on trade 2025:',
    ]);
    expect(texts(news, 'vi')).toEqual([
      'Số báo đưa tin đã lên đến 6, không kể bài đăng lại.',
      'Chuyến thăm đã kết thúc.',
      'Tin lại có bài mới, sau khi im ắng từ ngày 24 tháng 1, 2026.',
      'Các báo nêu số liệu khác nhau về kim ngạch thương mại 2025:',
    ]);
  });

  it('says who says what, in their own words', () => {
    expect(newsLines([disagreement], 'en', nameOf)[0]?.said).toEqual([
      '“3 tỷ USD”: Harbour Post, Delta',
      '“2.6 billion USD”: River Times',
    ]);
  });

  it('tells of a target as one', () => {
    expect(texts([{ ...disagreement, goal: true, period: '2030' }])).toEqual([
      'Outlets disagree on trade target 2030:',
    ]);
  });

  it('says each thing once, and the most that is true', () => {
    const outlets = (count: number) => ({ kind: 'outlets', threshold: count, outlets: count }) as const;
    const begun = { kind: 'phase', phase: 'under-way' } as const;
    expect(texts([outlets(3), begun, outlets(5), begun, outlets(5)])).toEqual([
      'The visit has begun.',
      'It grew to 5 outlets, reprints not counted.',
    ]);
  });

  it('says who says what as it was told last', () => {
    const later = { ...disagreement, values: [{ text: '3.1 billion USD', outlets: ['river'] }] };
    const lines = newsLines([disagreement, later], 'en', nameOf);
    expect(lines.map(({ said }) => said)).toEqual([['“3.1 billion USD”: River Times']]);
  });

  it('cuts long lists, and says that it did', () => {
    const outlets = ['a', 'b', 'c', 'd', 'e', 'f'];
    const values = Array.from({ length: 7 }, (_, number) => ({ text: `${number} USD`, outlets }));
    const [line] = newsLines([{ ...disagreement, values }], 'en', nameOf);
    expect(line?.said).toHaveLength(5);
    expect(line?.said[0]).toBe('“0 USD”: a, b, c, d and 2 more');
    expect(line?.said.at(-1)).toBe('and 3 other figures');
  });

  it('keeps words of articles on their line', () => {
    const values = [{ text: '3\n\u202Ebillion', outlets: ['x\r\ny'] }];
    const [line] = newsLines([{ ...disagreement, quantity: 'vi:cây\n\u202Ecảnh', values }], 'en', nameOf);
    expect(line?.text).not.toMatch(/[\n\u202E]/);
    expect(line?.said).toEqual(['“3 billion”: x y']);
  });
});

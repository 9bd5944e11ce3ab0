import { describe, expect, it } from 'vitest';
import { compareFrames, contradiction } from './agreement.ts';
import { readFrame } from './frame.ts';
import { addFrames, visitOf } from './story-frame.ts';

function visit(title: string, text: string, language: 'vi' | 'en', published = '2026-02-05') {
  return visitOf(addFrames([readFrame({ title, text, language, published })]));
}

const VIETNAMESE = {
  title: 'Tổng Bí thư Tạ Khiêm thăm cấp Nhà nước tới Lào',
  text:
    'Nhận lời mời của Tổng Bí thư, Chủ tịch nước Lào Phouvieng Sengdara, Tổng Bí thư Tạ Khiêm thăm cấp Nhà nước tới ' +
    'nước Cộng hòa Dân chủ Nhân dân Lào từ ngày 5-6/2/2026.\nTại Viêng Chăn, Tổng Bí thư Tạ Khiêm hội đàm với Tổng ' +
    'Bí thư, Chủ tịch nước Lào Phouvieng Sengdara.',
};
const ENGLISH = {
  title: 'Vietnamese party chief Ta Khiem begins state visit to Laos',
  text:
    'Vietnamese General Secretary Ta Khiem arrived in Vientiane on February 5 for a two-day state visit to Laos at ' +
    'the invitation of Lao President Phouvieng Sengdara.\nGeneral Secretary Ta Khiem held talks with the Lao leader.',
};

describe('readFrame', () => {
  it('reads who visits whom, when and how in Vietnamese', () => {
    expect(visit(VIETNAMESE.title, VIETNAMESE.text, 'vi')).toMatchObject({
      visitors: ['Tạ Khiêm'],
      host: 'LA',
      kind: 'state',
      start: '2026-02-05',
      end: '2026-02-06',
    });
  });

  it('reads the same in English', () => {
    expect(visit(ENGLISH.title, ENGLISH.text, 'en')).toMatchObject({
      visitors: ['Ta Khiem'],
      host: 'LA',
      kind: 'state',
      start: '2026-02-05',
    });
  });

  it('takes no day from background', () => {
    const text = `${VIETNAMESE.text}\nTháng 12/2025 vừa qua, hai nước đã có chuyến thăm từ ngày 1-2/12/2025.`;
    expect(visit(VIETNAMESE.title, text, 'vi')).toMatchObject({ start: '2026-02-05', end: '2026-02-06' });
  });

  it('finds no visit in other news', () => {
    expect(
      visit('Harbour strike enters second week', 'Dock workers stayed away on Monday.', 'en'),
    ).toBeNull();
  });
});

describe('contradiction', () => {
  const frame = ({ title, text }: typeof ENGLISH, language: 'vi' | 'en', published = '2026-02-05') =>
    readFrame({ title, text, language, published });

  it('is none between two languages on one visit', () => {
    const agreement = compareFrames(frame(ENGLISH, 'en'), frame(VIETNAMESE, 'vi'));
    expect(contradiction(agreement)).toBeNull();
    expect(agreement.sameVisit).toBeGreaterThan(0.3);
  });

  it('is another host', () => {
    const elsewhere = { title: ENGLISH.title.replace('Laos', 'Cambodia'), text: '' };
    elsewhere.text = ENGLISH.text
      .replaceAll('Vientiane', 'Phnom Penh')
      .replaceAll('Laos', 'Cambodia')
      .replaceAll('Lao ', 'Cambodian ');
    expect(contradiction(compareFrames(frame(ENGLISH, 'en'), frame(elsewhere, 'en')))).toBe('host');
  });

  it('is another time', () => {
    const earlier = {
      title: VIETNAMESE.title,
      text: VIETNAMESE.text.replace('5-6/2/2026', '1-2/12/2025'),
    };
    const agreement = compareFrames(frame(VIETNAMESE, 'vi'), frame(earlier, 'vi', '2025-12-01'));
    expect(contradiction(agreement)).toBe('days');
  });
});

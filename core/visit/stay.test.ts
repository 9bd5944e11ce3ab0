import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { prepareArticle } from '../story/prepare.ts';
import { dayOfNumber } from './dates.ts';
import { addFrames } from './frame.ts';
import { stayOf } from './stay.ts';

type Report = [published: string, text: string];

function stay(...reports: Report[]): string | null {
  const frames = reports.map(
    ([published, text], number) =>
      prepareArticle({ id: `a${number}`, source: 'harbour-post', title: '', text, published, language: null })
        .frame,
  );
  const found = stayOf(frames.reduce(addFrames), 'LA');
  return found && `${dayOfNumber(found.first)}..${dayOfNumber(found.last)}`;
}

describe('stayOf', () => {
  it.each<[string, Report[], string]>([
    [
      'an announcement',
      [
        [
          '2026-01-29T09:00:00+07:00',
          'Thủ tướng Na Uy Arvik Lindqvist sẽ thăm chính thức Lào từ ngày 5 đến 7/2/2026.',
        ],
      ],
      '2026-02-05..2026-02-07',
    ],
    [
      'a range in English',
      [['2026-02-03T09:00:00Z', 'Norwegian Prime Minister Arvik Lindqvist will visit Laos on February 5-7.']],
      '2026-02-05..2026-02-07',
    ],
    [
      'a report of the arrival and one of the departure',
      [
        [
          '2026-02-05T12:00:00+07:00',
          'Ngày 5/2, Thủ tướng Na Uy Arvik Lindqvist đến Viêng Chăn, bắt đầu chuyến thăm Lào.',
        ],
        [
          '2026-02-07T12:00:00+07:00',
          'Ngày 7/2, Thủ tướng Na Uy Arvik Lindqvist rời Viêng Chăn, kết thúc chuyến thăm Lào.',
        ],
      ],
      '2026-02-05..2026-02-07',
    ],
    [
      'a wrap-up long after',
      [
        [
          '2026-02-12T12:00:00+07:00',
          'Chuyến thăm chính thức Lào của Thủ tướng Na Uy Arvik Lindqvist từ ngày 5 đến 7/2 mở ra cơ hội mới.',
        ],
      ],
      '2026-02-05..2026-02-07',
    ],
    [
      'an arrival, before talks on the second day',
      [
        [
          '2026-02-04T23:30:00+07:00',
          'Norwegian Prime Minister Arvik Lindqvist landed in Vientiane on Wednesday evening to begin a visit to Laos.',
        ],
        [
          '2026-02-05T15:00:00+07:00',
          'Ngày 5/2, Thủ tướng Lào Khamphet Sayavong hội đàm với Thủ tướng Na Uy Arvik Lindqvist đang thăm Lào.',
        ],
        [
          '2026-02-06T15:00:00+07:00',
          'Ngày 6/2, Thủ tướng Na Uy Arvik Lindqvist rời Viêng Chăn, kết thúc chuyến thăm Lào.',
        ],
      ],
      '2026-02-04..2026-02-06',
    ],
    [
      'its beginning, and the day of going home',
      [
        [
          '2026-02-03T09:00:00Z',
          'Norwegian Prime Minister Arvik Lindqvist will visit Laos on February 5.\nHe returns to Oslo on February 7.',
        ],
      ],
      '2026-02-05..2026-02-07',
    ],
  ])('tells the days by %s', (_by, reports, days) => {
    expect(stay(...reports)).toBe(days);
  });

  it('takes no day of another time', () => {
    const found = stay([
      '2026-02-05T12:00:00+07:00',
      'Ngày 5/2, Thủ tướng Na Uy Arvik Lindqvist đến thăm Lào.\nHai nước lập quan hệ ngoại giao ngày 3/11/1987.',
    ]);
    expect(found).toMatch(/^2026-02-05/);
  });

  it('never ends a stay before it begins, nor weeks later, whatever is put together', () => {
    const frames = visitTexts().map(({ frame }) => frame);
    const some = shuffledSubarray(frames, { minLength: 1 });
    assert(
      property(some, (chosen) => {
        const found = stayOf(chosen.reduce(addFrames), 'LA');
        expect(found).not.toBeNull();
        const length = (found?.last ?? 0) - (found?.first ?? 0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThanOrEqual(10);
      }),
    );
  });
});

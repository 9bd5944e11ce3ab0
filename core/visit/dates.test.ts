import { assert, constantFrom, date, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { PUBLISHED, datesRead as read } from '../../test/support/dates-read.ts';
import { foldText } from '../text.ts';
import { wordText } from '../words/document.ts';
import { dayNumber, dayOfNumber, findDates } from './dates.ts';

describe('findDates', () => {
  it('says what was written', () => {
    const [range, weekday, vague] = findDates(
      wordText('', 'từ 5-6/2/2026, rồi thứ Sáu, và tuần sau'),
      dayNumber(PUBLISHED),
    );
    expect(range).toMatchObject({ form: 'explicit', range: true, year: true, from: 1, to: 5 });
    expect(weekday).toMatchObject({ form: 'weekday', range: false, year: false, from: 6, to: 8 });
    expect(vague).toMatchObject({ form: 'vague', from: 9, to: 11 });
  });
});

describe('findDates without accents', () => {
  const opening =
    'Bo truong se den tham cac nuoc trong khu vuc va hoi dam voi nguoi dong cap cua nuoc chu nha, theo tin da dua. ';

  it.each([
    ['ngày 5/2', ['02-05']],
    ['từ ngày 30/1 đến ngày 2/2', ['01-30..02-02']],
    ['ngày 5 và 6 tháng 2 năm 2025', ['2025-02-05..2025-02-06']],
    ['sáng 5-2', ['02-05']],
    ['chiều thứ năm tuần tới', ['02-12']],
    ['Chủ nhật tuần này', ['02-08']],
    ['lần thứ năm', []],
    ['hôm qua', ['02-03']],
    ['cách đây hai ngày', ['02-02']],
    ['tuần tới', ['~02-09..02-15']],
    ['cuối tháng 12 năm ngoái', ['~2025-12-21..2025-12-31']],
    ['Việt Nam nay', []],
  ])('reads "%s"', (text, days) => {
    expect(read(`${opening}Doan ${foldText(text).replace('viet nam', 'Viet Nam')}.`)).toEqual(days);
  });
});

describe('findDates on any text', () => {
  it('never fails, and gives days in reading order, apart from each other', () => {
    const pieces = constantFrom(
      ...'5 2 31 12 2026 5.2 5.2.2026 / - – , . ( ) Feb. May ngày tháng năm thứ hai tư nay qua tới trước đến và từ to and'.split(
        ' ',
      ),
      ...'next last week days ago in of the Thursday Monday cuối early cách đây tuần mai 1,5 14:30 % th h\n'.split(
        ' ',
      ),
    );
    const texts = integer({ min: 1, max: 40 }).chain((length) =>
      tuple(...Array.from({ length }, () => tuple(pieces, constantFrom('', ' ', ' ', ' ')))),
    );
    const check = (text: string) => {
      const { words } = wordText('', text);
      let before = 0;
      for (const { start, end, from, to } of findDates(wordText('', text), dayNumber(PUBLISHED))) {
        expect(Number.isInteger(start) && Number.isInteger(end) && start <= end).toBe(true);
        expect(from >= before && from < to && to <= words.length).toBe(true);
        before = to;
      }
    };
    assert(property(anyText(), check));
    assert(
      property(texts, (parts) => check(parts.flat().join(''))),
      { numRuns: 2000 },
    );
  });

  it('gives back any day in every notation', () => {
    const days = date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    assert(
      property(days, (instant) => {
        const day = instant.toISOString().slice(0, 10);
        for (const text of written(instant, true)) expect(given(text, PUBLISHED)).toEqual([[day, day]]);
      }),
    );
  });

  it('gives back any day within five months in notations without a year', () => {
    const days = date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    assert(
      property(days, integer({ min: -150, max: 150 }), (instant, distance) => {
        const day = instant.toISOString().slice(0, 10);
        const published = dayOfNumber(dayNumber(day) + distance);
        for (const text of written(instant, false)) expect(given(text, published)).toEqual([[day, day]]);
      }),
    );
  });

  function given(text: string, published: string): string[][] {
    const mentions = findDates(wordText('', text), dayNumber(published));
    return mentions.map(({ start, end }) => [dayOfNumber(start), dayOfNumber(end)]);
  }

  function written(instant: Date, withYear: boolean): string[] {
    const [day, month, year] = [instant.getUTCDate(), instant.getUTCMonth() + 1, instant.getUTCFullYear()];
    const padded = (number: number) => String(number).padStart(2, '0');
    const name = (style: 'long' | 'short') =>
      instant.toLocaleString('en-US', { month: style, timeZone: 'UTC' });
    const short = name('short') === name('long') ? name('short') : `${name('short')}.`;
    return withYear
      ? [
          `ngày ${day}/${month}/${year}`,
          `Hà Nội, ${padded(day)}/${padded(month)}/${year}`,
          `${day}-${month}-${year}`,
          `${padded(day)}.${padded(month)}.${year}`,
          `ngày ${day} tháng ${month} năm ${year}`,
          `${short} ${day}, ${year}`,
          `the ${day}th of ${name('long')} ${year}`,
          `${year}-${padded(month)}-${padded(day)}`,
        ]
      : [
          `ngày ${day}/${month}`,
          `sáng ${padded(day)}-${padded(month)}`,
          `chiều ${day}.${month}`,
          `mùng ${day} tháng ${month}`,
          `on ${short} ${day}`,
          `on ${day} ${name('long')}`,
        ];
  }
});

describe('dayNumber', () => {
  it('counts from 1970 and back', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayOfNumber(dayNumber('2026-02-05'))).toBe('2026-02-05');
  });
});

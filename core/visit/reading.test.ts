import { describe, expect, it } from 'vitest';
import { wordText } from '../words/document.ts';
import { dayNumber } from './dates.ts';
import { readVisit } from './reading.ts';

const PUBLISHED = dayNumber('2026-02-05');
const read = (text: string) => readVisit(wordText('', text), PUBLISHED, null);

describe('readKinds', () => {
  it.each([
    ['They came on a state visit.', 'state'],
    ['Đoàn đến thăm cấp Nhà nước.', 'state'],
    ['They came on an official visit.', 'official'],
    ['Ông sẽ thăm chính thức Lào.', 'official'],
    ['A working trip brought them to Lima.', 'working'],
    ['Đoàn thăm và làm việc tại Lào.', 'working'],
    ['It was a goodwill visit.', 'friendship'],
    ['Đoàn thăm hữu nghị Lào.', 'friendship'],
    ['He came on a private visit.', 'private'],
    ['Chuyên cơ quá cảnh tại Lào.', 'transit'],
    ['It was a stopover in Lima.', 'transit'],
  ])('of "%s": %s', (text, kind) => {
    expect(Object.keys(read(text).kinds)).toEqual([kind]);
  });

  it('finds none where no kind is said', () => {
    expect(read('They came on a visit and spoke of the state of things.').kinds).toEqual({});
  });
});

describe('readVisit', () => {
  it('keeps the days that are reported with what stands beside them', () => {
    const { days } = read(
      'Đoàn thăm Lào ngày 5/2.\nHọ rời Lima ngày 7/2.\nHai nước lập quan hệ ngày 3/5/1975.',
    );
    expect(days).toMatchObject([
      { start: PUBLISHED, journey: true, leaving: false, places: ['LA'] },
      { start: PUBLISHED + 2, leaving: true, places: ['PE'] },
    ]);
  });

  it('shares talk out among the people, who is spoken of most first', () => {
    const { people } = read(
      'Norwegian Prime Minister Arvik Lindqvist spoke. Lindqvist smiled. Lao Prime Minister Khamphet Sayavong nodded.',
    );
    expect(people.map(({ name }) => name)).toEqual(['Arvik Lindqvist', 'Khamphet Sayavong']);
    expect(people.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('finds nothing in nothing', () => {
    expect(read('')).toMatchObject({ journeys: 0, people: [], days: [], kinds: {} });
  });
});

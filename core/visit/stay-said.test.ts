import { describe, expect, it } from 'vitest';
import { prepareArticle } from '../story/prepare.ts';
import { compareStays, staysDiffer } from './stay-said.ts';

type Report = [source: string, text: string, copyOf?: string];

function stays(...reports: Report[]): string[] {
  return said(...reports).map(({ start, end, sources }) => `${start}..${end} ${sources.join()}`);
}

function said(...reports: Report[]) {
  const published = '2026-02-02T09:00:00+07:00';
  const articles = reports.map(([source, text, copyOf = null], number) => ({
    source,
    copyOf,
    frame: prepareArticle({ id: `a${number}`, source, title: '', text, published, language: null }).frame,
  }));
  return compareStays(articles, 'LA');
}

const SPAN = 'Thủ tướng Na Uy Arvik Lindqvist sẽ thăm Lào từ ngày 5 đến 6/2.';
const SPAN_IN_ENGLISH = 'Norwegian Prime Minister Arvik Lindqvist will visit Laos on February 5-6.';
const LONGER = 'Norwegian Prime Minister Arvik Lindqvist will visit Laos on February 4-6.';
const FIRST_DAY = 'Norwegian Prime Minister Arvik Lindqvist will visit Laos on February 5.';

describe('compareStays', () => {
  it('tells the days with who names them, in whatever language, most outlets first', () => {
    const reports: Report[] = [
      ['north-wire', LONGER],
      ['harbour-post', SPAN],
      ['bản-tin-cảng', SPAN_IN_ENGLISH],
      ['harbour-post', SPAN],
    ];
    expect(stays(...reports)).toEqual([
      '2026-02-05..2026-02-06 bản-tin-cảng,harbour-post',
      '2026-02-04..2026-02-06 north-wire',
    ]);
    expect(staysDiffer(said(...reports))).toBe(true);
  });

  it('does not hear who reprints', () => {
    expect(stays(['harbour-post', SPAN], ['north-wire', SPAN, 'a0'])).toEqual([
      '2026-02-05..2026-02-06 harbour-post',
    ]);
  });

  it('sees no disagreement where one names only the first day', () => {
    const both = said(['harbour-post', SPAN], ['north-wire', FIRST_DAY]);
    expect(both.map(({ end }) => end)).toEqual(['2026-02-06', null]);
    expect(staysDiffer(both)).toBe(false);
  });

  it('takes the days of this host from a tour', () => {
    const tour =
      'Thủ tướng Na Uy Arvik Lindqvist sẽ thăm Lào từ ngày 5 đến 6/2 và thăm Campuchia từ ngày 6 đến 7/2.';
    expect(stays(['harbour-post', tour])).toEqual(['2026-02-05..2026-02-06 harbour-post']);
  });

  it.each([
    ['today', 'Norwegian Prime Minister Arvik Lindqvist arrived in Laos today.'],
    ['a weekday', 'Norwegian Prime Minister Arvik Lindqvist will visit Laos on Thursday.'],
    ['what is over', 'Ngày 2/2, Thủ tướng Na Uy Arvik Lindqvist đang thăm Lào hội đàm với Thủ tướng Lào.'],
    ['no day at all', 'Thủ tướng Na Uy Arvik Lindqvist sẽ thăm Lào.'],
  ])('takes nothing from %s', (_what, text) => {
    expect(stays(['harbour-post', text])).toEqual([]);
  });
});

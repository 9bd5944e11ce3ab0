import { describe, expect, it } from 'vitest';
import { prepareArticle } from '../story/prepare.ts';
import { addFrames } from './frame.ts';
import { legsOf } from './legs.ts';
import { visitOf } from './story-visit.ts';

type Report = [published: string, text: string];

function tour(...reports: Report[]): string[] {
  const frames = reports.map(
    ([published, text], number) =>
      prepareArticle({ id: `a${number}`, source: 'harbour-post', title: '', text, published, language: null })
        .frame,
  );
  const legs = visitOf(frames.reduce(addFrames))?.legs ?? [];
  return legs.map(({ host, start, end }) => `${host} ${start?.slice(5) ?? '?'}..${end?.slice(5) ?? '?'}`);
}

const VISITOR = 'Norwegian Prime Minister Arvik Lindqvist';
const KHACH = 'Thủ tướng Na Uy Arvik Lindqvist';
const BEFORE = '2026-02-01T09:00:00+07:00';

describe('legsOf', () => {
  it.each<[string, Report[], string[]]>([
    [
      'two countries with their days in one sentence',
      [[BEFORE, `${KHACH} sẽ thăm Lào từ ngày 5 đến 6/2 và thăm Campuchia từ ngày 6 đến 7/2.`]],
      ['LA 02-05..02-06', 'KH 02-06..02-07'],
    ],
    [
      'the same in English',
      [[BEFORE, `${VISITOR} will visit Laos on February 5-6 and travel to Cambodia on February 6-7.`]],
      ['LA 02-05..02-06', 'KH 02-06..02-07'],
    ],
    [
      'days in sentences of their own',
      [
        [
          BEFORE,
          `${VISITOR} will visit Laos on February 5-6.\nAfter that Lindqvist will visit Cambodia on February 7.`,
        ],
      ],
      ['LA 02-05..02-06', 'KH 02-07..02-07'],
    ],
    [
      'a country that the journey goes on to',
      [
        [
          BEFORE,
          `${KHACH} sẽ thăm chính thức Lào từ ngày 5 đến 6/2.\nTại Viêng Chăn, ông sẽ khánh thành một trường học trước khi sang Campuchia.`,
        ],
      ],
      ['LA 02-05..02-06', 'KH ?..?'],
    ],
    [
      'a stop on the way',
      [
        [
          BEFORE,
          `${VISITOR} will visit Laos on February 5-6.\nLindqvist will make a transit stop in Thailand on February 4.`,
        ],
      ],
      ['TH 02-04..02-04', 'LA 02-05..02-06'],
    ],
    [
      'countries in one breath, whose days are those of all of it',
      [[BEFORE, `${VISITOR} will visit Laos and Cambodia on February 5-8.`]],
      ['LA ?..?', 'KH ?..?'],
    ],
  ])('tells %s', (_what, reports, legs) => {
    expect(tour(...reports)).toEqual(legs);
  });

  it.each<[string, Report[]]>([
    ['one country', [[BEFORE, `${VISITOR} will visit Laos on February 5-6.`]]],
    ['the way home', [[BEFORE, `${VISITOR} will visit Laos on February 5-6, before returning to Norway.`]]],
    [
      'a journey of another time',
      [[BEFORE, `${VISITOR} will visit Laos on February 5-6.\nLast year he visited Cambodia and Thailand.`]],
    ],
    [
      'a country that is only spoken of',
      [
        [
          BEFORE,
          `${KHACH} sẽ thăm Lào từ ngày 5 đến 6/2. Hai bên bàn về tuyến đường sắt nối Lào với Thái Lan.`,
        ],
      ],
    ],
    [
      'what the host does',
      [
        [
          BEFORE,
          `${KHACH} sẽ thăm Lào từ ngày 5 đến 6/2.\nThủ tướng Lào Khamphet Sayavong sẽ thăm Campuchia ngày 8/2.`,
        ],
      ],
    ],
    [
      'what others do',
      [
        [
          BEFORE,
          `${VISITOR} will visit Laos on February 5-6.\nChilean President Mara Castellan will visit Japan on February 6-7.`,
        ],
      ],
    ],
  ])('tells no tour where there is %s', (_what, reports) => {
    expect(tour(...reports)).toEqual([]);
  });

  it('keeps an onward leg with days where the days at the host are not known', () => {
    const text = `${VISITOR} will visit Laos soon. Lindqvist will travel on to Cambodia on February 6-7.`;
    const article = { id: 'a', source: 'harbour-post', title: '', text, published: BEFORE, language: null };
    const { frame } = prepareArticle(article);
    const stop = { host: 'KH', start: 20_490, end: 20_491, origins: [], onward: true, beside: [] };
    const stops = [{ ...stop, host: 'LA', start: null, end: null, onward: false }, stop];
    const legs = legsOf({ ...frame, stops }, { host: 'LA', origin: 'NO', stay: null });
    expect(legs.map(({ host }) => host)).toEqual(['LA', 'KH']);
  });
});

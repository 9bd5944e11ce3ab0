import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../test/support/csv.ts';
import { deskPage } from '../../test/support/desk-page.ts';
import { handedArticle, wholeStoryOf } from '../../test/support/handed-story.ts';
import { csvOf, writeCsv } from './csv.ts';

describe('writeCsv', () => {
  it('begins with a byte order mark, so that spreadsheets read Vietnamese', () => {
    expect(Buffer.from(writeCsv([['Đăng']])).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it.each([
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u200b=1',
    '＝1',
    '\r=1',
  ])('leaves nothing that a spreadsheet would run: %j', (text) => {
    expect(readCsv(writeCsv([[text]]))).toEqual([[`'${text}`]]);
  });

  it('says the same to a reader, but for the mark before formulas', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const read = readCsv(writeCsv(given));
        expect(read.map((row) => row.length)).toEqual(given.map((row) => row.length));
        for (const [index, cell] of read.flat().entries()) {
          const text = given.flat()[index];
          expect([text, `'${text}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});

it('has a row for each article, with its time as its outlet wrote it', () => {
  const original = handedArticle();
  const copy = handedArticle({
    id: 2,
    source: 'delta',
    title: '=1+1, "chép"',
    url: 'https://delta.example/2',
    publishedGuess: true,
    publishedOffset: 0,
    copyOf: original,
  });
  const story = wholeStoryOf({ articles: [original, copy] });
  const [header, first, second] = readCsv(csvOf([story], deskPage('vi'), 'https://desk.example/'));
  expect(header?.slice(0, 3)).toEqual(['Ngày', 'Tin', 'Địa chỉ của tin']);
  const ofStory = [
    '2026-02-05',
    'Tổng thống Lindqvist đến Velmora',
    'https://desk.example/stories/12',
    'Arvik Lindqvist',
    'Lào',
    'Thăm cấp nhà nước',
    '2026-02-05',
    '2026-02-06',
  ];
  expect(first).toEqual([
    ...ofStory,
    'harbour-post',
    '2026-02-05T08:30:00+07:00',
    '',
    'Tiếng Việt',
    original.title,
    original.url,
    '',
  ]);
  expect(second).toEqual([
    ...ofStory,
    'delta',
    '2026-02-05T01:30:00Z',
    'có',
    'Tiếng Việt',
    `'=1+1, "chép"`,
    copy.url,
    `harbour-post: ${original.title}`,
  ]);
});

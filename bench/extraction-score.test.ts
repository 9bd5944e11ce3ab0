import { describe, expect, it } from 'vitest';
import { type Prediction, readPredictions, scoreExtraction, type TruthPage } from './extraction-score.ts';

const truth = (fields: Partial<TruthPage>): TruthPage[] => [{ id: 'a', ...fields }];
const score = (wanted: Partial<TruthPage>, had: Partial<Prediction>) =>
  scoreExtraction(truth(wanted), [{ id: 'a', text: '', ...had }]);

describe('scoreExtraction', () => {
  it('compares bodies by runs of four words, repeated runs counted', () => {
    // Wanted 3 runs, had 4, shared 2.
    expect(score({ body: 'a b c d e f' }, { text: 'b c d e f g h' }).body).toEqual({
      f1: 0.5714,
      precision: 0.5,
      recall: 0.6667,
    });
    expect(score({ body: 'a a a a' }, { text: 'a a a a a' }).body).toMatchObject({
      precision: 0.5,
      recall: 1,
    });
  });

  it('averages precision over pages with a text, recall over pages that should have one', () => {
    const pages = [
      { id: 'a', body: 'a b c d' },
      { id: 'b', body: 'a b c d' },
    ];
    const scored = scoreExtraction(pages, [{ id: 'a', text: 'a b c d' }]);
    expect(scored).toMatchObject({ pages: 2, answered: 1, body: { precision: 1, recall: 0.5 } });
  });

  it('counts wanted and unwanted segments, whatever the white space', () => {
    const wanted = { with: ['night ferry', 'two hundred'], without: ['most read'] };
    expect(score(wanted, { text: 'The night\nferry. Most read, most  read: most read' }).segments).toEqual({
      f1: 0.5,
      precision: 0.5,
      recall: 0.5,
    });
  });

  it('compares titles by letters and digits', () => {
    expect(score({ title: 'Phà “đêm” trở lại!' }, { title: 'PHÀ ĐÊM TRỞ LẠI'.normalize('NFD') }).title).toBe(
      1,
    );
    expect(score({ title: 'Phà đêm' }, { title: 'Pha dem' }).title).toBe(0);
  });

  it('compares instants to the minute, days as they are written', () => {
    const date = '2026-03-07T00:30:00+07:00';
    expect(score({ date }, { publishedAt: '2026-03-06T17:30:59Z' }).instant).toBe(1);
    expect(score({ date }, { publishedAt: '2026-03-06T17:32:00Z' }).instant).toBe(0);
    expect(score({ date }, {}).instant).toBe(0);
    expect(score({ day: '2026-03-07' }, { publishedAt: date }).day?.f1).toBe(1);
    expect(score({ day: '2026-03-07' }, { publishedAt: '2026-03-06T17:30:00Z' }).day?.f1).toBe(0);
  });

  it('holds a date against a page that has none', () => {
    const pages = [
      { id: 'a', day: '2026-03-07' },
      { id: 'b', day: null },
    ];
    const publishedAt = '2026-03-07T08:00:00Z';
    const predictions = pages.map(({ id }) => ({ id, text: '', publishedAt }));
    expect(scoreExtraction(pages, predictions).day).toMatchObject({ precision: 0.5, recall: 1 });
  });

  it('counts names of bylines and found captions', () => {
    expect(
      score({ authors: ['Ann Doe', 'Bob Roe'] }, { byline: ['ann doe', 'Ledger', 'Cy Poe'] }).byline,
    ).toEqual({
      precision: 0.3333,
      recall: 0.5,
    });
    expect(
      score({ captions: ['The ferry.', 'A bridge.'] }, { captions: ['The ferry (Photo: X)'] }).captions,
    ).toBe(0.5);
  });

  it('is null for what no page of the set has', () => {
    expect(score({}, {})).toEqual({
      pages: 1,
      answered: 1,
      body: null,
      segments: null,
      title: null,
      instant: null,
      day: null,
      byline: null,
      captions: null,
    });
  });
});

describe('readPredictions', () => {
  it('reads a line a page, and gives no text to a page with an error', () => {
    expect(readPredictions('{"id":"a","error":"no text"}\n\n{"id":"b","text":"x"}\n')).toEqual([
      { id: 'a', text: '' },
      { id: 'b', text: 'x' },
    ]);
  });
});

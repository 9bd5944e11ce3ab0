import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { layOutTimeline, type TimelineArticle } from './timeline.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const now = new Date('2026-02-05T15:00:00+07:00');
const visit = { start: '2026-02-05', end: '2026-02-06' };

function article(source: string, time: string, isCopy = false): TimelineArticle {
  return { source, publishedAt: new Date(time.includes('Z') ? time : `${time}+07:00`), isCopy };
}

function layOut(articles: TimelineArticle[], options: Partial<Parameters<typeof layOutTimeline>[1]> = {}) {
  const timeline = layOutTimeline(articles, { visit: null, now, zone: ZONE, ...options });
  if (!timeline) throw new Error('nothing to draw');
  return timeline;
}

const written = ({ ticks }: { ticks: { at: Date }[] }) => ticks.map(({ at }) => at.toISOString());

describe('layOutTimeline', () => {
  it('has nothing to draw of nothing', () => {
    expect(layOutTimeline([], { visit, now, zone: ZONE })).toBeNull();
  });

  it('puts outlets in the order in which they reported, and each article in the middle of its hour', () => {
    const { unit, rows } = layOut([
      article('late', '2026-02-05T11:59:00'),
      article('early', '2026-02-05T06:01:00'),
      article('early', '2026-02-05T09:10:00', true),
    ]);
    expect(unit).toBe('hour');
    expect(rows.map(({ sources }) => sources)).toEqual([['early'], ['late']]);
    expect(rows.map(({ marks }) => marks.map(({ x }) => (x * 6).toFixed(3)))).toEqual([
      ['0.500', '3.500'],
      ['5.500'],
    ]);
  });

  it('counts hours by the midnight of the zone', () => {
    const articles = [article('a', '2026-02-05T22:30:00'), article('b', '2026-02-06T06:30:00')];
    const timeline = layOut(articles);
    expect(written(timeline)).toEqual([
      '2026-02-05T15:00:00.000Z',
      '2026-02-05T17:00:00.000Z',
      '2026-02-05T19:00:00.000Z',
      '2026-02-05T21:00:00.000Z',
      '2026-02-05T23:00:00.000Z',
    ]);
    expect(timeline.ticksAreDays).toBe(false);
  });

  it('puts each article in the middle of its own hour or day, whichever came before it', () => {
    const start = Date.parse('2026-10-24T00:00:00Z');
    const minutes = fc.array(fc.nat(60 * 24 * 30), { minLength: 1, maxLength: 40 });
    // A quarter of an hour off, and a night on which an hour comes twice.
    fc.assert(
      fc.property(minutes, fc.constantFrom('Asia/Kathmandu', 'Europe/Berlin', ZONE), (times, zone) => {
        const articles = times.map((minute) => ({
          source: 'a',
          isCopy: false,
          publishedAt: new Date(start + minute * 60_000),
        }));
        const { unit, rows } = layOut(articles, { zone });
        const starts = (at: Date) => DateTime.fromJSDate(at, { zone }).startOf(unit).toMillis();
        const marks = rows.flatMap((row) => row.marks);
        const places = new Map(marks.map(({ article: { publishedAt }, x }) => [starts(publishedAt), x]));
        expect(marks).toHaveLength(articles.length);
        expect(new Set(places.values()).size).toBe(places.size);
        for (const {
          article: { publishedAt },
          x,
        } of marks)
          expect(x).toBe(places.get(starts(publishedAt)));
        const ordered = [...places].sort(([a], [b]) => a - b).map(([, x]) => x);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }),
    );
  });

  it('tells articles apart by days where they span weeks', () => {
    const timeline = layOut([article('a', '2026-01-10T20:00:00'), article('a', '2026-02-06T06:30:00')]);
    expect(timeline.unit).toBe('day');
    expect(timeline.ticksAreDays).toBe(true);
    expect(timeline.rows[0]?.marks[0]?.x).toBeCloseTo(0.5 / 28);
    expect(written(timeline)[1]).toBe('2026-01-16T17:00:00.000Z');
  });

  it('shades the days of the visit, whole where they are near', () => {
    const { visit: shade } = layOut([article('a', '2026-02-04T12:00:00')], { visit });
    expect(shade?.from).toBeCloseTo(12 / 60);
    expect(shade?.to).toBe(1);
  });

  it('takes a visit without a last day to last one', () => {
    const { visit: shade } = layOut([article('a', '2026-02-05T00:00:00')], {
      visit: { ...visit, end: null },
    });
    expect(shade).toEqual({ from: 0, to: 1 });
  });

  it('leaves out a visit that is far, and does not shade what is not known', () => {
    const articles = [article('a', '2026-01-05T12:00:00')];
    expect(layOut(articles, { visit })).toMatchObject({ visit: null, unit: 'hour' });
    expect(layOut(articles, { visit: { start: null, end: '2026-02-06' } }).visit).toBeNull();
  });

  it('shades as much of a long stay as is in the picture', () => {
    const { visit: shade } = layOut([article('a', '2026-02-05T12:00:00')], {
      visit: { start: '2026-02-01', end: '2026-06-01' },
    });
    expect(shade?.to).toBe(1);
    expect(shade?.from).toBe(0);
  });

  it('marks now where it falls into the picture', () => {
    const articles = [article('a', '2026-02-05T12:00:00')];
    expect(layOut(articles).now).toBeCloseTo(3 / 6);
    expect(layOut(articles, { now: new Date('2026-02-05T18:00:01+07:00') }).now).toBeNull();
    expect(layOut(articles, { now: new Date('2026-02-05T11:59:00+07:00') }).now).toBeNull();
  });

  it('puts marks that would cover each other on lines of their own, four at most', () => {
    const same = Array.from({ length: 6 }, () => article('a', '2026-02-05T12:00:00'));
    const { rows } = layOut([...same, article('a', '2026-02-05T14:00:00')]);
    expect(rows[0]?.marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 0, 1, 0]);
    expect(rows[0]?.lanes).toBe(4);
  });

  it('lets the outlets that came last share a row where there are many', () => {
    const articles = Array.from({ length: 20 }, (_, n) =>
      article(`outlet-${n}`, `2026-02-05T${String(n).padStart(2, '0')}:00:00`),
    );
    const { rows } = layOut(articles);
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)?.sources).toHaveLength(9);
    expect(rows.at(-1)?.marks).toHaveLength(9);
  });

  it('counts days of 23 and 25 hours as days', () => {
    const { ticks } = layOut([article('a', '2026-03-27T12:00:00Z'), article('a', '2026-03-31T12:00:00Z')], {
      zone: 'Europe/Berlin',
    });
    const times = ticks.map(({ at }) => at.toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin' }));
    expect(new Set(times)).toEqual(new Set(['00:00:00']));
    expect(ticks.length).toBeGreaterThan(2);
  });

  it('shows every article once, inside the picture, in time and with few ticks', () => {
    const any = fc.record({
      source: fc.constantFrom(...'abcdefghijklmnopqrst'),
      publishedAt: fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
      isCopy: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), (articles) => {
        const { rows, ticks } = layOut(articles, { visit });
        const marks = rows.flatMap((row) => row.marks);
        expect(new Set(marks.map(({ article: shown }) => shown))).toEqual(new Set(articles));
        expect(marks).toHaveLength(articles.length);
        expect(marks.every(({ x }) => x > 0 && x < 1)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every(({ x }) => x >= 0 && x < 1)).toBe(true);
      }),
    );
  });
});

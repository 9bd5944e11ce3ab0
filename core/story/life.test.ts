import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeOf, REST_DAYS, visitPhase, wakes } from './life.ts';

const at = (text: string) => new Date(text);
const HANOI = 'Asia/Ho_Chi_Minh';

describe('lifeOf', () => {
  it.each([
    ['new', '2026-02-05T20:00:00Z'],
    ['growing', '2026-02-06T01:00:00Z'],
    ['growing', '2026-02-10T07:59:59Z'],
    ['resting', '2026-02-10T08:00:00Z'],
  ])('is %s at %s', (life, now) => {
    const story = { firstPublished: at('2026-02-05T01:00:00Z'), lastPublished: at('2026-02-06T08:00:00Z') };
    expect(lifeOf(story, at(now))).toBe(life);
  });

  it('goes on from resting with just those articles that wake', () => {
    const instant = date({ min: at('2026-01-01T00:00:00Z'), max: at('2026-03-01T00:00:00Z') });
    assert(
      property(instant, instant, (last, joined) => {
        const rested = lifeOf({ firstPublished: last, lastPublished: last }, joined) === 'resting';
        expect(wakes(last, joined)).toBe(rested);
      }),
    );
  });

  it('is not woken by an article that comes late from before the rest', () => {
    const last = at('2026-02-20T00:00:00Z');
    expect(wakes(last, at('2026-02-01T00:00:00Z'))).toBe(false);
    expect(wakes(last, new Date(last.getTime() + REST_DAYS * 86_400_000))).toBe(true);
  });
});

describe('visitPhase', () => {
  const visit = { start: '2026-02-05', end: '2026-02-07' };

  it.each([
    ['announced', '2026-02-04T16:59:59Z'],
    ['under-way', '2026-02-04T17:00:00Z'],
    ['under-way', '2026-02-07T16:59:59Z'],
    ['concluded', '2026-02-07T17:00:00Z'],
  ])('is %s at %s, by the clocks of the desk', (phase, now) => {
    expect(visitPhase(visit, at(now), HANOI)).toBe(phase);
  });

  it('takes a visit whose last day is not known for one of a day', () => {
    expect(visitPhase({ start: '2026-02-05', end: null }, at('2026-02-05T10:00:00Z'), HANOI)).toBe(
      'under-way',
    );
    expect(visitPhase({ start: '2026-02-05', end: null }, at('2026-02-06T10:00:00Z'), HANOI)).toBe(
      'concluded',
    );
  });

  it('is not known where the days are not', () => {
    expect(visitPhase({ start: null, end: null }, at('2026-02-05T10:00:00Z'), HANOI)).toBeNull();
  });
});

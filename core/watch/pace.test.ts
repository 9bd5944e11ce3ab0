import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomFrom, waitOf } from './pace.ts';
import { PLAIN_TELLING } from './telling.ts';

const now = new Date('2026-02-05T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const later = (minutes: number) => ago(-minutes);

describe('roomFrom', () => {
  it.each([
    ['nothing was sent', [], 1, null],
    ['less was sent than the ceiling', [ago(10)], 2, null],
    ['what was sent is an hour old', [ago(60), ago(70)], 1, null],
    ['the ceiling is reached', [ago(50), ago(10)], 2, later(10)],
    ['it was lowered meanwhile', [ago(50), ago(30), ago(10)], 1, later(50)],
    ['a clock was a day ahead', [later(1_440), ago(10)], 1, later(50)],
    ['a clock was a little ahead', [later(1)], 1, later(61)],
    ['what was sent comes in no order', [ago(10), ago(50), ago(30)], 3, later(10)],
  ])('tells where %s', (_, sent, perHour, room) => {
    expect(roomFrom(sent, perHour, now)).toEqual(room);
  });

  it('lets no sixty minutes have more', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 2_400_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 5 }), (between, perHour) => {
        const sent: number[] = [];
        let at = now.getTime();
        for (const gap of between) {
          at += gap;
          at =
            roomFrom(
              sent.map((time) => new Date(time)),
              perHour,
              new Date(at),
            )?.getTime() ?? at;
          sent.push(at);
        }
        for (const end of sent)
          expect(sent.filter((time) => time > end - 3_600_000 && time <= end).length).toBeLessThanOrEqual(
            perHour,
          );
      }),
    );
  });
});

describe('waitOf', () => {
  const quiet = { from: '12:30', to: '14:00' };
  const pace = { ...PLAIN_TELLING.mail, perHour: 1 };

  it.each([
    ['nothing', { ...pace, quiet }, [], null],
    ['the ceiling', pace, [ago(50)], { until: later(10), why: 'ceiling' }],
    [
      'quiet hours that begin before there is room',
      { ...pace, quiet },
      [ago(20)],
      { until: later(120), why: 'ceiling' },
    ],
    [
      'quiet hours',
      { ...pace, quiet: { from: '11:00', to: '12:10' } },
      [],
      { until: later(10), why: 'quiet' },
    ],
    [
      'room after quiet hours',
      { ...pace, quiet: { from: '11:00', to: '12:10' } },
      [ago(20)],
      { until: later(40), why: 'quiet' },
    ],
  ] as const)('waits for %s', (_, mail, sent, wait) => {
    expect(waitOf(mail, sent, 'UTC', now)).toEqual(wait);
  });
});

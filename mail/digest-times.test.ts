import { describe, expect, it } from 'vitest';
import { intervalOf, slotOf } from './digest-times.ts';

const at = (time: string) => new Date(time);

describe('intervalOf', () => {
  it.each([
    [
      'en',
      '2026-11-25T00:00:00Z',
      '2026-11-26T00:00:00Z',
      '25 Nov 2026, 07:00 to 26 Nov 2026, 07:00 (GMT+7)',
    ],
    [
      'vi',
      '2026-11-25T00:00:00Z',
      '2026-11-26T00:00:00Z',
      '07:00 ngày 25/11/2026 đến 07:00 ngày 26/11/2026 (GMT+7)',
    ],
    ['en', '2026-11-26T00:00:00Z', '2026-11-26T05:30:00Z', '26 Nov 2026, 07:00 to 12:30 (GMT+7)'],
    ['vi', '2026-11-26T00:00:00Z', '2026-11-26T05:30:00Z', '07:00 đến 12:30 ngày 26/11/2026 (GMT+7)'],
    // Midnight parts days of the zone, not of UTC.
    [
      'vi',
      '2026-11-25T16:59:00Z',
      '2026-11-25T17:01:00Z',
      '23:59 ngày 25/11/2026 đến 00:01 ngày 26/11/2026 (GMT+7)',
    ],
  ] as const)('in %s, from %s to %s: %s', (language, from, to, interval) => {
    expect(intervalOf(at(from), at(to), 'Asia/Ho_Chi_Minh', language)).toBe(interval);
  });

  it('tells the two halves of a night apart in which clocks are put back', () => {
    const zone = 'Europe/Berlin';
    expect(intervalOf(at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z'), zone, 'en')).toBe(
      '25 Oct 2026, 02:30 GMT+2 to 02:30 GMT+1',
    );
  });
});

describe('slotOf', () => {
  it('is short, for a subject', () => {
    const slot = at('2026-11-26T00:00:00Z');
    expect(slotOf(slot, 'Asia/Ho_Chi_Minh', 'vi')).toBe('07:00 ngày 26/11');
    expect(slotOf(slot, 'Asia/Ho_Chi_Minh', 'en')).toBe('26 November, 07:00');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckFacts, checkReasonSchema, nextCheck, type Slots } from './next-check.ts';

const HOUR = 3_600_000;
const now = new Date('2026-02-05T09:00:20Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR);

/** Slots every so many minutes, from the epoch on. */
function every(minutes: number): Slots {
  const ms = minutes * 60_000;
  return {
    next: (moment) => new Date((Math.floor(moment.getTime() / ms) + 1) * ms),
    last: (moment) => new Date(Math.floor(moment.getTime() / ms) * ms),
  };
}

/** Evenly over the last fortnight, and over the hours of the day. */
function published(perDay: number): Date[] {
  const count = Math.round(perDay * 14);
  return Array.from({ length: count }, (_, index) => inHours(-14 * 24 * (((index + 1) * 0.618) % 1)));
}

const known: CheckFacts = {
  now,
  slots: every(15),
  longestRestMs: 6 * HOUR,
  zone: 'Asia/Ho_Chi_Minh',
  knownSince: inHours(-24 * 90),
  publications: published(3),
  failures: 0,
  freshUntil: null,
  restUntil: null,
};
const at = (text: string) => new Date(`2026-02-05T${text}:00Z`);

describe('nextCheck', () => {
  it('looks at a source of breaking news at every slot, at night too', () => {
    for (let hour = 0; hour < 24; hour++) {
      const facts = { ...known, now: inHours(hour), slots: every(5), publications: published(200) };
      expect(nextCheck(facts).at).toEqual(facts.slots.next(facts.now));
    }
  });

  it('looks at one with an article a week as seldom as its file allows', () => {
    expect(nextCheck({ ...known, publications: published(1 / 7) })).toEqual({
      at: at('15:00'),
      reason: { kind: 'rate', perDay: 0.14, restMinutes: 360, because: 'longest-rest' },
    });
  });

  it('rests in between for what lies in between', () => {
    const { at: next, reason } = nextCheck(known);
    expect(next).toEqual(at('10:30'));
    expect(reason).toEqual({ kind: 'rate', perDay: 3, restMinutes: 90, because: 'rate' });
  });

  it('rests longer in the hours in which nothing is published', () => {
    // Seven to twelve in the morning of Hanoi: from midnight to five, UTC.
    const mornings = Array.from({ length: 14 }, (_, day) =>
      [0, 1, 2, 3, 4].map((hour) => inHours(hour - 9 - 24 * day)),
    );
    const facts = { ...known, publications: mornings.flat() };
    const restAt = (hour: number) => {
      const moment = inHours(hour - 9);
      return nextCheck({ ...facts, now: moment }).at.getTime() - moment.getTime();
    };
    expect(restAt(2)).toBeLessThan(restAt(10) / 2);
    expect(nextCheck(facts).reason).toMatchObject({ because: 'quiet-hours' });
  });

  it('comes sooner where more was published lately than is usual', () => {
    const burst = [1, 2, 3, 4, 5, 6, 7, 8].map((part) => inHours(-part / 4));
    const usual = nextCheck(known).at;
    expect(nextCheck({ ...known, publications: [...known.publications, ...burst] }).at < usual).toBe(true);
  });

  it('keeps to every slot until it knows a source for two days', () => {
    const facts = { ...known, knownSince: inHours(-47), publications: [inHours(-46)] };
    expect(nextCheck(facts)).toEqual({ at: at('09:15'), reason: { kind: 'new' } });
    expect(nextCheck({ ...facts, knownSince: null, publications: [] }).reason.kind).toBe('new');
    expect(nextCheck({ ...facts, knownSince: inHours(-49) }).reason.kind).toBe('rate');
  });

  it('knows a new source by what its feed holds', () => {
    const facts = { ...known, knownSince: now, publications: published(1 / 2) };
    expect(nextCheck(facts).reason.kind).toBe('rate');
  });

  it('never rests shorter than to the next slot, however short the longest rest', () => {
    const facts = { ...known, slots: every(24 * 60), longestRestMs: HOUR };
    expect(nextCheck(facts).at).toEqual(new Date('2026-02-06T00:00:00Z'));
  });

  it('rests longer with each failure, and as before after one good run', () => {
    const rests = [1, 2, 3, 4, 5, 6, 7, 20].map((failures) => nextCheck({ ...known, failures }));
    expect(rests.map((check) => check.at)).toEqual(
      ['09:15', '09:30', '10:00', '11:00', '13:00', '15:00', '15:00', '15:00'].map(at),
    );
    expect(rests[2]?.reason).toEqual({ kind: 'failures', failures: 3, restMinutes: 60 });
    expect(nextCheck({ ...known, failures: 0 }).at).toEqual(nextCheck(known).at);
  });

  it('does not ask before the lists can have changed, within the longest rest', () => {
    const freshUntil = at('12:10');
    expect(nextCheck({ ...known, freshUntil })).toEqual({
      at: at('12:15'),
      reason: { kind: 'fresh', until: '2026-02-05T12:10:00.000Z' },
    });
    expect(nextCheck({ ...known, freshUntil: inHours(100) }).at).toEqual(at('15:15'));
    expect(nextCheck({ ...known, freshUntil: at('09:20') }).reason.kind).toBe('rate');
  });

  it('does not ask before the site wants to be asked, whatever the longest rest', () => {
    const restUntil = inHours(7);
    const check = nextCheck({ ...known, failures: 1, restUntil, freshUntil: inHours(1) });
    expect(check).toEqual({ at: at('16:15'), reason: { kind: 'asked', until: restUntil.toISOString() } });
  });

  it('takes a slot for one that lies exactly on the moment', () => {
    expect(nextCheck({ ...known, restUntil: at('12:15') }).at).toEqual(at('12:15'));
  });

  it('always gives a slot after now, and a reason that can be read back', () => {
    const hours = fc.double({ min: -400, max: 400, noNaN: true });
    const facts = fc.record({
      minutes: fc.integer({ min: 1, max: 3000 }),
      longest: fc.integer({ min: 1, max: 168 }),
      publications: fc.array(hours.map(inHours), { maxLength: 60 }),
      knownSince: fc.option(hours.map(inHours)),
      failures: fc.nat(50),
      freshUntil: fc.option(hours.map(inHours)),
      restUntil: fc.option(hours.map(inHours)),
    });
    fc.assert(
      fc.property(facts, ({ minutes, longest, ...given }) => {
        const slots = every(minutes);
        const check = nextCheck({ ...known, ...given, slots, longestRestMs: longest * HOUR });
        expect(check.at > now).toBe(true);
        expect(slots.last(check.at)).toEqual(check.at);
        expect(checkReasonSchema.parse(JSON.parse(JSON.stringify(check.reason)))).toEqual(check.reason);
        if (!given.restUntil) {
          const bound = Math.max(slots.next(now).getTime(), slots.next(inHours(longest)).getTime());
          expect(check.at.getTime()).toBeLessThanOrEqual(bound);
        }
      }),
    );
  });
});

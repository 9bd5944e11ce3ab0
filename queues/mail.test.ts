import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelay, taskOf } from './definition.ts';
import { mailQueue } from './mail.ts';

const HOUR_MS = 3_600_000;
const { retry } = mailQueue;

/** When the attempts come, in milliseconds after the first, with waits spread as given. */
function timesOf(random: () => number): number[] {
  const times = [0];
  for (let attempt = 1; attempt < retry.attempts; attempt++)
    times.push((times.at(-1) ?? 0) + retryDelay(retry, attempt, random()));
  return times;
}

describe('the attempts at a mail', () => {
  it('last three days at least, however their waits are spread (RFC 5321 §4.5.4.1)', () => {
    const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(draws, (values) => {
        let index = 0;
        const times = timesOf(() => values[index++ % values.length] ?? 0);
        expect(times.at(-1)).toBeGreaterThanOrEqual(72 * HOUR_MS);
      }),
    );
    expect(timesOf(() => 0).at(-1)).toBeGreaterThanOrEqual(72 * HOUR_MS);
    // What is older than four days is not sent (workers/mail): the usual spread ends before.
    expect(timesOf(() => 0.5).at(-1)).toBeLessThan(96 * HOUR_MS);
  });

  it('come within seconds at first, within minutes then, and each hour at least', () => {
    const times = timesOf(() => 1);
    const within = (ms: number) => times.filter((time) => time <= ms).length;
    expect(within(10_000)).toBeGreaterThanOrEqual(2);
    expect(within(5 * 60_000)).toBeGreaterThanOrEqual(6);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.2 * HOUR_MS);
  });
});

it('tells a mail, one that a person sends again and one that is sent once more apart', () => {
  const keys = [{}, { again: 1 }, { again: 2 }, { resend: 1 }].map(
    (what) => taskOf(mailQueue, { mailId: 7, ...what }).key,
  );
  expect(keys).toEqual(['mail-7', 'mail-7-again-1', 'mail-7-again-2', 'mail-7-resend-1']);
});

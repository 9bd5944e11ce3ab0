import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from './note-failure.ts';
import { type Attempts, afterFailure } from './retry-policy.ts';

const CODES: FailureCode[] = [
  'bad-url',
  'browser',
  'challenge',
  'client-error',
  'connect',
  'consent',
  'dns',
  'encoding',
  'forbidden',
  'forbidden-address',
  'gone',
  'not-a-page',
  'protocol',
  'rate-limited',
  'redirect-loop',
  'robots',
  'robots-unavailable',
  'server-error',
  'timeout',
  'tls',
  'too-large',
  'wrong-type',
];

/** The waits until the end, in minutes, and the end. */
function course(code: FailureCode): (number | string)[] {
  const told: (number | string)[] = [];
  let attempts: Attempts = {};
  for (;;) {
    const after = afterFailure(code, attempts, null, 0.5);
    attempts = after.attempts;
    if (after.next !== 'retry') return [...told, after.next];
    told.push(after.delayMs / 60_000);
  }
}

describe('afterFailure', () => {
  it.each<[FailureCode, (number | string)[]]>([
    ['dns', [1, 2, 4, 8, 16, 30, 30, 'failed']],
    ['connect', [0.5, 1, 2, 4, 8, 16, 30, 30, 'failed']],
    ['tls', [60, 120, 240, 'failed']],
    ['forbidden-address', [60, 120, 240, 'failed']],
    ['server-error', [1, 2, 4, 8, 16, 32, 64, 120, 'failed']],
    ['rate-limited', [1, 2, 4, 8, 16, 32, 64, 128, 256, 'failed']],
    ['challenge', [60, 120, 'failed']],
    ['gone', [10, 'rejected']],
    ['robots', [1_800, 'rejected']],
    ['too-large', ['rejected']],
  ])('%s: %j', (code, expected) => {
    expect(course(code)).toEqual(expected);
  });

  it('counts each kind for itself', () => {
    const after = afterFailure('dns', { dns: 1, 'server-error': 8, timeout: 7 }, null, 0.5);
    expect(after).toMatchObject({
      next: 'retry',
      count: 2,
      attempts: { dns: 2, 'server-error': 8, timeout: 7 },
    });
  });

  it('comes to an end whatever fails in whatever order, and never before the site wants', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CODES), { maxLength: 150 }), fc.nat(1e7), (codes, restMs) => {
        let attempts: Attempts = {};
        let tries = 0;
        for (const code of codes) {
          const after = afterFailure(code, attempts, restMs, Math.random());
          tries++;
          if (after.next !== 'retry') break;
          expect(after.delayMs).toBeGreaterThanOrEqual(restMs);
          attempts = after.attempts;
        }
        expect(tries).toBeLessThanOrEqual(100);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createLoginLimit } from './login-limit.ts';

const now = new Date('2026-02-06T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

function tries(count: number, attempt: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => attempt(index));
}

describe('the limit on attempts to log in', () => {
  it('bounds one name from one address, and says how long to wait', () => {
    const limit = createLoginLimit();
    expect(tries(10, () => limit.attempt('Mai', '192.0.2.1', now))).toEqual(Array(10).fill(0));
    expect(limit.attempt('MAI', '192.0.2.1', later(60))).toBe(840);
    expect(limit.attempt('Mai', '192.0.2.2', later(60))).toBe(0);
    expect(limit.attempt('Mai', '192.0.2.1', later(900))).toBe(0);
  });

  it('locks nobody out for longer where the clock was set back', () => {
    const limit = createLoginLimit();
    tries(10, () => limit.attempt('Mai', '192.0.2.1', later(3_600)));
    expect(limit.attempt('Mai', '192.0.2.1', now)).toBe(900);
    expect(limit.attempt('Mai', '192.0.2.1', later(900))).toBe(0);
  });

  it('forgets no count for a request that began before it', () => {
    const limit = createLoginLimit();
    tries(10, () => limit.attempt('Mai', '192.0.2.1', later(10)));
    expect(limit.attempt('Mai', '192.0.2.1', now)).toBe(900);
    expect(limit.attempt('Mai', '192.0.2.1', later(20))).toBe(880);
  });

  it('bounds a name from wherever, and an address with whatever names', () => {
    const limit = createLoginLimit();
    tries(100, (index) => limit.attempt('Mai', `192.0.2.${index}`, now));
    expect(limit.attempt('Mai', '198.51.100.1', now)).toBe(900);
    tries(50, (index) => limit.attempt(`Name ${index}`, '203.0.113.1', now));
    expect(limit.attempt('Lan', '203.0.113.1', now)).toBe(900);
  });

  it('bounds an address where nobody says who they are, with the names that others say there', () => {
    const limit = createLoginLimit();
    tries(25, () => limit.attempt(null, '203.0.113.1', now));
    tries(25, (index) => limit.attempt(`Name ${index}`, '203.0.113.1', now));
    expect(limit.attempt(null, '203.0.113.1', now)).toBe(900);
    expect(limit.attempt(null, '203.0.113.2', now)).toBe(0);
  });

  it('counts nothing that was right', () => {
    const limit = createLoginLimit();
    const right = () => {
      const wait = limit.attempt('Mai', '192.0.2.1', now);
      limit.succeeded('Mai', '192.0.2.1');
      return wait;
    };
    expect(tries(60, right)).toEqual(Array(60).fill(0));
  });

  it('forgets the oldest, so that it stays small', () => {
    const limit = createLoginLimit(30);
    tries(10, () => limit.attempt('Mai', '192.0.2.1', now));
    tries(10, (index) => limit.attempt(`Name ${index}`, `198.51.100.${index}`, now));
    expect(limit.attempt('Mai', '192.0.2.1', now)).toBe(0);
  });
});

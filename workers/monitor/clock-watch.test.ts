import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClockWatch } from './clock-watch.ts';

describe('the watch on the clock', () => {
  let said: string[];
  let wall: number;
  let elapsed: number;
  let watch: { stop(): void };

  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    wall = Date.parse('2026-02-05T01:00:00Z');
    elapsed = 0;
    const log = pino({ base: null }, { write: (line) => void said.push(line) });
    watch = startClockWatch({ now: () => new Date(wall), elapsed: () => elapsed, log });
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
  });

  function pass(ms: number, jumpMs = 0): void {
    wall += ms + jumpMs;
    elapsed += ms;
    vi.advanceTimersByTime(ms);
  }
  const told = () => said.map((line) => JSON.parse(line)).map(({ seconds, msg }) => [seconds, msg]);

  it('says once by how much it went back or forward', () => {
    pass(5_000, 3_600_000);
    pass(60_000);
    pass(5_000, -3_600_000);
    pass(60_000);
    expect(told()).toEqual([
      [3_600, 'the clock went forward, or this machine was asleep'],
      [3_600, 'the clock went back'],
    ]);
  });

  it('says nothing of a process that was held up, of small corrections, or once it is stopped', () => {
    pass(120_000);
    for (let times = 0; times < 20; times++) pass(5_000, 2_000);
    watch.stop();
    pass(5_000, 3_600_000);
    expect(told()).toEqual([]);
  });
});

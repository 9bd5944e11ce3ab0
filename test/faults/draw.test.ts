import { describe, expect, it } from 'vitest';
import { drawFaults } from './draw.ts';
import type { Fault } from './fault.ts';
import { randomOf } from './random.ts';

const fault = (name: string): Fault => ({
  name,
  runsOn: () => true,
  strike: async () => ({ mend: async () => {}, says: [], doctorTells: null }),
});
const FAULTS = ['kill', 'redis-killed', 'clock-back', 'archive-read-only'].map(fault);

function draw(seed: number, rounds: number): string[][] {
  return Array.from({ length: rounds }, (_, number) =>
    drawFaults(FAULTS, number, seed, randomOf(seed, 'round', number)).map(({ name }) => name),
  );
}

describe('drawFaults', () => {
  it('draws none a second time before each was drawn', () => {
    for (let seed = 0; seed < 50; seed++) {
      const firsts = draw(seed, 8).map(([first]) => first);
      expect(new Set(firsts.slice(0, 4)).size).toBe(4);
      expect(new Set(firsts.slice(4)).size).toBe(4);
    }
  });

  it('draws the same for the same seed, and in other orders for others', () => {
    expect(draw(7, 8)).toEqual(draw(7, 8));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => draw(seed, 4).join())).size).toBeGreaterThan(5);
  });

  it('adds nothing but a kill, and that to another fault alone', () => {
    const drawn = Array.from({ length: 50 }, (_, seed) => draw(seed, 4)).flat();
    const doubled = drawn.filter(({ length }) => length > 1);
    expect(doubled.length).toBeGreaterThan(10);
    expect(doubled.length).toBeLessThan(drawn.length / 2);
    for (const [first, second, ...more] of doubled) {
      expect([second, more]).toEqual(['kill', []]);
      expect(first).not.toBe('kill');
    }
  });

  it('draws nothing where nothing can strike', () => {
    expect(drawFaults([], 3, 1, randomOf(1))).toEqual([]);
  });
});

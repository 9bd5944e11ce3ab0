import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from './nearest-name.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['port', 'port', 0],
    ['prot', 'port', 1],
    ['port', 'ports', 1],
    ['zone', 'zoen', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same both ways, nothing between equals, and never more than the longer text', () => {
    const name = fc.stringMatching(/^[A-D_]{0,8}$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('nearestName', () => {
  const names = ['DATELINE_DESK_PORT', 'DATELINE_DESK_HOST', 'DATELINE_ZONE'];

  it('finds the one that was meant', () => {
    expect(nearestName('DATELINE_DESK_PROT', names)).toBe('DATELINE_DESK_PORT');
    expect(nearestName('DATELINE_ZOEN', names)).toBe('DATELINE_ZONE');
    expect(nearestName('DATELINE_TIMEZONE', names)).toBe('DATELINE_ZONE');
  });

  it('finds none where none is near', () => {
    expect(nearestName('DATELINE_SOMETHING_ELSE', names)).toBeNull();
    expect(nearestName('DATELINE_ZONE', [])).toBeNull();
  });
});

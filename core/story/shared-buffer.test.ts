import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept, SharedBuffers } from './shared-buffer.ts';

describe('kept', () => {
  it('is a copy that nothing else writes to', () => {
    const lists = array(array(integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 300 }), { maxLength: 100 });
    assert(
      property(lists, (all) => {
        const numbers = all.map((list) => Uint32Array.from(list));
        const copies = numbers.map(kept);
        for (const list of numbers) list.fill(0);
        expect(copies.map((copy) => [...copy])).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });
});

describe('SharedBuffers', () => {
  it('is aligned, and apart from the room before', () => {
    const buffers = new SharedBuffers();
    const rooms = Array.from({ length: 2000 }, (_, index) => ({ bytes: index, ...buffers.roomFor(index) }));
    for (const [index, { buffer, offset, bytes }] of rooms.entries()) {
      expect(offset % 4).toBe(0);
      expect(offset + bytes).toBeLessThanOrEqual(buffer.byteLength);
      const before = rooms[index - 1];
      if (before?.buffer === buffer) expect(offset).toBeGreaterThanOrEqual(before.offset + before.bytes);
    }
  });

  it('shares a buffer where it can, and takes one of its own for what is larger', () => {
    const buffers = new SharedBuffers();
    expect(new Set(Array.from({ length: 100 }, () => buffers.roomFor(1000).buffer)).size).toBe(1);
    expect(buffers.roomFor(5_000_001)).toMatchObject({ offset: 0, buffer: { byteLength: 5_000_004 } });
  });
});

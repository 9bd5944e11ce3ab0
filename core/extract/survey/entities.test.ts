import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../text.ts';
import { decodeEntities } from './entities.ts';

describe('decodeEntities', () => {
  it.each([
    ['NH&#7852;T XU&Acirc;N', 'NHẬT XUÂN'],
    ['NH&amp;#7852;T', 'NHẬT'],
    ['<b>Ann</b> Doe', 'Ann Doe'],
    ['R&D, 1 < 2', 'R&D, 1 < 2'],
  ])('reads %s', (text, decoded) => {
    expect(normaliseText(decodeEntities(text))).toBe(decoded);
  });

  it('opens three layers, not all that there are', () => {
    const layers = (count: number) => `R&${'amp;'.repeat(count)}D`;
    expect([1, 3, 4].map((count) => decodeEntities(layers(count)))).toEqual(['R&D', 'R&D', 'R&amp;D']);
  });

  it('reads any text, and leaves what has neither entities nor tags', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[&<]/g, '');
        expect(typeof decodeEntities(text)).toBe('string');
        expect(decodeEntities(plain)).toBe(plain);
      }),
    );
  });
});

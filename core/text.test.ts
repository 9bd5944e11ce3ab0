import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../test/support/any-text.ts';
import { normaliseText } from './text.ts';

describe('normaliseText', () => {
  it.each([
    ['Phà  đêm\n trở lại'.normalize('NFD'), 'Phà đêm trở lại'],
    ['\u00a0Phà\u200b đêm ', 'Phà đêm'],
    // A terminal obeys the first, PostgreSQL refuses the others.
    ['Phà\u001b[2J đêm', 'Phà[2J đêm'],
    ['Phà\u0000 đêm', 'Phà đêm'],
    ['Phà đêm\ud83d', 'Phà đêm'],
    ['Phà đêm 🚢', 'Phà đêm 🚢'],
    // What is left out stands between what belongs together.
    ['Pha\u200b\u0300', 'Phà'],
    ['Phà \u200b đêm', 'Phà đêm'],
    ['\u2060 Phà\u00ad\tđêm \u200b', 'Phà đêm'],
    ['Ph\ufeffà đêm', 'Phà đêm'],
  ])('writes %j as %j', (text, written) => {
    expect(normaliseText(text)).toBe(written);
  });

  const awkward = fc.string({
    unit: fc.constantFrom(
      ...'aeệ \t\n\u0300\u0302\u0323\u00a0\u0085\u2003\u200b\u2060\ufeff\u00ad\u0000\ud83d\ude00',
    ),
    maxLength: 12,
  });

  it('gives canonical text, which it leaves as it is', () => {
    fc.assert(
      fc.property(fc.oneof(awkward, anyText({ maxLength: 20 })), (text) => {
        const written = normaliseText(text);
        expect(written).toBe(written.normalize('NFC'));
        expect(written).toBe(written.trim());
        expect(written).not.toMatch(/[^\S ]|\s\s|[\u200b\p{Cc}\p{Cs}]/u);
        expect(normaliseText(written)).toBe(written);
      }),
      { numRuns: 2_000 },
    );
  });
});

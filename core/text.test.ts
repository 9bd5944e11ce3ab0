import { describe, expect, it } from 'vitest';
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
  ])('writes %j as %j', (text, written) => {
    expect(normaliseText(text)).toBe(written);
  });
});

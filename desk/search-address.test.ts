import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasProblems,
  readSearch,
  searchPlaceSchema,
  searchQuery,
  storySearch,
  writePlace,
} from './search-address.ts';

describe('a search in the address', () => {
  it('is read whole', () => {
    const asked = readSearch({
      q: ' hội “đàm phán” ',
      from: '2026-02-01',
      kind: 'state',
      state: 'new',
      person: 'Ann',
    });
    expect(hasProblems(asked)).toBe(false);
    expect(storySearch(asked)).toMatchObject({
      words: 'hội "đàm phán"',
      from: '2026-02-01',
      kind: 'state',
      state: 'new',
      visitor: 'Ann',
    });
  });

  it.each([
    [{ q: '“…” -' }, { q: 'no-words' }],
    [{ q: 'a'.repeat(201) }, { q: 'too-long' }],
    [
      { from: '2026-02-30', to: '0000-01-01' },
      { from: 'no-day', to: 'no-day' },
    ],
    [{ from: '2026-02-03', to: '2026-02-02' }, { to: 'before-from' }],
    [
      { source: 'x y', language: 'Deutsch', country: 'la', kind: 'grand', state: 'old' },
      {
        source: 'unknown',
        language: 'unknown',
        country: 'unknown',
        kind: 'unknown',
        state: 'unknown',
      },
    ],
  ])('keeps what is wrong and says why: %j', (parameters, problems) => {
    const asked = readSearch(parameters);
    expect(asked.problems).toEqual(problems);
    expect(asked.fields).toEqual(parameters);
  });

  it('takes anything, and reads what it wrote as the same', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('q', 'from', 'tag', 'other'), fc.anything()),
        (parameters) => {
          const asked = readSearch(parameters);
          expect(readSearch(Object.fromEntries(new URLSearchParams(searchQuery(asked)))).problems).toEqual(
            asked.problems,
          );
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (q) => {
        expect(readSearch({ q }).fields.q ?? '').not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('the place of a page of results', () => {
  it('is written and read', () => {
    for (const place of [
      { before: null, skip: 40 },
      { before: { day: '2026-02-05', id: 12 }, skip: 0 },
    ]) {
      expect(searchPlaceSchema.parse(writePlace(place))).toEqual(place);
    }
    expect(searchPlaceSchema.parse(undefined)).toEqual({ before: null, skip: 0 });
    for (const wrong of ['', 'x', '20.2026-02-30.1', '20.2026-02-05', '20.2026-02-05.0', '1.2.3.4']) {
      expect(searchPlaceSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { askedPage, pageQuerySchema, writeCursor } from './cursor.ts';
import { ProblemError } from './problem.ts';

const keySchema = z.tuple([z.iso.date(), z.int().positive()]);

it('a cursor leads to the key that it was made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), (id) => {
      const cursor = writeCursor(['2026-02-05', id]);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(askedPage({ cursor }, keySchema).after).toEqual(['2026-02-05', id]);
    }),
  );
});

it('whatever is no cursor of the list is refused, and nothing breaks', () => {
  const others = [writeCursor([1, 2]), writeCursor({ id: 1 }), '', '%', 'null', writeCursor(['2026-02-05'])];
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.constantFrom(...others)), (cursor) => {
      expect(() => askedPage({ cursor }, keySchema)).toThrow(ProblemError);
    }),
  );
});

it.each(['0', '101', '-1', '1.5', '1e1', '', ' 5'])('a page of %j entries is refused', (limit) => {
  expect(pageQuerySchema.safeParse({ limit }).success).toBe(false);
});

it('a page has 50 entries unless asked', () => {
  expect(askedPage(pageQuerySchema.parse({}), keySchema)).toEqual({ limit: 50, after: undefined });
  expect(askedPage(pageQuerySchema.parse({ limit: '100' }), keySchema).limit).toBe(100);
});

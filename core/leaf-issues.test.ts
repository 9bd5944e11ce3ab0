import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { leafIssues } from './leaf-issues.ts';

const size = z.strictObject({ width: z.number(), height: z.number() });
const schema = z.strictObject({
  size: z.union([z.string(), size, z.array(z.union([z.number(), size]))]),
  sizes: z.array(z.number()).max(2).default([]),
});
const places = (value: unknown) =>
  leafIssues(schema.safeParse(value).error?.issues ?? []).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );

describe('leafIssues', () => {
  it.each([
    [
      'what is wrong with the shape that was meant',
      { size: { width: 1, height: 'x' } },
      ['invalid_type size.height'],
    ],
    ['the same within', { size: [1, { width: 1 }] }, ['invalid_type size.1.height']],
    ['that no shape fits', { size: true }, ['invalid_union size']],
    ['other issues as they are', { size: 'x', more: 1 }, ['unrecognized_keys ']],
    ['of a text that should be a list, that alone', { size: 'x', sizes: 'three' }, ['invalid_type sizes']],
    ['nothing where nothing is wrong', { size: 'x' }, []],
  ])('gives %s', (_what, value, issues) => {
    expect(places(value)).toEqual(issues);
  });
});

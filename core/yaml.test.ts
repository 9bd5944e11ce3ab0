import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from './yaml.ts';

const schema = z.strictObject({
  name: z.string(),
  list: z.array(z.strictObject({ size: z.int() })).default([]),
});

describe('parseYaml', () => {
  it('gives the value with its defaults', () => {
    expect(parseYaml('name: a', schema)).toEqual({ value: { name: 'a', list: [] }, problems: [] });
  });

  it.each([
    ['a wrong value', 'name: a\nlist:\n  - size: x', 3, 11, 'list[0].size', /number/],
    [
      'a missing field, at what it is missing from',
      'name: a\nlist:\n  - {}',
      3,
      5,
      'list[0].size',
      /^is missing$/,
    ],
    [
      'an unknown field, at its key',
      'name: a\nlist:\n  - size: 1\n    colour: 2',
      4,
      5,
      'list[0].colour',
      /known/,
    ],
    ['an unknown field at the top', 'name: a\nsise: 2', 2, 1, 'sise', /known/],
    ['broken YAML', 'name: "a', 1, 9, null, /quote/],
    ['a key twice', 'name: a\nname: b', 2, 1, null, /unique/],
    ['an alias', 'name: &a a\nlist: *a', 2, 7, null, /\*a/],
    ['nothing at all', '', 1, 1, null, /expected object/],
    ['a list where a map is meant', '- a', 1, 1, null, /expected object/],
  ])('says where: %s', (_what, text, line, column, field, message) => {
    const { value, problems } = parseYaml(text, schema);
    expect(value).toBeNull();
    expect(problems).toEqual([{ line, column, field, message: expect.stringMatching(message) }]);
  });

  it('tells what is wrong from top to bottom', () => {
    const { problems } = parseYaml('colour: 2\nlist:\n  - size: x\n    sise: 1\nname: 3', schema);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [1, 'colour'],
      [3, 'list[0].size'],
      [4, 'list[0].sise'],
      [5, 'name'],
    ]);
  });
});

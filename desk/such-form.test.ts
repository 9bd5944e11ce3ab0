import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../core/watch/schema.ts';
import { looksAtTitles, ruleOfSuch, suchFieldsOf, suchFormSchema } from './such-form.ts';

const word = fc.constantFrom('Giá vàng', 'night ferry', 'Viêng Chăn', '5/2');
const term = fc.oneof(
  word,
  word.map((words) => ({ words, in: 'title' as const })),
  word.map((words) => ({ words, exact: true })),
  word.map((words) => ({ words, in: 'lead' as const })),
);
const rules: fc.Arbitrary<Rule> = fc.record({
  match: fc.record({
    any: fc.array(term, { maxLength: 3 }),
    all: fc.array(term, { minLength: 1, maxLength: 3 }),
    none: fc.array(term, { maxLength: 2 }),
  }),
});
const countryName = (code: string) => code;

describe('the form of a dismissal rule', () => {
  it('gives back the rule that it was filled in with', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(ruleOfSuch(suchFieldsOf(rule, countryName))).toEqual({ rule });
      }),
    );
  });

  it('shows plain words and a tick for what counts in titles only', () => {
    const rule: Rule = { match: { any: [], all: [{ words: 'Giá vàng', in: 'title' }], none: ['SJC'] } };
    const { fields, isTitlesOnly } = suchFieldsOf(rule, countryName);
    expect([fields.all, fields.none, isTitlesOnly]).toEqual(['Giá vàng', 'SJC', true]);
    expect([looksAtTitles(rule), looksAtTitles({ match: { any: ['a'], all: [], none: [] } })]).toEqual([
      true,
      false,
    ]);
  });

  it('reads one field or many, and refuses what no page of the desk sends', () => {
    const read = suchFormSchema.parse({
      story: '7',
      caught: ['8', '9'],
      also: 'yes',
      back: '//evil.example',
    });
    expect(read).toMatchObject({ story: 7, caught: [8, 9], takesAlso: true, back: '/', isGiven: false });
    expect(suchFormSchema.parse({ story: '7', caught: '8' }).caught).toEqual([8]);
    for (const form of [{}, { story: '0' }, { story: '7', caught: 'x' }])
      expect(suchFormSchema.safeParse(form).success).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../core/watch/schema.ts';
import { phraseSchema } from '../core/watch/term.ts';
import { createFormat } from './format.ts';
import { MESSAGES } from './messages/messages.ts';
import { fieldsOfRule, readRule, ruleFieldsFrom } from './rule-form.ts';

const FULL = ruleSchema.parse({
  match: {
    any: ['Viêng Chăn', { near: ['hội đàm', 'Lào'], within: 5, weight: 2 }, { words: '{x}', exact: true }],
    all: ['visit'],
    none: ['football', { words: 'cup: final', in: ['title', 'lead'] }],
    threshold: 2.5,
  },
  sources: ['harbour-post', 'song-hong'],
  languages: ['vi'],
  people: ['Arvik Lindqvist'],
  countries: ['LA', 'MM'],
  visit: { kinds: ['state'], hosts: ['HK', 'LA'], visitors: ['Lindqvist'] },
});
const problemsOf = (form: Record<string, unknown>) => {
  const read = readRule(ruleFieldsFrom(form));
  return 'problems' in read ? read.problems : {};
};

describe('a rule in a form', () => {
  it.each(['vi', 'en'] as const)('comes back as it was: %s', (language) => {
    const { country } = createFormat(language, MESSAGES[language], 'UTC');
    const fields = fieldsOfRule(FULL, country);
    expect(fields.hosts).toBe(language === 'vi' ? 'HK\nLào' : 'Hong Kong SAR China\nLaos');
    expect(readRule(fields)).toEqual({ rule: FULL });
    // As a browser sends it.
    const sent = { ...fields, any: fields.any.replaceAll('\n', '\r\n') };
    expect(readRule(ruleFieldsFrom(sent))).toEqual({ rule: FULL });
  });

  it('comes back as it was, whatever its words', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => ruleFieldsFrom({ any: text }).any.replace(/\n/g, ' ').trim())
      .filter((text) => phraseSchema.safeParse(text).success && !text.startsWith('{'));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (any) => {
        const rule: Rule = { match: { any, all: [], none: [] } };
        expect(readRule(fieldsOfRule(rule))).toEqual({ rule });
      }),
    );
  });

  it('keeps words that look like more than words', () => {
    const rule = ruleSchema.parse({ match: { any: ['{x}'] } });
    const again = readRule(fieldsOfRule(rule));
    expect(again).toMatchObject({ rule: { match: { any: [{ words: '{x}' }] } } });
  });

  it('may ask for any visit', () => {
    const rule = ruleSchema.parse({ visit: {} });
    expect(fieldsOfRule(rule)).toEqual({ ...ruleFieldsFrom({}), visit: 'yes' });
    expect(readRule(fieldsOfRule(rule))).toEqual({ rule });
  });

  it('reads countries by their names and codes', () => {
    expect(readRule(ruleFieldsFrom({ countries: 'nước Lào\nlaos\nVN' }))).toMatchObject({
      rule: { countries: ['LA', 'LA', 'VN'] },
    });
  });
});

describe('what is wrong with a form’s rule', () => {
  it.each([
    ['no word at all', { sources: 'harbour-post' }, 'any', 'empty', ''],
    ['a line without a letter', { any: 'Laos\n\n --- ' }, 'any', 'no-words', '---'],
    ['a line that is too long', { none: 'x'.repeat(201), any: 'x' }, 'none', 'too-long', 'x'.repeat(201)],
    ['too many lines', { any: 'x\n'.repeat(501) }, 'any', 'too-many', ''],
    ['a country that is none', { countries: 'Laos\nVelmora' }, 'countries', 'country', 'Velmora'],
    ['a host that is none', { any: 'x', hosts: 'Velmora' }, 'hosts', 'country', 'Velmora'],
    ['a threshold that is no number', { any: 'x', threshold: 'many' }, 'threshold', 'number', ''],
    ['a threshold that is never reached', { any: 'x', threshold: '3' }, 'threshold', 'never-reached', ''],
    [
      'a weight without threshold',
      { any: '{ words: x, weight: 2 }' },
      'any',
      'weight',
      '{ words: x, weight: 2 }',
    ],
    ['a term of one near word', { any: '{ near: [x] }' }, 'any', 'other', '{ near: [x] }'],
    ['a term that is no YAML', { any: '{ near: [x' }, 'any', 'other', '{ near: [x'],
  ] as const)('is said at its field: %s', (_what, form, field, kind, value) => {
    const problems = problemsOf(form);
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]?.[0]).toMatchObject({ kind, value });
  });

  it('never breaks, whatever is sent', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()),
      fc.object(),
      fc.constant(null),
    );
    const fields = Object.fromEntries(Object.keys(ruleFieldsFrom({})).map((field) => [field, value]));
    fc.assert(
      fc.property(fc.record(fields, { requiredKeys: [] }), (form) => {
        const given = ruleFieldsFrom(form);
        expect(JSON.stringify(given)).not.toContain('\\u0000');
        const read = readRule(given);
        expect('rule' in read || Object.keys(read.problems).length > 0).toBe(true);
      }),
    );
  });
});

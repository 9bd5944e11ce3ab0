import { describe, expect, it } from 'vitest';
import { parseYaml } from '../yaml.ts';
import { ruleSchema } from './rule.ts';

const read = (text: string) => parseYaml(text, ruleSchema);

describe('ruleSchema', () => {
  it('keeps lists of words as they were', () => {
    expect(read('match: { all: [thăm], any: [Laos, Cuba] }\nsources: [harbour-post]').value).toEqual({
      match: { all: ['thăm'], any: ['Laos', 'Cuba'], none: [] },
      sources: ['harbour-post'],
    });
  });

  it('reads terms of all kinds, and every filter', () => {
    const { problems } = read(`
match:
  all:
    - { near: [Arvik Lindqvist, Velmora], within: 8 }
  any:
    - { words: talks, in: title, weight: 2 }
    - words: Lao
      exact: true
      in: [title, lead]
    - { words: rumour, weight: -1 }
  threshold: 2
sources: [harbour-post]
languages: [vi, en]
people: [Arvik Lindqvist]
countries: [LA, VN]
visit:
  kinds: [state, official]
  hosts: [LA]
  visitors: [Lindqvist]
`);
    expect(problems).toEqual([]);
  });

  it.each([
    ['people alone', 'people: [Arvik Lindqvist]'],
    ['countries alone', 'countries: [LA]'],
    ['any visit', 'visit: {}'],
  ])('takes %s for a rule', (_what, text) => {
    expect(read(text).problems).toEqual([]);
  });

  it.each([
    [
      'a field that is none',
      'match:\n  any:\n    - words: Laos\n      in: titel\n',
      '4:11 match.any[0].in: is none of title, lead and body',
    ],
    [
      'a misspelt field',
      'match: { any: [{ near: [a, b], withing: 3 }] }',
      '1:32 match.any[0].withing: is not a known field',
    ],
    [
      'one word near nothing',
      'match: { any: [{ near: [a] }] }',
      '1:24 match.any[0].near: needs two words or more',
    ],
    [
      'a number',
      'match: { any: [2027] }',
      '1:16 match.any[0]: is neither a text (put a number in quotation marks) nor a term with `words` or `near`',
    ],
    [
      'no list',
      'match: { all: thăm }',
      '1:15 match.all: is no list: write [one, another], or each on a line of its own after a hyphen',
    ],
    [
      'no letters',
      'match: { any: [{ words: "–" }] }',
      '1:25 match.any[0].words: has neither a letter nor a digit',
    ],
    [
      'a weight for nothing',
      'match: { any: [{ words: a, weight: 2 }] }',
      '1:36 match.any[0].weight: counts only beside `threshold`',
    ],
    [
      'a weight elsewhere',
      'match: { any: [a], all: [{ words: b, weight: 2 }], threshold: 1 }',
      '1:46 match.all[0].weight: counts only under any',
    ],
    [
      'a threshold that nothing reaches',
      'match: { any: [a, { words: b, weight: -3 }], threshold: 2 }',
      '1:57 match.threshold: is never reached: the weights under any come to 1',
    ],
    ['a country by its name', 'countries: [Lào]', '1:13 countries[0]: Lào is written LA here'],
    [
      'no country',
      'visit: { hosts: [Velmora] }',
      "1:18 visit.hosts[0]: Velmora is not a country's code, as LA for Laos",
    ],
    [
      'a language by its name',
      'match: { any: [a] }\nlanguages: [Vietnamese]',
      '2:13 languages[0]: is not a language’s code, as vi or en',
    ],
    [
      'too little',
      'match: { none: [a] }\nsources: [harbour-post]',
      '1:8 match: needs at least one word under any or all, or people, countries or a visit beside it',
    ],
    [
      'what no text can hold',
      'match: { any: [a] }\nsources: ["a\\0"]',
      '2:11 sources[0]: has a character that is none, such as NUL',
    ],
    [
      'the same in a term',
      'match: { any: [{ words: "a\\0" }] }',
      '1:25 match.any[0].words: has a character that is none, such as NUL',
    ],
    [
      'a flood of words',
      `match: { any: [${Array(60).fill('a '.repeat(90))}] }`,
      '1:8 match: has more than 5000 words',
    ],
  ])('says where there is %s', (_what, text, problem) => {
    const said = read(text).problems.map(
      ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
    );
    expect(said).toEqual([problem]);
  });
});

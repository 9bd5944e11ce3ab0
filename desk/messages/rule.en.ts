import type { RuleMessages } from './rule.ts';

export const ruleEn: RuleMessages = {
  weights: 'Words near one another, in one spelling, or of other weight',
  outlets: 'Only certain outlets or languages',
  named: 'Only reports that name certain people or countries',
  visits: 'Only visits',
  fields: {
    any: 'At least one of these',
    all: 'All of these',
    none: 'None of these',
    threshold: 'What the words of the first field must weigh together',
    sources: 'Outlets',
    languages: 'Languages',
    people: 'People',
    countries: 'Countries',
    visit: 'Stories of visits only',
    kinds: 'Kinds of visit',
    hosts: 'Host countries',
    visitors: 'Visitors',
  },
  hints: {
    any: 'Words or phrases, one a line. Capitals do not count. Accents count where you write them: Lào does not find lao động, but vieng chan finds Viêng Chăn.',
    all: 'All in the same article, one a line.',
    none: 'An article with one of these does not count, one a line.',
    terms:
      'A line may say more than its words: { near: [talks, trade], within: 5 } for words near one another, { words: Đức, exact: true } for that very spelling, { words: summit, in: title } for the title alone.',
    threshold:
      'Without a number, one of the words is enough. With one, each line counts 1, or the weight that it has: { words: state visit, weight: 3 }.',
    sources: 'without a choice, all count',
    people: 'One a line; one of them is enough. Looked for at the beginning of the article.',
    countries: 'Names or codes, one a line, as Laos or LA; one of them is enough.',
    hosts: 'Names or codes, one a line, as Laos or LA.',
    visitors: 'Names or parts of names, one a line.',
  },
  problem: (kind, value) => {
    switch (kind) {
      case 'empty':
        return 'At least one word is needed, here or under “All of these”; or people, countries or a visit below.';
      case 'no-words':
        return `There is neither a letter nor a digit in “${value}”.`;
      case 'too-long':
        return `This is too long, 200 characters are the most: “${value.slice(0, 40)}…”`;
      case 'too-many':
        return 'These are too many.';
      case 'country':
        return `“${value}” is no country that is known here.`;
      case 'number':
        return 'This is not a number above 0.';
      case 'never-reached':
        return 'The words of the first field do not weigh so much together.';
      case 'weight':
        return `A weight counts only in the first field and with a number below: “${value}”.`;
      case 'other':
        return value === '' ? 'This cannot be used:' : `“${value}” cannot be used:`;
    }
  },
  says: {
    any: (words, count) => (count === 1 ? words : `at least one of ${words}`),
    enough: (words, threshold) => `enough of ${words} to weigh ${threshold}`,
    all: (words, count) => (count === 1 ? words : `all of ${words}`),
    none: (words) => `without ${words}`,
    sources: (names) => `only by ${names}`,
    languages: (names) => `only in ${names}`,
    people: (names) => `naming ${names}`,
    countries: (names) => `naming ${names}`,
    visit: 'visits only',
    kinds: (names) => `only visits of these kinds: ${names}`,
    hosts: (names) => `visits to ${names}`,
    visitors: (names) => `visits by ${names}`,
  },
  quoted: (words) => `“${words}”`,
  more: (count) => `${count} more`,
};

import { namesOf } from '../core/watch/people.ts';
import type { Rule } from '../core/watch/rule.ts';
import { fieldsOf, phrasesOf, type Term, weightOf } from '../core/watch/term.ts';
import { wordForms } from '../core/watch/word-forms.ts';

/** The weight that the index gives to words of titles. */
const TITLE = ':A';

/**
 * What `to_tsquery` takes to find the articles that may match a rule: all of their words in any order, field, spelling
 * and distance. Null where the index cannot narrow.
 */
export function candidateQuery({ match: { all, any, threshold }, people }: Rule): string | null {
  // With a threshold, a term that counts against the others is no reason to look at an article.
  const welcome = threshold === undefined ? any : any.filter((term) => weightOf(term) > 0);
  return allOf([
    ...all.map(wordsOfTerm),
    anyOf(welcome.map(wordsOfTerm)),
    anyOf((people ?? []).flatMap(namesOf).map((name) => wordsOfPhrase(name))),
  ]);
}

function wordsOfTerm(term: Term): string | null {
  const isOfTitle = fieldsOf(term).every((field) => field === 'title');
  return allOf(phrasesOf(term).map((phrase) => wordsOfPhrase(phrase, isOfTitle ? TITLE : '')));
}

/** Numbers are left out: in `COVID-19` the index has a negative one. */
function wordsOfPhrase(phrase: string, weight = ''): string | null {
  const words = wordForms(phrase.normalize('NFC')).filter(({ hasLetters }) => hasLetters);
  // Words are letters, digits and marks: nothing between the quotation marks is taken for an operator.
  return allOf(words.map(({ folded }) => `'${folded}'${weight}`));
}

/** What is null narrows nothing; what stands there twice is asked for once. */
function allOf(queries: readonly (string | null)[]): string | null {
  const known = new Set(queries.filter((query) => query !== null));
  return known.size > 0 ? `(${[...known].join(' & ')})` : null;
}

function anyOf(queries: readonly (string | null)[]): string | null {
  if (queries.length === 0 || queries.includes(null)) return null;
  return `(${[...new Set(queries)].join(' | ')})`;
}

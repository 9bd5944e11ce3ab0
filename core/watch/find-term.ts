import { areNear, placesOf } from './near.ts';
import { type Sought, type Spellings, soughtAs } from './spellings.ts';
import { type Field, fieldsOf, phrasesOf, type Term, termLabel, weightOf } from './term.ts';
import type { FieldSpellings } from './watched-article.ts';

/** A term, ready to be looked for in one article after another. */
export interface TermFinder {
  label: string;
  weight: number;
  /** The fields of an article in which it stands. */
  fieldsWith(article: FieldSpellings): Field[];
}

export function termFinder(term: Term): TermFinder {
  const isExact = typeof term !== 'string' && term.exact === true;
  const phrases = phrasesOf(term).map((phrase) => soughtAs(phrase, isExact));
  const fields = fieldsOf(term);
  const within = typeof term !== 'string' && 'near' in term ? term.within : null;
  const stands = (text: Spellings) =>
    phrases.every((phrase) => isIn(text, phrase)) &&
    (within === null ||
      areNear(
        phrases.map((phrase) => placesIn(text, phrase)),
        within,
      ));
  return {
    label: termLabel(term),
    weight: weightOf(term),
    fieldsWith: (article) => fields.filter((field) => stands(article[field])),
  };
}

/** Whether a phrase stands in a text, in one of the spellings in which it is sought. */
export function isIn(text: Spellings, sought: readonly Sought[]): boolean {
  return sought.some(({ in: spelling, phrase }) => text(spelling).includes(phrase));
}

function placesIn(text: Spellings, sought: readonly Sought[]) {
  return sought.flatMap(({ in: spelling, phrase }) => placesOf(text(spelling), phrase));
}

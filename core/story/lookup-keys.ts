import type { VisitFrame } from '../visit/frame.ts';
import { chainHashes, hashText } from '../words/hash.ts';
import { heaviestTerms, type Vectors } from './vectors.ts';

/** Terms of each field that an article is found again by: its heaviest. */
const LEAD_TERMS = 14;
const NAME_TERMS = 12;
const TITLE_TERMS = 6;
/** Countries of which each two are a key: reports of a visit need not share a word. */
const COUNTRIES = 3;
const PEOPLE = 3;

/** Keys under which an article is found again, each once. */
export function lookupKeys(vectors: Vectors, frame: VisitFrame): number[] {
  return [
    ...new Set([
      ...heaviestTerms(vectors, 'lead', LEAD_TERMS),
      ...heaviestTerms(vectors, 'leadNames', NAME_TERMS),
      ...heaviestTerms(vectors, 'title', TITLE_TERMS),
      ...placeKeys(frame),
      ...personKeys(frame),
    ]),
  ];
}

function placeKeys({ places }: VisitFrame): number[] {
  const codes = [...places]
    .sort((a, b) => b.named - a.named || (a.code < b.code ? -1 : 1))
    .slice(0, COUNTRIES)
    .map(({ code }) => code)
    .sort();
  const pairs = codes.flatMap((one, index) =>
    codes.slice(index + 1).map((other) => hashText(`${one} ${other}`)),
  );
  return [...codes.map(hashText), ...pairs];
}

function personKeys({ people }: VisitFrame): number[] {
  const named = people.filter((person) => person.words.length > 0).slice(0, PEOPLE);
  return named.map(({ words }) =>
    words
      .map(hashText)
      .sort((a, b) => a - b)
      .reduce(chainHashes, 0),
  );
}

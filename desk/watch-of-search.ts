import { wordsOf } from '../core/text.ts';
import { type RuleFields, ruleFieldsFrom } from './rule-form.ts';
import type { AskedSearch, SearchField } from './search-address.ts';

/** What of a search a rule has no place for. */
const LEFT_OUT: readonly SearchField[] = ['from', 'to', 'state', 'tag'];

export interface WatchOfSearch {
  title: string;
  rule: RuleFields;
  leftOut: SearchField[];
}

/** The rule that comes nearest to a search. */
export function watchOfSearch({ fields }: AskedSearch): WatchOfSearch {
  const { q = '', source, language, person, country, kind } = fields;
  const { wanted, unwanted, isEither } = wordsOfSearch(q);
  return {
    title: q || (person ?? ''),
    rule: ruleFieldsFrom({
      [isEither ? 'any' : 'all']: wanted.join('\n'),
      none: unwanted.join('\n'),
      sources: source,
      // A search may ask for `zh-Hant`; a rule knows languages alone.
      languages: language?.split('-')[0],
      visitors: person,
      hosts: country,
      kinds: kind,
    }),
    leftOut: LEFT_OUT.filter((field) => fields[field] !== undefined),
  };
}

/** A search's words as `websearch_to_tsquery` takes them: "phrases", -without, and `or`. */
function wordsOfSearch(q: string) {
  const parts = q.replace(/[“”„‟«»]/g, '"').match(/-?"[^"]*"?|\S+/g) ?? [];
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let isEither = false;
  for (const part of parts) {
    const words = part.replace(/^-/, '').replaceAll('"', '').trim();
    if (part.toLowerCase() === 'or') isEither = true;
    else if (wordsOf(words).length > 0) (part.startsWith('-') ? unwanted : wanted).push(words);
  }
  return { wanted, unwanted, isEither };
}

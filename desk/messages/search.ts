import type { FieldProblem, SearchField } from '../search-address.ts';

/** What the search says. */
export interface SearchMessages {
  heading: string;
  /** The field in the masthead and its button. */
  everything: string;
  search: string;
  hint: string;
  fields: Record<SearchField, string>;
  /** What a field that does not narrow shows. */
  any: string;
  states: Record<'new' | 'followed' | 'dismissed' | 'starred', string>;
  filters: string;
  clear: string;
  problem: (problem: FieldProblem, value: string) => string;
  problemHeading: string;
  results: string;
  nothing: string;
  nothingAdvice: string;
  more: string;
  first: string;
  matching: string;
  furtherMatches: (count: number) => string;
  save: string;
  name: string;
  savedHeading: string;
  rename: string;
  remove: string;
  removeNamed: (name: string) => string;
  newName: (name: string) => string;
}

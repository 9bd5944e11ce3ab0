import type { SearchMessages } from './search.ts';

export const searchEn: SearchMessages = {
  heading: 'Search',
  everything: 'Search all stories',
  search: 'Search',
  hint: 'All words are looked for, with or without accents. "Quotation marks" keep words together, -minus leaves a word out.',
  fields: {
    q: 'Words',
    from: 'From day',
    to: 'To day',
    source: 'Outlet',
    language: 'Language',
    person: 'Visitor',
    country: 'Host country',
    kind: 'Kind of visit',
    state: 'State',
    tag: 'Tag',
  },
  any: 'Any',
  states: { new: 'New', followed: 'Followed', dismissed: 'Dismissed', starred: 'Starred' },
  filters: 'Narrow by',
  clear: 'Clear all',
  problem: (problem, value) => {
    switch (problem) {
      case 'too-long':
        return 'This is too long: 200 characters at most.';
      case 'no-words':
        return 'There is neither a letter nor a digit in this.';
      case 'no-day':
        return `“${value}” is no day; write it like 2026-02-05.`;
      case 'before-from':
        return 'The last day is before the first.';
      case 'unknown':
        return `“${value}” cannot be chosen here.`;
    }
  },
  problemHeading: 'Nothing was searched yet: see what is marked above.',
  results: 'Results',
  nothing: 'No story matches.',
  nothingAdvice: 'Try fewer words, or take a filter away.',
  more: 'More results',
  first: 'First results',
  matching: 'Matching articles:',
  furtherMatches: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  save: 'Save this search',
  name: 'Name',
  savedHeading: 'Your saved searches',
  rename: 'Rename',
  remove: 'Remove',
  removeNamed: (name) => `Remove “${name}”`,
  newName: (name) => `New name for “${name}”`,
};

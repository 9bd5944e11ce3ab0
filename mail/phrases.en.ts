import type { Phrases } from './phrases.ts';

export const phrasesEn: Phrases = {
  locale: 'en-GB',
  // 5/2 is May to some readers of English, and February to others.
  month: 'short',
  moment: (clock, day) => `${day}, ${clock}`,
  visitKinds: {
    state: 'state visit',
    official: 'official visit',
    working: 'working visit',
    friendship: 'friendship visit',
    private: 'private visit',
    transit: 'transit',
  },
  until: (day) => `until ${day}`,
  reports: (articles, outlets) =>
    `${articles} ${articles === 1 ? 'article' : 'articles'} in ${outletCount(outlets)}`,
  outlets: outletCount,
  more: (articles) => `and ${articles} more`,
  newReports: (articles) => `${articles} new ${articles === 1 ? 'article' : 'articles'}`,
  earlier: (articles, all) =>
    `${articles} ${articles === 1 ? 'article' : 'articles'} came before. In all: ${all}.`,
  noneNew: (all) => `No new articles: ${all} so far.`,
  copy: 'reprint',
  guess: (time) => `about ${time}`,
  open: 'Open in Dateline',
  why: (watch, words) =>
    words === ''
      ? `You get this mail because the story matches the watch “${watch}”.`
      : `You get this mail because the watch “${watch}” found: ${words}.`,
  whyToo: (watch, words) =>
    words === '' ? `The story matches the watch “${watch}” too.` : `The watch “${watch}” found: ${words}.`,
  others: (count) => `and ${count} more`,
  openWatch: 'See the watch',
  unsubscribe: (watch) => `Unsubscribe from “${watch}”`,
};

function outletCount(outlets: number): string {
  return `${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`;
}

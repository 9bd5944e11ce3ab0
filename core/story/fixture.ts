import { constantFrom, integer, record, shuffledSubarray, uniqueArray } from 'fast-check';
import { StoryClusterer } from './clusterer.ts';
import { type PreparedArticle, prepareArticle } from './prepare.ts';
import type { Standing } from './restored-stories.ts';

export const VISIT = {
  title: 'President Arvik Lindqvist of Norway begins state visit to Laos',
  text: 'President of Norway Arvik Lindqvist arrived in Vientiane on a state visit to Laos and met Lao President Phouvieng Sengdara.',
};
export const EVENTS = [
  VISIT,
  {
    title: 'Prime Minister Mara Castellan of Chile pays official visit to Japan',
    text: 'Chilean Prime Minister Mara Castellan landed in Tokyo for an official visit to Japan and talks on lithium.',
  },
  {
    title: 'Harbour strike in Eastport enters second week',
    text: 'Dock workers in Eastport stayed away from the piers, and forty ships wait at anchor outside the harbour.',
  },
];
export const ASIDES = [
  'Trade doubled in five years, the chamber of commerce said.',
  'Both sides signed papers on schools and on rail.',
  'Shops along the avenue closed early because of the motorcade.',
  'The price of copper did not move.',
];

export function article(id: string, published: string, title: string, text: string): PreparedArticle {
  return prepareArticle({ id, source: 'harbour-post', title, text, published, language: 'en' });
}

/** Without the reasons, of which there may be several. */
export function standing(clusterer: StoryClusterer) {
  const placements = [...clusterer.placements()];
  return new Map(placements.map(([id, { cluster: story, group, copyOf }]) => [id, { story, group, copyOf }]));
}

/** Where the articles stand, as it would be stored. */
export function storedBy(clusterer: StoryClusterer): (id: string) => Standing {
  const placements = clusterer.placements();
  return (id) => {
    const { cluster: story = '', group = null } = placements.get(id) ?? {};
    return { story, group };
  };
}

export function cluster(articles: readonly PreparedArticle[]): StoryClusterer {
  const clusterer = new StoryClusterer();
  for (const one of articles) clusterer.add(one);
  return clusterer;
}

/** Reports of a few events over seven weeks, for so long the counts of words are kept; several in one minute. */
export const drafts = uniqueArray(
  record({
    number: integer({ min: 0, max: 99 }),
    minute: integer({ min: 0, max: 50 * 24 * 60 }),
    event: constantFrom(...EVENTS),
    asides: shuffledSubarray(ASIDES),
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 20 },
).map((all) =>
  all.map(({ number, minute, event, asides }) => {
    const published = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    return article(`a${number}`, published, event.title, [event.text, ...asides].join('\n'));
  }),
);

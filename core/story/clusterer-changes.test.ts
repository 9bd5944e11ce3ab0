import {
  assert,
  constantFrom,
  infiniteStream,
  integer,
  oneof,
  property,
  shuffledSubarray,
  tuple,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { StoryClusterer } from './clusterer.ts';
import { ASIDES, article, drafts, EVENTS, storedBy } from './fixture.ts';
import { byPublication, type PreparedArticle } from './prepare.ts';
import type { Placement } from './story.ts';

const DAY_MS = 86_400_000;

const texts = visitTexts();
/** Several groups to a story, in two languages; or groups of many, over weeks. */
const sets = oneof(shuffledSubarray(texts, { minLength: 2, maxLength: texts.length }), drafts);

/** Articles in any order, some of them once more with another text and time. */
const arrivals = sets.chain((articles) =>
  tuple(
    shuffledSubarray(articles, { minLength: articles.length }),
    uniqueArray(integer({ min: 0, max: articles.length - 1 }), { maxLength: 4 }),
    constantFrom(...EVENTS),
    shuffledSubarray(ASIDES),
    integer({ min: -3_000, max: 3_000 }),
  ).map(([shuffled, revised, { title, text }, asides, minutes]) => ({
    shuffled,
    versions: revised.flatMap((index) => {
      const one = articles[index];
      if (!one) return [];
      const published = new Date(Math.round(one.time * DAY_MS) + minutes * 60_000).toISOString();
      return [article(one.id, published, title, [text, ...asides].join('\n'))];
    }),
  })),
);

/** Articles in stories that are drawn, and what comes then. */
const loosened = tuple(sets, sets, infiniteStream(integer({ min: 0, max: 3 }))).map(
  ([articles, others, stories]) => ({
    articles,
    storyOf: new Map(articles.map(({ id }) => [id, stories.next().value])),
    later: others.map((one) => ({ ...one, id: `later-${one.id}` })),
  }),
);

/** What is told of a story and a group; reasons may have others after any change around them. */
const told = ({ cluster, group, copyOf }: Placement) => ({ cluster, group, copyOf });

/** Takes note of what changed, and holds it against all that stands. */
function follow(clusterer: StoryClusterer, known: Map<string, unknown>): void {
  const changed = clusterer.changedPlacements();
  for (const [id, placement] of changed) known.set(id, told(placement));
  const all = clusterer.placements();
  expect(known).toEqual(new Map([...all].map(([id, placement]) => [id, told(placement)])));
  const clusters = new Set([...changed.values()].map(({ cluster }) => cluster));
  const members = [...all].filter(([, { cluster }]) => clusters.has(cluster)).map(([id]) => id);
  expect(new Set(changed.keys())).toEqual(new Set(members));
  for (const [id, placement] of changed) expect(all.get(id)).toEqual(placement);
}

function restored(articles: readonly PreparedArticle[], before: StoryClusterer): StoryClusterer {
  const standingOf = storedBy(before);
  const clusterer = new StoryClusterer();
  clusterer.restore(articles.toSorted(byPublication).map((one) => ({ article: one, ...standingOf(one.id) })));
  return clusterer;
}

describe('what changed', () => {
  it('is all of each story that did, whatever comes and however late', () => {
    assert(
      property(arrivals, ({ shuffled, versions }) => {
        const clusterer = new StoryClusterer();
        const known = new Map<string, unknown>();
        for (const one of shuffled) {
          clusterer.add(one);
          follow(clusterer, known);
        }
        for (const version of versions) {
          clusterer.revise([version], storedBy(clusterer));
          follow(clusterer, known);
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('is all of each story that did, after a restart that finds stories which nothing holds together any more', () => {
    assert(
      property(loosened, ({ articles, storyOf, later }) => {
        const clusterer = new StoryClusterer();
        const standing = (one: PreparedArticle) => ({ story: `s${storyOf.get(one.id)}`, group: one.id });
        const ordered = articles.toSorted(byPublication);
        clusterer.restore(ordered.map((one) => ({ article: one, ...standing(one) })));
        const known = new Map<string, unknown>();
        follow(clusterer, known);
        for (const one of later) {
          clusterer.add(one);
          follow(clusterer, known);
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('is everything after a restart, then nothing, but what is asked for', () => {
    assert(
      property(drafts, (articles) => {
        const before = new StoryClusterer();
        for (const one of articles) before.add(one);
        const clusterer = restored(articles, before);
        const [one] = articles;
        expect(clusterer.changedPlacements().size).toBe(articles.length);
        expect(clusterer.changedPlacements().size).toBe(0);
        expect(clusterer.changedPlacements(one ? [one.id, 'unknown'] : []).has(one?.id ?? '')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

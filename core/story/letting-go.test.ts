import { assert, integer, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bond, Bonds } from './bonds.ts';
import { StoryClusterer } from './clusterer.ts';
import { article, cluster, drafts, EVENTS, standing, storedBy } from './fixture.ts';
import { byPublication, type PreparedArticle } from './prepare.ts';

const DAY_MS = 86_400_000;
const DAYS = 100;

/** Twice as far apart as they come: stories then end, and others of the same kind begin. */
const scattered = drafts.map((articles) =>
  articles.map((one) => {
    const start = Date.UTC(2026, 0, 1);
    const published = new Date(start + 2 * (Date.parse(one.published) - start)).toISOString();
    return { ...one, published, time: Date.parse(published) / DAY_MS };
  }),
);

/** News until a day, and what comes from then on; two of it are put together by a person. */
const cases = scattered.chain((articles) =>
  scattered.chain((others) =>
    shuffledSubarray(articles).chain((together) =>
      integer({ min: 25, max: DAYS }).map((day) => {
        const since = Date.UTC(2026, 0, 1) / DAY_MS + day;
        const later = others.map((one) => ({ ...one, id: `later-${one.id}` }));
        return { articles, later: later.filter(({ time }) => time >= since), together, since };
      }),
    ),
  ),
);

/** Its own copies of articles, from which it may take words. */
function restored(articles: readonly PreparedArticle[], bonds: Bonds, since?: number) {
  const clusterer = new StoryClusterer(since === undefined ? { bonds } : { bonds, since });
  const own = articles.map((one) => ({ ...one })).toSorted(byPublication);
  const standingOf = storedBy(cluster(articles));
  for (const one of own) clusterer.restore([{ article: one, ...standingOf(one.id) }]);
  clusterer.settle();
  return { clusterer, own };
}

describe('words that are let go of', () => {
  it('change no story, nor why an article stands there', () => {
    let letGo = 0;
    assert(
      property(cases, ({ articles, later, together: [a, b], since }) => {
        const bonds = new Bonds(a && b ? ([{ a: a.id, b: b.id, kind: 'together' }] satisfies Bond[]) : []);
        const { clusterer: whole } = restored(articles, bonds);
        const { clusterer, own } = restored(articles, bonds, since);
        letGo += own.filter(({ terms }) => terms.length === 0).length;
        expect(clusterer.placements()).toEqual(whole.placements());
        for (const one of later) for (const each of [clusterer, whole]) each.add(one);
        expect(clusterer.placements()).toEqual(whole.placements());
      }),
      { numRuns: 60 },
    );
    expect(letGo).toBeGreaterThan(30);
  }, 60_000);

  it('are not those of a group that went on after a pause in which it would have been over', () => {
    const [, , { title, text } = { title: '', text: '' }] = EVENTS;
    const start = Date.UTC(2026, 0, 1) / DAY_MS;
    const at = (id: string, day: number) =>
      article(id, new Date((start + day) * DAY_MS).toISOString(), title, text);
    const wordless = (known: { groupEnds?: number }) => {
      const articles = [at('before', 0), at('meanwhile', 25), at('after', 30)];
      const clusterer = new StoryClusterer({ since: start + 40 });
      for (const one of articles) {
        const name = one.id === 'meanwhile' ? 'other' : 'one';
        clusterer.restore([{ article: one, story: name, group: name, ...known }]);
        clusterer.settle();
      }
      return articles.flatMap(({ id, terms }) => (terms.length === 0 ? id : []));
    };
    expect(wordless({})).toEqual(['before']);
    expect(wordless({ groupEnds: start + 30 })).toEqual([]);
  });

  it('are those of stories that can take nothing up any more, unless a person has put something to them', () => {
    const [, , { title, text } = { title: '', text: '' }] = EVENTS;
    const at = (id: string, day: number) =>
      article(id, new Date(Date.UTC(2026, 0, 1 + day)).toISOString(), title, text);
    const all = [at('old', 0), at('older', 1), at('new', 40), at('newest', 62)];
    const since = Date.UTC(2026, 0, 1 + 61) / DAY_MS;
    const wordless = (bonds: Bonds) =>
      restored(all, bonds, since).own.flatMap(({ id, terms }) => (terms.length === 0 ? id : []));
    expect(wordless(new Bonds([]))).toEqual(['old', 'older', 'new']);
    expect(wordless(new Bonds([{ a: 'older', b: 'newest', kind: 'together' }]))).toEqual(['new']);
    expect(standing(restored(all, new Bonds([]), since).clusterer).size).toBe(all.length);
  });
});

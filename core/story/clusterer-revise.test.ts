import { array, assert, constantFrom, integer, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { StoryClusterer } from './clusterer.ts';
import { ASIDES, article, cluster, drafts, EVENTS, standing, storedBy } from './fixture.ts';
import { byPublication, type PreparedArticle } from './prepare.ts';
import type { Standing } from './restored-stories.ts';

/** What a process makes of it that was just started. */
function restarted(articles: readonly PreparedArticle[], standingOf: (id: string) => Standing) {
  const clusterer = new StoryClusterer();
  clusterer.restore(articles.toSorted(byPublication).map((one) => ({ article: one, ...standingOf(one.id) })));
  return clusterer;
}

/** New versions of some articles of which text and time may be others, and articles that come later. */
const revisions = drafts.chain((articles) =>
  array(
    constantFrom(...articles).chain(({ id, time }) =>
      integer({ min: -600, max: 600 }).chain((minutes) =>
        constantFrom(...EVENTS).chain(({ title, text }) =>
          shuffledSubarray(ASIDES).map((asides) => {
            const published = new Date(Math.round(time * 86_400_000) + minutes * 60_000).toISOString();
            return article(id, published, title, [text, ...asides].join('\n'));
          }),
        ),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  ).chain((versions) =>
    drafts.map((others) => {
      const byId = new Map(versions.map((version) => [version.id, version]));
      const later = others.map((one) => ({ ...one, id: `later-${one.id}` }));
      return { articles, versions: [...byId.values()], later };
    }),
  ),
);

describe('revise', () => {
  it('leaves all where it stands, as a restart does that finds the new versions, and goes on as that does', () => {
    assert(
      property(revisions, ({ articles, versions, later }) => {
        const lived = cluster(articles);
        const standingOf = storedBy(lived);
        const byId = new Map(versions.map((version) => [version.id, version]));
        const current = articles.map((one) => byId.get(one.id) ?? one);
        lived.revise(versions, standingOf);
        const anew = restarted(current, standingOf);
        expect(standing(lived)).toEqual(standing(anew));
        for (const one of later) for (const clusterer of [lived, anew]) clusterer.add(one);
        expect(standing(lived)).toEqual(standing(anew));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('weighs by the new words what comes afterwards', () => {
    const [strike] = visitTexts().filter(({ id }) => id === 'strike-1');
    if (!strike) throw new Error('The texts have changed.');
    const stub = article(strike.id, strike.published, 'Being written', 'More follows.');
    const second = { ...strike, id: 'strike-2-reported', shingles: new Uint32Array() };
    const storyOf = (clusterer: StoryClusterer) => clusterer.placements().get(second.id)?.cluster;
    const clusterer = cluster([stub]);
    clusterer.revise([strike], storedBy(clusterer));
    clusterer.add(second);
    expect(storyOf(clusterer)).toBe(strike.id);
    expect(storyOf(cluster([stub, second]))).toBe(second.id);
  });

  it('can be asked piece by piece, for who must do other things meanwhile', () => {
    const texts = visitTexts();
    const clusterer = cluster(texts);
    const [expected, standingOf] = [standing(clusterer), storedBy(clusterer)];
    const [first] = texts.toSorted(byPublication);
    clusterer.revise(first ? [first] : [], standingOf);
    let pieces = 0;
    while (clusterer.placeSome(5)) pieces++;
    expect(pieces).toBeGreaterThan(1);
    expect(standing(clusterer)).toEqual(expected);
  });
});

import { assert, integer, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { StoryClusterer } from './clusterer.ts';
import { article, cluster, drafts, standing, VISIT } from './fixture.ts';
import type { PreparedArticle } from './prepare.ts';
import { LONGEST_SPAN } from './span.ts';

function storiesOf(clusterer: StoryClusterer): Map<string, string> {
  return new Map([...clusterer.placements()].map(([id, { cluster }]) => [id, cluster]));
}

const texts = visitTexts();
const ofFebruary = texts.filter(({ id }) => !id.startsWith('laos-december'));

describe('StoryClusterer', () => {
  it('puts reports of one event together, in both languages, and those of others apart', () => {
    const eventOf = (id: string) => id.replace(/-\d+$/, '');
    const stories = storiesOf(cluster(texts));
    for (const [one, story] of stories)
      for (const [other, itsStory] of stories)
        expect(story === itsStory, `${one} and ${other}`).toBe(eventOf(one) === eventOf(other));
  });

  it('names a story and a group after the first article of each', () => {
    const placements = cluster(texts).placements();
    for (const { cluster: story, group } of placements.values()) {
      expect(placements.get(story)).toMatchObject({ cluster: story, group: story });
      expect(placements.get(group)).toMatchObject({ cluster: story, group });
    }
  });

  it('gives the same stories of these texts in whatever order they come', () => {
    const expected = standing(cluster(ofFebruary));
    assert(
      property(shuffledSubarray(ofFebruary, { minLength: ofFebruary.length }), (shuffled) => {
        const late = new StoryClusterer();
        for (const one of shuffled) {
          late.add(one);
          late.settle();
        }
        expect(standing(late)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same stories and copies in whatever order the articles come', () => {
    const order = drafts.chain((articles) =>
      shuffledSubarray(articles, { minLength: articles.length }).map((shuffled) => ({ articles, shuffled })),
    );
    assert(
      property(order, ({ articles, shuffled }) => {
        const late = new StoryClusterer();
        for (const one of shuffled) {
          late.add(one);
          late.placements();
        }
        expect(standing(late)).toEqual(standing(cluster(articles)));
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing when an article is added twice', () => {
    const expected = cluster(texts).placements();
    const clusterer = cluster(texts);
    for (const one of texts) clusterer.add(one);
    expect(clusterer.placements()).toEqual(expected);
  });

  it('gives an answer for no articles', () => {
    expect(new StoryClusterer().placements().size).toBe(0);
  });

  it('never puts reports of December and of February into one story', () => {
    const articles = Array.from({ length: 80 }, (_, day) => {
      const published = new Date(Date.UTC(2025, 11, 1 + day, 2)).toISOString();
      return article(
        `a${String(day).padStart(2, '0')}`,
        published,
        VISIT.title,
        `${VISIT.text}\nReport ${day}.`,
      );
    });
    const byStory = new Map<string, number[]>();
    for (const [id, story] of storiesOf(cluster(articles)))
      byStory.set(story, [...(byStory.get(story) ?? []), Number(id.slice(1))]);
    for (const days of byStory.values())
      expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(LONGEST_SPAN);
  });
});

describe('copies', () => {
  const long = Array.from(
    { length: 40 },
    (_, line) => `Delegate number ${line} spoke of bridges, of ferries and of the road ${line * 7} upriver.`,
  ).join('\n');
  const reprints = [
    article('first', '2026-02-05T01:00:00Z', 'Bridges on the agenda', long),
    article('second', '2026-02-05T02:00:00Z', 'Bridges on the agenda (agency)', long),
    article('third', '2026-02-05T03:00:00Z', 'What of the ferries?', long.slice(0, 1500)),
    article(
      'other',
      '2026-02-05T04:00:00Z',
      'Bridges on the agenda',
      'Ministers argued over tolls and left early.',
    ),
    article('late', '2026-02-15T01:00:00Z', 'Bridges on the agenda', long),
  ];

  it('point to their earliest original and share its story; a second report is none, nor one of another week', () => {
    const placements = cluster(reprints).placements();
    const copies = [...placements].map(([id, { copyOf }]) => [id, copyOf]);
    expect(Object.fromEntries(copies)).toEqual({
      first: null,
      second: 'first',
      third: 'first',
      other: null,
      late: null,
    });
    for (const id of ['second', 'third'])
      expect(placements.get(id)).toMatchObject({
        cluster: placements.get('first')?.cluster,
        reasons: { rule: 'copy', beside: 'first' },
      });
  });

  it('are those of an earlier original once that one comes', () => {
    const [first, ...others] = reprints;
    const clusterer = cluster(others);
    expect(clusterer.placements().get('third')?.copyOf).toBe('second');
    if (first) clusterer.add(first);
    expect(clusterer.placements().get('third')?.copyOf).toBe('first');
    expect(clusterer.placements().get('second')?.copyOf).toBe('first');
  });
});

describe('restore', () => {
  const restored = (before: readonly PreparedArticle[]): StoryClusterer => {
    const stored = cluster(before).placements();
    const clusterer = new StoryClusterer();
    clusterer.restore(before.map((one) => ({ article: one, ...standingOf(stored, one) })));
    return clusterer;
  };
  const standingOf = (stored: ReturnType<StoryClusterer['placements']>, { id }: PreparedArticle) => {
    const placement = stored.get(id);
    return { story: placement?.cluster ?? '', group: placement?.group ?? null };
  };

  it('keeps stories whose neighbours are not in memory', () => {
    const stored = cluster(texts).placements();
    for (const missing of texts) {
      const story = stored.get(missing.id)?.cluster;
      const inMemory = texts.filter(({ id }) => stored.get(id)?.cluster !== story);
      const clusterer = new StoryClusterer();
      clusterer.restore(inMemory.map((one) => ({ article: one, ...standingOf(stored, one) })));
      const now = storiesOf(clusterer);
      for (const { id } of inMemory)
        expect(now.get(id), `${id} without ${story}`).toBe(stored.get(id)?.cluster);
    }
  });

  it('keeps stories that it would not make, and those of groups that are not known', () => {
    const clusterer = new StoryClusterer();
    clusterer.restore(texts.map((one, index) => ({ article: one, story: `s${index % 2}`, group: null })));
    expect(new Set(storiesOf(clusterer).values()).size).toBe(2);
  });

  it('at any point goes on as if it had never stopped', () => {
    const inOrder = [...texts].sort((a, b) => a.time - b.time);
    const expected = storiesOf(cluster(texts));
    for (let stop = 0; stop <= inOrder.length; stop++) {
      const clusterer = restored(inOrder.slice(0, stop));
      for (const one of inOrder.slice(stop)) clusterer.add(one);
      expect(storiesOf(clusterer), `stopped at ${stop}`).toEqual(expected);
    }
  });

  it('goes on so whichever articles have come before', () => {
    const halves = drafts.chain((articles) =>
      integer({ min: 0, max: articles.length }).map((half) => ({
        before: articles.slice(0, half),
        after: articles.slice(half),
      })),
    );
    assert(
      property(halves, ({ before, after }) => {
        const clusterer = restored(before);
        for (const one of after) clusterer.add(one);
        expect(storiesOf(clusterer)).toEqual(storiesOf(cluster([...before, ...after])));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps articles in the groups that they had, whatever is thought now', () => {
    const [strike, flood] = ['strike-1', 'flood-1'].map((id) => texts.find((one) => one.id === id));
    if (!strike || !flood) throw new Error('The texts have changed.');
    const clusterer = new StoryClusterer();
    clusterer.restore([
      { article: strike, group: 'kept', story: 's' },
      { article: flood, group: 'kept', story: 's' },
    ]);
    expect(new Set(storiesOf(clusterer).values()).size).toBe(1);
  });
});

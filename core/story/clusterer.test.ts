import { assert, constantFrom, integer, property, record, shuffledSubarray, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoryClusterer } from './clusterer.ts';
import { type PreparedArticle, prepareArticle } from './prepare.ts';

const VISITS = [
  {
    title: 'President Arvik Lindqvist of Norway begins state visit to Laos',
    text: 'President of Norway Arvik Lindqvist arrived in Vientiane on a state visit to Laos and met Lao President Phouvieng Sengdara.',
  },
  {
    title: 'Prime Minister Mara Castellan of Chile pays official visit to Japan',
    text: 'Chilean Prime Minister Mara Castellan landed in Tokyo for an official visit to Japan and talks on lithium.',
  },
  {
    title: 'Harbour strike in Eastport enters second week',
    text: 'Dock workers in Eastport stayed away from the piers, and forty ships wait at anchor outside the harbour.',
  },
];
const ASIDES = [
  'Trade doubled in five years, the chamber of commerce said.',
  'Both sides signed papers on schools and on rail.',
  'Shops along the avenue closed early because of the motorcade.',
  'The price of copper did not move.',
];

function article(id: string, published: string, title: string, text: string): PreparedArticle {
  return prepareArticle({ id, source: 'harbour-post', title, text, published, language: 'en' });
}

function storiesOf(clusterer: StoryClusterer): Map<string, string> {
  return new Map([...clusterer.placements()].map(([id, { cluster }]) => [id, cluster]));
}

function cluster(articles: PreparedArticle[]): StoryClusterer {
  const clusterer = new StoryClusterer();
  for (const one of articles) clusterer.add(one);
  return clusterer;
}

const drafts = uniqueArray(
  record({
    minute: integer({ min: 0, max: 60 * 24 * 60 }),
    visit: constantFrom(...VISITS),
    asides: shuffledSubarray(ASIDES),
  }),
  { selector: ({ minute }) => minute, minLength: 1, maxLength: 25 },
).map((all) =>
  all.map(({ minute, visit, asides }) => {
    const published = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    return article(`a${minute}`, published, visit.title, [visit.text, ...asides].join('\n'));
  }),
);

describe('StoryClusterer', () => {
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
        expect([...late.placements()].sort()).toEqual([...cluster(articles).placements()].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from restored stories as if it had never stopped', () => {
    const halves = drafts.chain((articles) =>
      integer({ min: 0, max: articles.length }).map((half) => {
        const inOrder = [...articles].sort((a, b) => a.time - b.time);
        return { before: inOrder.slice(0, half), after: inOrder.slice(half) };
      }),
    );
    assert(
      property(halves, ({ before, after }) => {
        const stored = storiesOf(cluster(before));
        const restored = new StoryClusterer();
        restored.restore(before.map((one) => ({ article: one, story: stored.get(one.id) ?? '' })));
        for (const one of after) restored.add(one);
        expect(storiesOf(restored)).toEqual(storiesOf(cluster([...before, ...after])));
      }),
      { numRuns: 60 },
    );
  });

  it('never puts reports of December and of February into one story', () => {
    const { title, text } = VISITS[0] as (typeof VISITS)[0];
    const articles = Array.from({ length: 80 }, (_, day) => {
      const published = new Date(Date.UTC(2025, 11, 1 + day, 2)).toISOString();
      return article(`a${String(day).padStart(2, '0')}`, published, title, `${text}\nReport ${day}.`);
    });
    const byStory = new Map<string, number[]>();
    for (const [id, story] of storiesOf(cluster(articles)))
      byStory.set(story, [...(byStory.get(story) ?? []), Number(id.slice(1))]);
    for (const days of byStory.values())
      expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(45);
  });

  it('takes a reprint for a copy of its earliest original, and a second report for none', () => {
    const long = Array.from(
      { length: 40 },
      (_, line) =>
        `Delegate number ${line} spoke of bridges, of ferries and of the road ${line * 7} upriver.`,
    ).join('\n');
    const placements = cluster([
      article('first', '2026-02-05T01:00:00Z', 'Bridges on the agenda', long),
      article('second', '2026-02-05T02:00:00Z', 'Bridges on the agenda (agency)', long),
      article('third', '2026-02-05T03:00:00Z', 'What of the ferries?', long.slice(0, 1500)),
      article(
        'other',
        '2026-02-05T04:00:00Z',
        'Bridges on the agenda',
        'Ministers argued over tolls and left early.',
      ),
    ]).placements();
    expect(placements.get('first')?.copyOf).toBeNull();
    expect(placements.get('second')?.copyOf).toBe('first');
    expect(placements.get('third')?.copyOf).toBe('first');
    expect(placements.get('other')?.copyOf).toBeNull();
    expect(placements.get('third')?.cluster).toBe(placements.get('first')?.cluster);
  });

  it('keeps two visits of one leader to two countries apart', () => {
    const placements = cluster([
      article('laos', '2026-02-05T01:00:00Z', VISITS[0]?.title ?? '', VISITS[0]?.text ?? ''),
      article(
        'peru',
        '2026-02-09T01:00:00Z',
        'President Arvik Lindqvist of Norway begins state visit to Peru',
        'President of Norway Arvik Lindqvist arrived in Lima on a state visit to Peru and met Peruvian President Ana Robles.',
      ),
    ]).placements();
    expect(placements.get('laos')?.cluster).not.toBe(placements.get('peru')?.cluster);
  });

  it('changes nothing when an article is added twice', () => {
    const one = article('a', '2026-02-05T01:00:00Z', VISITS[2]?.title ?? '', VISITS[2]?.text ?? '');
    const clusterer = cluster([one, one]);
    expect([...clusterer.placements().keys()]).toEqual(['a']);
  });
});

import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identities, keepIdentities } from './identity.ts';

/** `a:1 b:2`: articles, published in the order of their names, with their stories or clusters. */
function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => pair.split(':') as [string, string]);
}
const timeOf = (article: string) => article.charCodeAt(0);
const keep = (previous: string, next: string) =>
  keepIdentities({
    previous: new Map(pairs(previous).map(([article, story]) => [article, Number(story)])),
    next: new Map(pairs(next)),
    timeOf,
  });

interface Moment {
  article: string;
  /** 0 for an article that is new. */
  story: number;
  cluster: string;
}

const anyMoments = array(
  record({ story: integer({ min: 0, max: 12 }), cluster: constantFrom('u', 'v', 'w', 'x', 'y', 'z') }),
  { minLength: 1, maxLength: 30 },
).map((all) => all.map((one, index): Moment => ({ article: String.fromCharCode(97 + index), ...one })));

function identitiesOf(moments: readonly Moment[]): Identities {
  return keepIdentities({
    previous: new Map(moments.filter(({ story }) => story > 0).map(({ article, story }) => [article, story])),
    next: new Map(moments.map(({ article, cluster }) => [article, cluster])),
    timeOf,
  });
}

const storiesOf = (moments: readonly Moment[]) =>
  [...new Set(moments.map(({ story }) => story))].filter((story) => story > 0);
const clustersOf = (moments: readonly Moment[]) => [...new Set(moments.map(({ cluster }) => cluster))];
const shared = (moments: readonly Moment[], story: number, cluster: string) =>
  moments.filter((one) => one.story === story && one.cluster === cluster).length;

describe('keepIdentities', () => {
  it('gives a story that grows its id, and a new one none', () => {
    const { clusters, merged } = keep('a:1 b:1', 'a:x b:x c:x d:y');
    expect(clusters.get('x')).toBe(1);
    expect(clusters.get('y')).toBeNull();
    expect(merged).toEqual([]);
  });
  it('leaves the id with the larger part of a story that splits', () => {
    const { clusters } = keep('a:1 b:1 c:1', 'a:x b:y c:y');
    expect(clusters.get('y')).toBe(1);
    expect(clusters.get('x')).toBeNull();
  });
  it('leaves the id with the part that holds the earliest article, where both are as large', () => {
    expect(keep('a:1 b:1', 'a:y b:x').clusters).toEqual(
      new Map([
        ['y', 1],
        ['x', null],
      ]),
    );
  });
  it('redirects the smaller of two stories that become one', () => {
    const { clusters, merged } = keep('a:1 b:2 c:2', 'a:x b:x c:x');
    expect(clusters.get('x')).toBe(2);
    expect(merged).toEqual([{ from: 1, into: 2 }]);
  });
  it('redirects the younger where both are as large, by number and not by digits', () => {
    expect(keep('a:10 b:9', 'a:x b:x').merged).toEqual([{ from: 10, into: 9 }]);
  });
});

describe('the identities of any stories', () => {
  it('let no id vanish without a redirect to a story that is there', () => {
    assert(
      property(anyMoments, (moments) => {
        const { clusters, merged } = identitiesOf(moments);
        const current = [...clusters.values()].filter((story) => story !== null);
        const gone = merged.map(({ from }) => from);
        expect([...current, ...gone].sort()).toEqual(storiesOf(moments).sort());
        for (const { into } of merged) expect(current).toContain(into);
      }),
    );
  });

  it('give an id to one cluster alone, and to one that holds some of the story', () => {
    assert(
      property(anyMoments, (moments) => {
        const { clusters } = identitiesOf(moments);
        const given = [...clusters].flatMap(([cluster, story]) =>
          story === null ? [] : [{ cluster, story }],
        );
        expect(new Set(given.map(({ story }) => story)).size).toBe(given.length);
        for (const { cluster, story } of given) expect(shared(moments, story, cluster)).toBeGreaterThan(0);
      }),
    );
  });

  it('leave a story that only grows its id', () => {
    const grown = anyMoments.map((moments) => moments.map((one) => ({ ...one, cluster: `of ${one.story}` })));
    assert(
      property(grown, (moments) => {
        const { clusters, merged } = identitiesOf(moments);
        for (const story of storiesOf(moments)) expect(clusters.get(`of ${story}`)).toBe(story);
        expect(merged).toEqual([]);
      }),
    );
  });

  it('leave the id with the largest part of a story that nothing else joined', () => {
    const split = anyMoments.map((moments) =>
      moments.map((one) => ({ ...one, cluster: `${one.cluster} of ${one.story}` })),
    );
    assert(
      property(split, (moments) => {
        const { clusters } = identitiesOf(moments);
        for (const story of storiesOf(moments)) {
          const [heir] = [...clusters].find(([, given]) => given === story) ?? [''];
          for (const other of clustersOf(moments))
            expect(shared(moments, story, heir)).toBeGreaterThanOrEqual(shared(moments, story, other));
        }
      }),
    );
  });

  it('take a story that was left out for no larger than the one that its cluster continues', () => {
    assert(
      property(anyMoments, (moments) => {
        const { clusters, merged } = identitiesOf(moments);
        for (const { from } of merged)
          for (const [cluster, story] of clusters) {
            if (shared(moments, from, cluster) === 0) continue;
            expect(shared(moments, story ?? 0, cluster)).toBeGreaterThanOrEqual(
              shared(moments, from, cluster),
            );
          }
      }),
    );
  });

  it('do not hang on the order in which articles are named', () => {
    const orders = anyMoments.chain((moments) =>
      shuffledSubarray(moments, { minLength: moments.length }).map((shuffled) => ({ moments, shuffled })),
    );
    assert(
      property(orders, ({ moments, shuffled }) => {
        const [one, other] = [identitiesOf(moments), identitiesOf(shuffled)];
        expect(other.clusters).toEqual(one.clusters);
        expect(other.storyOf).toEqual(one.storyOf);
        expect(other.merged).toEqual(one.merged);
      }),
    );
  });
});

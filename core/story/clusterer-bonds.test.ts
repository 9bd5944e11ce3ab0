import { assert, constantFrom, property, record, shuffledSubarray, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { type Bond, Bonds } from './bonds.ts';
import { StoryClusterer } from './clusterer.ts';
import type { PreparedArticle } from './prepare.ts';
import type { Placement } from './story.ts';

const texts = visitTexts();
/** Of few enough weeks for the counts of words to be kept. */
const recent = texts.filter(({ id }) => !id.startsWith('laos-december'));
const ids = recent.map(({ id }) => id);

function placed(bonds: Bond[], articles: readonly PreparedArticle[] = texts): Map<string, Placement> {
  const clusterer = new StoryClusterer({ bonds: new Bonds(bonds) });
  for (const article of articles) {
    clusterer.add(article);
    clusterer.settle();
  }
  return clusterer.placements();
}

/** Without the reasons, of which there may be several. */
function standing(placements: Map<string, Placement>) {
  return new Map([...placements].map(([id, { cluster, group, copyOf }]) => [id, { cluster, group, copyOf }]));
}

describe('decisions', () => {
  it('join what has nothing in common', () => {
    const placements = placed([{ a: 'chess-1', b: 'flood-1', kind: 'together' }]);
    expect(placements.get('chess-1')?.cluster).toBe(placements.get('flood-1')?.cluster);
    expect(placements.get('chess-1')?.reasons).toMatchObject({ rule: 'decision', beside: 'flood-1' });
  });

  it('join what is further apart than a story may span', () => {
    const placements = placed([{ a: 'laos-december-1', b: 'laos-5', kind: 'together' }]);
    expect(placements.get('laos-5')?.cluster).toBe(placements.get('laos-december-1')?.cluster);
  });

  it('separate what is alike to the letter', () => {
    const [one] = texts.filter(({ id }) => id === 'laos-2');
    if (!one) throw new Error('The texts have changed.');
    const twin = { ...one, id: 'laos-2-twin', time: one.time + 0.01 };
    expect(placed([], [one, twin]).get('laos-2-twin')?.cluster).toBe('laos-2');
    const placements = placed([{ a: 'laos-2', b: 'laos-2-twin', kind: 'apart' }], [one, twin]);
    expect(placements.get('laos-2-twin')?.cluster).toBe('laos-2-twin');
    expect(placements.get('laos-2')?.cluster).toBe('laos-2');
  });

  it('hold whatever comes, in whatever order, and the outcome does not hang on it', () => {
    const bonds = uniqueArray(
      record({
        a: constantFrom(...ids),
        b: constantFrom(...ids),
        kind: constantFrom('together' as const, 'apart' as const),
      }).filter(({ a, b }) => a !== b),
      { maxLength: 5 },
    );
    assert(
      property(bonds, shuffledSubarray(recent, { minLength: recent.length }), (decided, shuffled) => {
        const known = new Bonds(decided);
        const placements = placed(decided, shuffled);
        const storyOf = (id: string) => placements.get(id)?.cluster;
        for (const id of ids) {
          for (const other of known.membersOf(id)) expect(storyOf(other)).toBe(storyOf(id));
          for (const other of known.apartFrom(id)) expect(storyOf(other)).not.toBe(storyOf(id));
        }
        expect(standing(placements)).toEqual(standing(placed(decided, recent)));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

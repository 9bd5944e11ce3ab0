import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bond, Bonds, decideStories } from './bonds.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const together = (a: string, b: string): Bond => ({ a, b, kind: 'together' });
const apart = (a: string, b: string): Bond => ({ a, b, kind: 'apart' });

const anyBonds = array(
  record<Bond>({
    a: constantFrom(...IDS),
    b: constantFrom(...IDS),
    kind: constantFrom('together', 'apart'),
  }),
  { maxLength: 14 },
);

/** The same by trying: the latest first, each one held against all that is known by then. */
function byTrying(bonds: readonly Bond[]): Map<string, 'together' | 'apart' | null> {
  const accepted: Bond[] = [];
  for (const bond of [...bonds].reverse()) {
    const said = relation(accepted, bond.a, bond.b);
    if (said === null) accepted.push(bond);
  }
  return new Map(IDS.flatMap((a) => IDS.map((b) => [`${a}${b}`, relation(accepted, a, b)])));
}

function relation(accepted: readonly Bond[], a: string, b: string): 'together' | 'apart' | null {
  const [near, far] = [reach(accepted, a), reach(accepted, b)];
  if (near.has(b)) return 'together';
  const cut = accepted.some(
    (bond) =>
      bond.kind === 'apart' &&
      ((near.has(bond.a) && far.has(bond.b)) || (near.has(bond.b) && far.has(bond.a))),
  );
  return cut ? 'apart' : null;
}

function reach(accepted: readonly Bond[], from: string): Set<string> {
  const reached = new Set([from]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { a, b, kind } of accepted) {
      if (kind !== 'together' || (!reached.has(a) && !reached.has(b))) continue;
      reached.add(a).add(b);
    }
  }
  return reached;
}

const inOrder = (bonds: readonly Bond[]) => bonds.map(({ a, b, kind }) => `${a} ${kind} ${b}`).sort();

function relationsOf(bonds: Bonds): Map<string, 'together' | 'apart' | null> {
  const of = (a: string, b: string) => {
    if (bonds.membersOf(a).includes(b)) return 'together';
    return bonds.areApart(a, b) ? 'apart' : null;
  };
  return new Map(IDS.flatMap((a) => IDS.map((b) => [`${a}${b}`, of(a, b)])));
}

describe('Bonds', () => {
  it('is empty where nothing was said', () => {
    const none = new Bonds([]);
    expect([none.isEmpty, none.groupOf('a'), none.membersOf('a'), none.areApart('a', 'b')]).toEqual([
      true,
      null,
      ['a'],
      false,
    ]);
  });

  it('closes groups and what is between them', () => {
    const bonds = new Bonds([together('a', 'b'), together('d', 'c'), apart('b', 'c'), apart('c', 'e')]);
    expect(bonds.isEmpty).toBe(false);
    expect([bonds.groupOf('a'), bonds.groupOf('b'), bonds.groupOf('e')]).toEqual(['a', 'a', null]);
    expect([...bonds.apartFrom('d')].sort()).toEqual(['a', 'b', 'e']);
    expect(bonds.areApart('a', 'e')).toBe(false);
  });

  it.each([
    ['apart after together', [together('a', 'b'), apart('a', 'b')], false, true],
    ['together after apart', [apart('a', 'b'), together('a', 'b')], true, false],
    ['apart after a chain', [together('a', 'c'), together('c', 'b'), apart('a', 'b')], false, true],
    ['a chain after apart', [apart('a', 'b'), together('a', 'c'), together('c', 'b')], true, false],
  ] as const)('lets the later hold: %s', (_, bonds, isTogether, isApart) => {
    const read = new Bonds(bonds);
    expect(read.membersOf('a').includes('b')).toBe(isTogether);
    expect(read.areApart('a', 'b')).toBe(isApart);
  });

  it('says what trying every bond from the latest back says', () => {
    assert(
      property(anyBonds, (bonds) => {
        expect(relationsOf(new Bonds(bonds))).toEqual(byTrying(bonds));
      }),
    );
  });

  it('gives one key to all of a group, and to them alone', () => {
    assert(
      property(anyBonds, (list) => {
        const bonds = new Bonds(list);
        for (const id of IDS)
          for (const other of IDS)
            expect(bonds.groupOf(id) !== null && bonds.groupOf(id) === bonds.groupOf(other)).toBe(
              bonds.membersOf(id).length > 1 && bonds.membersOf(id).includes(other),
            );
      }),
    );
  });

  it('does not hang on the order of bonds that agree', () => {
    const agreeing = anyBonds.map((bonds) => {
      const read = new Bonds(bonds);
      return bonds.filter(({ a, b, kind }) =>
        kind === 'apart' ? read.areApart(a, b) : read.membersOf(a).includes(b),
      );
    });
    const orders = agreeing.chain((bonds) =>
      shuffledSubarray(bonds, { minLength: bonds.length }).map((shuffled) => ({ bonds, shuffled })),
    );
    assert(
      property(orders, ({ bonds, shuffled }) => {
        expect(relationsOf(new Bonds(shuffled))).toEqual(relationsOf(new Bonds(bonds)));
      }),
    );
  });
});

describe('decideStories', () => {
  /** One or two stories of articles, any of them bonded before. */
  const anyStories = shuffledSubarray(IDS, { minLength: 2 }).chain((articles) =>
    integer({ min: 0, max: articles.length - 1 }).map((cut) =>
      cut === 0 ? [articles] : [articles.slice(0, cut), articles.slice(cut)],
    ),
  );

  it('merges 40 and 30 articles with 69 bonds, and splits them with as many', () => {
    const ids = (count: number, prefix: string) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
    const [one, other] = [ids(40, 'x'), ids(30, 'y')];
    const merged = decideStories([], [[...one, ...other]]);
    expect(merged).toHaveLength(69);
    expect(decideStories(merged, [one, other])).toHaveLength(69);
  });

  it('makes each of the stories one, and no two the same', () => {
    assert(
      property(anyBonds, anyStories, (before, stories) => {
        const after = new Bonds(decideStories(before, stories));
        const of = new Map(stories.flatMap((story, index) => story.map((id) => [id, index])));
        for (const [a, one] of of)
          for (const [b, other] of of) {
            expect(after.membersOf(a).includes(b)).toBe(one === other);
            expect(after.areApart(a, b)).toBe(one !== other);
          }
      }),
    );
  });

  it('leaves alone what was said of others', () => {
    assert(
      property(anyBonds, anyStories, (before, stories) => {
        const [was, is] = [new Bonds(before), new Bonds(decideStories(before, stories))];
        const others = IDS.filter((id) => !stories.flat().includes(id));
        for (const a of others)
          for (const b of others) {
            expect(is.membersOf(a).includes(b)).toBe(was.membersOf(a).includes(b));
            expect(is.areApart(a, b)).toBe(was.areApart(a, b));
          }
      }),
    );
  });

  it('keeps apart from others whom a person set apart from them, whoever carried the bond', () => {
    assert(
      property(anyBonds, anyStories, (before, stories) => {
        const [was, is] = [new Bonds(before), new Bonds(decideStories(before, stories))];
        const others = IDS.filter((id) => !stories.flat().includes(id));
        for (const story of stories)
          for (const id of story)
            for (const other of others)
              expect(is.areApart(id, other)).toBe(story.some((member) => was.areApart(member, other)));
      }),
    );
  });

  it('contradicts itself nowhere, so that the order of its bonds says nothing', () => {
    assert(
      property(anyBonds, anyStories, (before, stories) => {
        const bonds = decideStories(before, stories);
        expect(relationsOf(new Bonds([...bonds].reverse()))).toEqual(relationsOf(new Bonds(bonds)));
        expect(inOrder(decideStories(bonds, stories))).toEqual(inOrder(bonds));
      }),
    );
  });
});

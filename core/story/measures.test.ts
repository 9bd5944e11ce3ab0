import { assert, constantFrom, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { addEvidence, evidenceOfOne } from './group.ts';
import { type Evidence, MEASURES, type Measure, measure } from './measures.ts';
import { FIELDS } from './terms.ts';
import { DotProducts, type Vectors, weighTerms } from './vectors.ts';

interface Item {
  id: string;
  vectors: Vectors;
  evidence: Evidence;
}

const items = visitTexts().map((article): Item => {
  const vectors = weighTerms(article.terms, () => 1);
  return { id: article.id, vectors, evidence: evidenceOfOne(article, vectors) };
});
const products = new DotProducts();

function crossOf(a: readonly Item[], b: readonly Item[]): Float64Array {
  const cross = new Float64Array(FIELDS.length);
  for (const one of a) {
    products.load(one.vectors);
    for (const other of b) products.addTo(cross, other.vectors);
  }
  return cross;
}

function together(some: readonly Item[]): Evidence {
  const norms = crossOf(some, some);
  const sum = some.map(({ evidence }) => evidence).reduce((a, b) => addEvidence(a, b, norms));
  return { ...sum, norms };
}

const compare = (a: readonly Item[], b: readonly Item[]) => measure(together(a), together(b), crossOf(a, b));
const parts = shuffledSubarray(items, { minLength: 1, maxLength: 5 });
/** Measures that are not shares: days, and who is named nowhere. */
const UNBOUNDED = new Set<Measure>(['gap', 'span', 'dayGap']);

/** Ways of next to no chance are left out of the sum. */
const ROUGH = new Set<Measure>(['route', 'way']);

function measured(a: string, b: string): Record<Measure, number> {
  const of = (event: string) => items.filter(({ id }) => id.startsWith(event));
  const values = compare(of(a), of(b));
  return Object.fromEntries(MEASURES.map((name, place) => [name, values[place] ?? 0])) as Record<
    Measure,
    number
  >;
}

describe('measure', () => {
  it('is the same from both sides, by every measure', () => {
    assert(
      property(parts, parts, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)];
        for (const [place, name] of MEASURES.entries())
          expect(back[place], name).toBeCloseTo(there[place] ?? 0, ROUGH.has(name) ? 2 : 9);
      }),
    );
  });

  it('stays in bounds', () => {
    assert(
      property(parts, parts, (a, b) => {
        for (const [place, value] of compare(a, b).entries()) {
          const name = MEASURES[place];
          if (!name) continue;
          // Fields are counted in steps of a millionth; leaders who are named nowhere fall below 0.
          expect(value, name).toBeGreaterThanOrEqual(name.startsWith('leader') ? -0.2 : 0);
          if (!UNBOUNDED.has(name)) expect(value, name).toBeLessThanOrEqual(1 + 1e-4);
        }
      }),
    );
  });

  it('finds an article like itself', () => {
    assert(
      property(constantFrom(...items), (item) => {
        const values = compare([item], [item]);
        for (const name of ['title', 'lead', 'body', 'days', 'sameLanguage'] as const)
          expect(values[MEASURES.indexOf(name)], name).toBeCloseTo(1, 4);
        for (const name of ['gap', 'span', 'dayGap', 'otherHost', 'otherVisitor', 'otherLeader'] as const)
          expect(values[MEASURES.indexOf(name)], name).toBe(0);
      }),
    );
  });

  it('tells one visit in two languages, another host and another visitor', () => {
    const [same, otherHost, otherVisitor] = [
      measured('laos-2', 'laos-1'),
      measured('laos-2', 'peru-1'),
      measured('laos-2', 'japan-1'),
    ];
    expect(same).toMatchObject({ sameLanguage: 0, otherHost: 0, otherLeader: 0 });
    expect(same.host).toBeGreaterThan(0.5);
    expect(same.visitor).toBeGreaterThan(otherVisitor.visitor);
    expect(otherHost.otherHost).toBeGreaterThan(0.5);
    expect(otherHost.visitor).toBeGreaterThan(otherVisitor.visitor);
    expect(otherVisitor.otherVisitor).toBeGreaterThan(0);
  });
});

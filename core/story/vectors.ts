import { FIELDS, type Field, type Terms } from './terms.ts';

/** Term weights by field; an article's have unit length, a story's are the sum of its articles'. */
export type Vectors = Record<Field, Map<string, number>>;

export interface Centroid {
  vectors: Vectors;
  /** Squared length by field. */
  norms: Record<Field, number>;
}

export type Similarities = Record<Field, number>;

function byField<Value>(make: (field: Field) => Value): Record<Field, Value> {
  return {
    title: make('title'),
    lead: make('lead'),
    body: make('body'),
    names: make('names'),
    numbers: make('numbers'),
  };
}

/** `rarity` is a term's inverse document frequency. */
export function weighTerms(terms: Terms, rarity: (term: string) => number): Vectors {
  return byField((field) => {
    const vector = new Map<string, number>();
    let norm = 0;
    for (const [term, count] of Object.entries(terms[field])) {
      const weight = (1 + Math.log(count)) * rarity(term);
      vector.set(term, weight);
      norm += weight * weight;
    }
    const length = Math.sqrt(norm) || 1;
    for (const [term, weight] of vector) vector.set(term, weight / length);
    return vector;
  });
}

export function emptyCentroid(): Centroid {
  return { vectors: byField(() => new Map()), norms: byField(() => 0) };
}

export function addToCentroid(centroid: Centroid, article: Vectors): void {
  for (const field of FIELDS) {
    const sum = centroid.vectors[field];
    for (const [term, weight] of article[field]) {
      const before = sum.get(term) ?? 0;
      sum.set(term, before + weight);
      centroid.norms[field] += weight * (2 * before + weight);
    }
  }
}

export function similarities(article: Vectors, { vectors, norms }: Centroid): Similarities {
  return byField((field) => {
    if (norms[field] <= 0) return 0;
    let dot = 0;
    for (const [term, weight] of article[field]) dot += weight * (vectors[field].get(term) ?? 0);
    return dot / Math.sqrt(norms[field]);
  });
}

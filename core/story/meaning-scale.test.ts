import { describe, expect, it } from 'vitest';
import { type Meaning, meaningOf } from './meaning.ts';
import { measureMeanings, scaleOf, TOLD_TWICE } from './meaning-scale.ts';

const EVENTS = TOLD_TWICE.length;
const axis = (place: number, more = 0) =>
  Array.from({ length: EVENTS + 1 }, (_unused, index) => (index === place ? 1 : index === EVENTS ? more : 0));
const meant = (vectors: number[][]): Meaning[] =>
  vectors.map((vector) => meaningOf(vector) ?? new Int16Array(vector.length));

describe('TOLD_TWICE', () => {
  it('is articles that any model reads whole, each once', () => {
    const texts = TOLD_TWICE.flat();
    expect(new Set(texts).size).toBe(2 * EVENTS);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(400);
    for (const text of texts) expect(text.normalize('NFC')).toBe(text);
  });
});

describe('the scale of a model', () => {
  it('lies between reports of one event and those of two', () => {
    const vectors = TOLD_TWICE.flatMap((_told, event) => [axis(event, 0.5), axis(event, 0.5)]);
    const measured = measureMeanings(meant(vectors));
    expect(measured.same).toBeCloseTo(1, 3);
    expect(measured.other).toBeCloseTo(0.2, 3);
    expect(scaleOf(measured)).toEqual({ same: measured.same, other: measured.other });
  });

  it('is none for a model that knows one language alone', () => {
    const vectors = TOLD_TWICE.flatMap((_told, event) => [axis(event), axis(EVENTS, 1)]);
    expect(scaleOf(measureMeanings(meant(vectors)))).toBeNull();
  });

  it('is none for a model to which all texts are alike', () => {
    const vectors = TOLD_TWICE.flatMap(() => [axis(0), axis(0)]);
    expect(scaleOf(measureMeanings(meant(vectors)))).toBeNull();
  });

  it('is none for a model that cannot read', () => {
    const vectors = TOLD_TWICE.flatMap(() => [axis(-1), axis(-1)]);
    expect(scaleOf(measureMeanings(meant(vectors)))).toBeNull();
  });
});

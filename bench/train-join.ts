import { TermFrequencies } from '../core/story/frequencies.ts';
import { addEvidence, addTo, evidenceOfOne } from '../core/story/group.ts';
import type { JoinModelData } from '../core/story/join-model.ts';
import { cosineOfPlaces, type Evidence, MEASURES, measure } from '../core/story/measures.ts';
import type { PreparedArticle } from '../core/story/prepare.ts';
import { FIELDS } from '../core/story/terms.ts';
import { DOT_UNIT, DotProducts, type Vectors, weighTerms } from '../core/story/vectors.ts';
import { type BoostingOptions, boost, type Examples, randomNumbers } from './gradient-boosting.ts';

/** Articles of a set in order of publication, with the events that they are of. */
export interface TrainingSet {
  onVisits: boolean;
  articles: { prepared: PreparedArticle; event: string }[];
}

interface Item {
  event: string;
  time: number;
  vectors: Vectors;
  evidence: Evidence;
}

const OPTIONS: BoostingOptions = {
  trees: 100,
  depth: 3,
  rate: 0.1,
  ridge: 3,
  leastLeaf: 2,
  rowShare: 0.6,
  measureShare: 0.6,
  seed: 11,
};
/** Every set weighs the same, however large; those on visits more, for they are what the measures of visits learn from. */
const WEIGHT_OF_SET = 2000;
const VISITS_COUNT = 3;
/** Days within which another event can be mistaken for this one. */
const NEAR_DAYS = 21;
/** Wrong events that an article is compared with, those with most words and places in common: the rest teach nothing. */
const WRONG_EVENTS = { visits: 8, general: 4 };

/** @param sets by name, each with its variants (the set itself, and thinned out) */
export function trainJoin(
  sets: { name: string; variants: TrainingSet[] }[],
  options: BoostingOptions = OPTIONS,
): JoinModelData {
  const examples: Examples = { rows: [], isPositive: [], weight: [] };
  const random = randomNumbers(7);
  for (const { variants } of sets) {
    for (const variant of variants) {
      const found = examplesOf(variant, random);
      const weight = (WEIGHT_OF_SET * (variant.onVisits ? VISITS_COUNT : 1)) / found.length / variants.length;
      for (const { measures, same } of found) {
        examples.rows.push(measures);
        examples.isPositive.push(same ? 1 : 0);
        examples.weight.push(weight);
      }
    }
  }
  const { base, trees } = boost(examples, options);
  return {
    learnedFrom: sets.map(({ name }) => name),
    measures: [...MEASURES],
    base: Math.round(base * 10_000) / 10_000,
    trees,
  };
}

interface Example {
  measures: Float64Array;
  same: boolean;
}

/** Compares articles, and parts of events, with others of their event and of those most like it. */
function examplesOf({ articles, onVisits }: TrainingSet, random: () => number): Example[] {
  const items = itemsOf(articles);
  const events = new Map<string, Item[]>();
  for (const item of items) events.set(item.event, [...(events.get(item.event) ?? []), item]);
  const examples: Example[] = [];
  const comparing: Comparing = {
    random,
    compare: (a, b, same) => examples.push({ measures: compareParts(a, b), same }),
  };
  for (const item of items) {
    const event = events.get(item.event) ?? [];
    compareWithOwn(item, event, comparing);
    const wrong = nearestOf(item, items, onVisits).map((other) => ({
      wrong: other,
      wrongEvent: events.get(other.event) ?? [],
    }));
    compareWithWrong(item, event, wrong, comparing);
  }
  for (const event of events.values()) compareHalves(event, comparing);
  return examples;
}

interface Comparing {
  random: () => number;
  compare: (a: Item[], b: Item[], same: boolean) => void;
}

function compareWithOwn(item: Item, event: Item[], { random, compare }: Comparing): void {
  const others = event.filter((other) => other !== item);
  for (const other of others) if (other.time < item.time) compare([item], [other], true);
  for (let times = 0; times < 2 && others.length > 1; times++) compare([item], partOf(others, random), true);
}

/** @param nearest an article of each wrong event, and all of that event's */
function compareWithWrong(
  item: Item,
  event: Item[],
  nearest: { wrong: Item; wrongEvent: Item[] }[],
  { random, compare }: Comparing,
): void {
  for (const [index, { wrong, wrongEvent }] of nearest.entries()) {
    compare([item], [wrong], false);
    if (wrongEvent.length < 2) continue;
    compare([item], partOf(wrongEvent, random), false);
    if (index < 4 && event.length > 1) compare(partOf(event, random), partOf(wrongEvent, random), false);
  }
}

function compareHalves(event: Item[], { random, compare }: Comparing): void {
  for (let times = 0; times < 4 && event.length > 2; times++) {
    const part = partOf(event, random);
    const rest = event.filter((item) => !part.includes(item));
    if (rest.length > 0) compare(part, rest, true);
  }
}

function itemsOf(articles: TrainingSet['articles']): Item[] {
  const frequencies = new TermFrequencies();
  return articles.map(({ prepared, event }) => {
    const day = Math.floor(prepared.time);
    const vectors = weighTerms(prepared.terms, frequencies.rarityOn(day));
    frequencies.add(day, prepared.terms);
    return { event, time: prepared.time, vectors, evidence: evidenceOfOne(prepared, vectors) };
  });
}

/** What the same countries count beside the same words: reports in two languages hardly share any. */
const PLACES_COUNT = 0.3;
const products = new DotProducts();

/** One article of each event that is near in time, the events most like this article first. */
function nearestOf(item: Item, items: Item[], onVisits: boolean): Item[] {
  products.load(item.vectors);
  const [lead, names] = [FIELDS.indexOf('lead'), FIELDS.indexOf('leadNames')];
  const near = items.filter(
    (other) => other.event !== item.event && Math.abs(other.time - item.time) < NEAR_DAYS,
  );
  const scored = near.map((other) => {
    const sums = new Float64Array(FIELDS.length);
    products.addTo(sums, other.vectors);
    const words = ((sums[lead] ?? 0) + (sums[names] ?? 0)) * DOT_UNIT;
    return {
      other,
      likeness: words + PLACES_COUNT * cosineOfPlaces(item.evidence.frame, other.evidence.frame),
    };
  });
  scored.sort((a, b) => b.likeness - a.likeness);
  const seen = new Set<string>();
  const nearest = scored.filter(({ other }) => !seen.has(other.event) && seen.add(other.event));
  return nearest.slice(0, onVisits ? WRONG_EVENTS.visits : WRONG_EVENTS.general).map(({ other }) => other);
}

function partOf(items: Item[], random: () => number): Item[] {
  const part = items.filter(() => random() < 0.5);
  const [any] = items.slice(Math.floor(random() * items.length));
  return part.length > 0 || !any ? part : [any];
}

function compareParts(a: Item[], b: Item[]): Float64Array {
  return measure(evidenceOfPart(a), evidenceOfPart(b), crossOf(a, b));
}

function evidenceOfPart(items: Item[]): Evidence {
  const norms = crossOf(items, items);
  return items.map(({ evidence }) => evidence).reduce((sum, evidence) => addEvidence(sum, evidence, norms));
}

function crossOf(a: Item[], b: Item[]): Float64Array {
  const cross = new Float64Array(FIELDS.length);
  for (const item of a) {
    products.load(item.vectors);
    for (const other of b) {
      const sums = new Float64Array(FIELDS.length);
      products.addTo(sums, other.vectors);
      addTo(cross, sums, 1);
    }
  }
  return cross;
}

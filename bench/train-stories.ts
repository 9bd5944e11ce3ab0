import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JoinModelData } from '../core/story/join-model.ts';
import { type PreparedArticle, prepareReading } from '../core/story/prepare.ts';
import { frameOf } from '../core/visit/frame.ts';
import type { PlaceWeights } from '../core/visit/place-weights.ts';
import type { VisitReading } from '../core/visit/reading.ts';
import type { StayWeights } from '../core/visit/stay-weights.ts';
import type { VisitWeights } from '../core/visit/visit-weights.ts';
import type { TruthRow } from './clustering-score.ts';
import { randomNumbers } from './gradient-boosting.ts';
import { readStorySet, type StorySet, thinnedOut } from './story-sets.ts';
import { type TrainingSet, trainJoin } from './train-join.ts';
import { trainPlaces } from './train-places.ts';
import { type KnownFrame, trainStay } from './train-stay.ts';
import { trainVisit } from './train-visit.ts';

/** All that is learned of stories. */
export interface StoryModels {
  places: PlaceWeights;
  stay: StayWeights;
  visit: VisitWeights;
  join: JoinModelData;
}

/** A set, read once: reading does not hang on what is learned. */
export interface ReadSet {
  name: string;
  onVisits: boolean;
  /** The set itself, and thinned out. */
  variants: { prepared: PreparedArticle; reading: VisitReading; truth: TruthRow }[][];
}

/** Times that a set of visits is thinned out. */
const THINNED = 3;

export function readForTraining(set: StorySet): ReadSet {
  const random = randomNumbers(99);
  const variants = [
    set,
    ...Array.from({ length: set.onVisits ? THINNED : 0 }, () => thinnedOut(set, random)),
  ];
  const read = variants.map(({ articles }) =>
    articles.map(({ article, truth }) => ({ ...prepareReading(article), truth })),
  );
  return { name: set.name, onVisits: set.onVisits, variants: read };
}

export function learnStories(sets: ReadSet[]): StoryModels {
  const visits = sets.filter((set) => set.onVisits);
  const names = visits.map(({ name }) => name);
  const whole = visits.flatMap(({ variants }) => variants.slice(0, 1));
  const places = trainPlaces(whole, names);
  const framed = sets.map(({ name, onVisits, variants }) => ({
    name,
    onVisits,
    variants: variants.slice(0, 2).map((set) => set.map((known) => framedBy(places, known))),
  }));
  const join = trainJoin(
    sets.map(({ name, onVisits, variants }) => ({
      name,
      variants: variants.map(
        (articles): TrainingSet => ({
          onVisits,
          articles: articles.map(({ prepared, reading, truth }) => ({
            prepared: { ...prepared, frame: frameOf(reading, places) },
            event: truth.cluster,
          })),
        }),
      ),
    })),
  );
  const framedVisits = framed.filter(({ onVisits }) => onVisits).flatMap(({ variants }) => variants);
  return {
    places,
    stay: trainStay(framedVisits, names, randomNumbers(5)),
    visit: trainVisit(framed, randomNumbers(7)),
    join,
  };
}

function framedBy(
  places: PlaceWeights,
  { truth, reading }: Omit<KnownFrame, 'frame'> & { reading: VisitReading },
): KnownFrame {
  return { truth, frame: frameOf(reading, places) };
}

function main(files: string[]): void {
  if (files.length === 0) {
    console.error('Usage: npm run -s train:stories -- SET.jsonl …');
    process.exitCode = 2;
    return;
  }
  const { places, stay, visit, join } = learnStories(
    files.map((file) => readForTraining(readStorySet(file))),
  );
  const core = path.join(import.meta.dirname, '..', 'core');
  writeFileSync(path.join(core, 'visit', 'place-weights.json'), `${JSON.stringify(places, null, 2)}\n`);
  writeFileSync(path.join(core, 'visit', 'stay-weights.json'), `${JSON.stringify(stay, null, 2)}\n`);
  writeFileSync(path.join(core, 'visit', 'visit-weights.json'), `${JSON.stringify(visit, null, 2)}\n`);
  writeFileSync(path.join(core, 'story', 'join-model.json'), `${JSON.stringify(join)}\n`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JoinModelData } from '../core/story/join-model.ts';
import { type PreparedArticle, prepareReading } from '../core/story/prepare.ts';
import { frameOf } from '../core/visit/frame.ts';
import type { PlaceWeights } from '../core/visit/place-weights.ts';
import type { VisitReading } from '../core/visit/reading.ts';
import type { StayWeights } from '../core/visit/stay-weights.ts';
import type { TruthRow } from './clustering-score.ts';
import { randomNumbers } from './gradient-boosting.ts';
import { readStorySet, type StorySet, thinnedOut } from './story-sets.ts';
import { type TrainingSet, trainJoin } from './train-join.ts';
import { trainPlaces } from './train-places.ts';
import { trainStay } from './train-stay.ts';

/** All that is learned of stories. */
export interface StoryModels {
  places: PlaceWeights;
  stay: StayWeights;
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
  const framed = visits
    .flatMap(({ variants }) => variants.slice(0, 2))
    .map((set) => set.map(({ truth, reading }) => ({ truth, frame: frameOf(reading, places) })));
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
  return { places, stay: trainStay(framed, names, randomNumbers(5)), join };
}

function main(files: string[]): void {
  if (files.length === 0) {
    console.error('Usage: npm run -s train:stories -- SET.jsonl …');
    process.exitCode = 2;
    return;
  }
  const { places, stay, join } = learnStories(files.map((file) => readForTraining(readStorySet(file))));
  const core = path.join(import.meta.dirname, '..', 'core');
  writeFileSync(path.join(core, 'visit', 'place-weights.json'), `${JSON.stringify(places, null, 2)}\n`);
  writeFileSync(path.join(core, 'visit', 'stay-weights.json'), `${JSON.stringify(stay, null, 2)}\n`);
  writeFileSync(path.join(core, 'story', 'join-model.json'), `${JSON.stringify(join)}\n`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));

import { normaliseText } from '../text.ts';
import { frameOf, type VisitFrame } from '../visit/frame.ts';
import type { PlaceWeights } from '../visit/place-weights.ts';
import { readVisit, type VisitReading } from '../visit/reading.ts';
import { wordText } from '../words/document.ts';
import { shinglesOf } from './copies.ts';
import type { Meaning } from './meaning.ts';
import type { ClusterArticle } from './story.ts';
import { languageOf, type TermCounts, termsOf } from './terms.ts';

/** Everything the clusterer needs of an article, read once. */
export interface PreparedArticle {
  id: string;
  source: string;
  title: string;
  published: string;
  /** Days since 1970, with fraction, for reckoning. */
  time: number;
  /** As the words have it: `vi`, or what the page says it is. */
  language: string;
  terms: TermCounts;
  /** Ascending. */
  shingles: Uint32Array;
  frame: VisitFrame;
  /** Null where no embedding model was asked. */
  meaning: Meaning | null;
}

/** In order of publication, ties by id. */
export function byPublication(a: PreparedArticle, b: PreparedArticle): number {
  return a.time - b.time || (a.id < b.id ? -1 : 1);
}

const DAY_MS = 86_400_000;

/** Reads an article for clustering: the expensive part, done once an article. */
export function prepareArticle(article: ClusterArticle, weights?: PlaceWeights): PreparedArticle {
  return prepareReading(article, weights).prepared;
}

/** The same with what the frame was made of, from which the weights are learned. */
export function prepareReading(
  article: ClusterArticle,
  weights?: PlaceWeights,
): { prepared: PreparedArticle; reading: VisitReading } {
  const title = normaliseText(article.title);
  const text = article.text.split('\n').map(normaliseText).filter(Boolean).join('\n');
  const worded = wordText(title, text);
  const reading = readVisit(worded, localDay(article.published), article.language);
  const prepared = {
    id: article.id,
    source: article.source,
    title,
    published: article.published,
    time: Date.parse(article.published) / DAY_MS,
    language: languageOf(worded, article.language),
    terms: termsOf(worded),
    shingles: shinglesOf(worded),
    frame: frameOf(reading, weights),
    meaning: null,
  };
  return { prepared, reading };
}

/** `Thursday` and `today` are the writer's, so the offset of the instant says which day it was. In days since 1970. */
function localDay(published: string): number {
  const offset = /([+-])(\d\d):?(\d\d)$/.exec(published);
  const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return Math.floor((Date.parse(published) + minutes * 60_000) / DAY_MS);
}

import type { Day, Instant } from '../article.ts';
import { normaliseText } from '../text.ts';
import { dayInZone } from '../time.ts';
import { readFrame, type VisitFrame } from '../visit/frame.ts';
import { shinglesOf } from './copies.ts';
import type { ClusterArticle } from './story.ts';
import { type Terms, termsOf } from './terms.ts';

/** Everything the clusterer needs of an article, read once. Plain data, fit for JSON. */
export interface PreparedArticle {
  id: string;
  source: string;
  title: string;
  published: Instant;
  /** Days since 1970, with fraction, for reckoning. */
  time: number;
  language: string | null;
  terms: Terms;
  shingles: number[];
  frame: VisitFrame;
}

/** Reads an article for clustering: the expensive part, done once an article. */
export function prepareArticle(article: ClusterArticle): PreparedArticle {
  const title = normaliseText(article.title);
  const text = article.text.split('\n').map(normaliseText).filter(Boolean).join('\n');
  return {
    id: article.id,
    source: article.source,
    title,
    published: article.published,
    time: Date.parse(article.published) / 86_400_000,
    language: article.language,
    terms: termsOf(title, text),
    shingles: shinglesOf(text),
    frame: readFrame({ title, text, language: article.language, published: localDay(article.published) }),
  };
}

/** `Thursday` and `today` are the writer's, so the offset of the instant says which day it was. */
function localDay(published: Instant): Day {
  const offset = /([+-]\d\d:?\d\d)$/.exec(published)?.[1];
  return dayInZone(published, offset ? `UTC${offset}` : 'UTC');
}

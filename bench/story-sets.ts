import path from 'node:path';
import type { ClusterArticle } from '../core/story/story.ts';
import { readTruth, type TruthRow } from './clustering-score.ts';
import { readArticles } from './eval-clustering.ts';
import type { randomNumbers } from './gradient-boosting.ts';

/** An article and what is true of it. */
export interface KnownArticle {
  article: ClusterArticle;
  truth: TruthRow;
}

export interface StorySet {
  name: string;
  /** Whether its truth tells visits. */
  onVisits: boolean;
  /** In order of publication. */
  articles: KnownArticle[];
}

export function readStorySet(file: string): StorySet {
  const truths = new Map(readTruth(file).map((row) => [row.id, row]));
  const articles = readArticles(file).flatMap((article) => {
    const truth = truths.get(article.id);
    return truth ? [{ article, truth }] : [];
  });
  articles.sort(
    (a, b) =>
      Date.parse(a.article.published) - Date.parse(b.article.published) ||
      (a.article.id < b.article.id ? -1 : 1),
  );
  const onVisits = articles.some(({ truth }) => truth.visit);
  return {
    name: path.basename(path.dirname(file)) === 'newsstand' ? 'newsstand' : path.basename(file, '.jsonl'),
    onVisits,
    articles,
  };
}

const SENTENCE_SHARE = 0.5;
const TITLE_SHARE = 0.65;
const SENTENCE_END = /(?<=[.!?]["”]?)\s+(?=[\p{Lu}"“])/u;

/**
 * The same articles with half their sentences and a third of their titles left out: many a report hardly uses a word
 * of visiting, and a model must not learn to lean on those that do.
 */
export function thinnedOut(set: StorySet, random: ReturnType<typeof randomNumbers>): StorySet {
  const articles = set.articles.map(({ article, truth }) => {
    const kept = article.text
      .split('\n')
      .map((line) =>
        line
          .split(SENTENCE_END)
          .filter(() => random() < SENTENCE_SHARE)
          .join(' '),
      )
      .filter((line) => line.trim() !== '');
    const title = random() < TITLE_SHARE ? article.title : '';
    return { article: { ...article, title, text: kept.length > 0 ? kept.join('\n') : article.text }, truth };
  });
  return { ...set, articles };
}

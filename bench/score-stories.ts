import { StoryClusterer } from '../core/story/clusterer.ts';
import { joinModelOf } from '../core/story/join-model.ts';
import { prepareArticle } from '../core/story/prepare.ts';
import { type ClusteringScore, readPredictions, scoreClustering } from './clustering-score.ts';
import { predictionLines } from './eval-clustering.ts';
import type { StorySet } from './story-sets.ts';
import type { StoryModels } from './train-stories.ts';

/** Streams a set, article by article in order of publication, and scores what comes out in the end. */
export function scoreSet(set: StorySet, models: StoryModels): ClusteringScore {
  const clusterer = new StoryClusterer({ model: joinModelOf(models.join) });
  const prepared = set.articles.map(({ article }) => prepareArticle(article, models.places));
  for (const article of prepared) {
    clusterer.add(article);
    clusterer.settle();
  }
  const lines = predictionLines(prepared, clusterer.placements(), models);
  return scoreClustering(
    set.articles.map(({ truth }) => truth),
    readPredictions(lines.join('\n')),
  );
}

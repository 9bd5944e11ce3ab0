import type { CurrentArticle } from '../../storage/articles.ts';
import type { StoryEventKind } from '../../storage/stories.ts';
import type { Metrics } from '../monitor/metrics.ts';

/** What a clustering came to, as it is counted. */
export interface Clustered {
  /** All that waited, as they were before. */
  articles: readonly CurrentArticle[];
  events: readonly (StoryEventKind | 'merged')[];
}

/**
 * Counts what became of stories, and how long after their publication articles stand on the desk: of those that are
 * new, of a source that is watched, and that say when they were published. Whoever brings articles in may name any source:
 * each would be a series more.
 */
export function countClustered(
  { publicationLag, stories }: Metrics,
  clustered: Clustered,
  sources: ReadonlyMap<string, unknown>,
  at: Date,
): void {
  for (const event of clustered.events) stories.inc({ event });
  for (const { source, clusteredVersion, publishedAt, content } of clustered.articles) {
    if (clusteredVersion > 0 || content.published?.guess !== false || !sources.has(source)) continue;
    // Some sites publish a little ahead of the clock.
    const seconds = Math.max(0, (at.getTime() - publishedAt.getTime()) / 1000);
    publicationLag.observe({ source }, seconds);
  }
}

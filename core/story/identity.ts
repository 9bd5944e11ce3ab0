/** How the stories that are known become the stories of today. */
export interface Identities {
  /** Article id to the id of its story, or null where its cluster has no heir and is a new story. */
  storyOf: Map<string, string | null>;
  /** Cluster key to the same. */
  clusters: Map<string, string | null>;
  /** Stories that are no more, with the one that their articles mostly went to. */
  merged: { from: string; into: string }[];
}

/**
 * Gives each cluster the story that it continues. A story goes to the cluster that holds most of it, a cluster
 * keeps the story that most of it comes from; ties go to the story id and the cluster key that sort first.
 *
 * @param previous article id to story id, as stored
 * @param next article id to cluster key, as the clusterer has it now
 */
export function keepIdentities(previous: Map<string, string>, next: Map<string, string>): Identities {
  const overlaps = countOverlaps(previous, next);
  const clusters = new Map<string, string | null>([...next.values()].map((cluster) => [cluster, null]));
  const heirs = new Map<string, string>();
  for (const { story, cluster } of overlaps) {
    if (heirs.has(story) || clusters.get(cluster) !== null) continue;
    heirs.set(story, cluster);
    clusters.set(cluster, story);
  }
  return {
    storyOf: new Map([...next].map(([article, cluster]) => [article, clusters.get(cluster) ?? null])),
    clusters,
    merged: findMerged(overlaps, heirs, clusters),
  };
}

interface Overlap {
  story: string;
  cluster: string;
  articles: number;
}

/** How many articles each story shares with each cluster, most first. */
function countOverlaps(previous: Map<string, string>, next: Map<string, string>): Overlap[] {
  const counts = new Map<string, Map<string, number>>();
  for (const [article, story] of previous) {
    const cluster = next.get(article);
    if (cluster === undefined) continue;
    const ofStory = counts.get(story) ?? new Map<string, number>();
    counts.set(story, ofStory.set(cluster, (ofStory.get(cluster) ?? 0) + 1));
  }
  const overlaps = [...counts].flatMap(([story, ofStory]) =>
    [...ofStory].map(([cluster, articles]) => ({ story, cluster, articles })),
  );
  return overlaps.sort(
    (a, b) => b.articles - a.articles || compare(a.story, b.story) || compare(a.cluster, b.cluster),
  );
}

function findMerged(
  overlaps: Overlap[],
  heirs: Map<string, string>,
  clusters: Map<string, string | null>,
): Identities['merged'] {
  const merged = new Map<string, string>();
  for (const { story, cluster } of overlaps) {
    const into = clusters.get(cluster);
    if (!heirs.has(story) && !merged.has(story) && into) merged.set(story, into);
  }
  return [...merged].map(([from, into]) => ({ from, into })).sort((a, b) => compare(a.from, b.from));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How the stories that are known become the stories of today. */
export interface Identities {
  /** Article id to the id of its story, or null where its cluster has no heir and is a new story. */
  storyOf: Map<string, number | null>;
  /** Cluster key to the same. */
  clusters: Map<string, number | null>;
  /** Stories that are no more, with the one that their articles mostly went to. */
  merged: { from: number; into: number }[];
}

export interface IdentityInput {
  /** Article id to story id, as stored; older stories have lower ids. */
  previous: ReadonlyMap<string, number>;
  /** Article id to cluster key, as the clusterer has it now; all of `previous` among them. */
  next: ReadonlyMap<string, string>;
  /** When an article was published, in any unit. */
  timeOf(article: string): number;
}

/**
 * Gives each cluster the story that it continues. A story goes to the cluster that holds most of it, a cluster
 * keeps the story that most of it comes from. Ties go to the older story, and to the part that holds its earliest
 * article.
 */
export function keepIdentities({ previous, next, timeOf }: IdentityInput): Identities {
  const overlaps = sortedOverlaps(previous, next, timeOf);
  const clusters = new Map<string, number | null>([...next.values()].map((cluster) => [cluster, null]));
  const heirs = new Set<number>();
  for (const { story, cluster } of overlaps) {
    if (heirs.has(story) || clusters.get(cluster) !== null) continue;
    heirs.add(story);
    clusters.set(cluster, story);
  }
  return {
    storyOf: new Map([...next].map(([article, cluster]) => [article, clusters.get(cluster) ?? null])),
    clusters,
    merged: findMerged(overlaps, heirs, clusters),
  };
}

/** What a story and a cluster have in common. */
interface Overlap {
  story: number;
  cluster: string;
  articles: number;
  earliest: { time: number; article: string };
}

/** The largest first. */
function sortedOverlaps(
  previous: IdentityInput['previous'],
  next: IdentityInput['next'],
  timeOf: IdentityInput['timeOf'],
): Overlap[] {
  const overlaps = new Map<number, Map<string, Overlap>>();
  for (const [article, story] of previous) {
    const cluster = next.get(article);
    if (cluster === undefined) continue;
    const ofStory = overlaps.get(story) ?? new Map<string, Overlap>();
    overlaps.set(story, ofStory);
    const one = { time: timeOf(article), article };
    const known = ofStory.get(cluster) ?? { story, cluster, articles: 0, earliest: one };
    known.articles++;
    if (compareArticles(one, known.earliest) < 0) known.earliest = one;
    ofStory.set(cluster, known);
  }
  return [...overlaps.values()]
    .flatMap((ofStory) => [...ofStory.values()])
    .sort((a, b) => b.articles - a.articles || a.story - b.story || compareArticles(a.earliest, b.earliest));
}

function compareArticles(a: Overlap['earliest'], b: Overlap['earliest']): number {
  return a.time - b.time || (a.article < b.article ? -1 : a.article > b.article ? 1 : 0);
}

function findMerged(
  overlaps: Overlap[],
  heirs: ReadonlySet<number>,
  clusters: ReadonlyMap<string, number | null>,
): Identities['merged'] {
  const merged = new Map<number, number>();
  for (const { story, cluster } of overlaps) {
    const into = clusters.get(cluster);
    if (!heirs.has(story) && !merged.has(story) && into) merged.set(story, into);
  }
  return [...merged].map(([from, into]) => ({ from, into })).sort((a, b) => a.from - b.from);
}

import type { Identities } from '../../core/story/identity.ts';
import { wakes } from '../../core/story/life.ts';
import type { Placement } from '../../core/story/story.ts';
import type { StoryMemory } from './story-memory.ts';

const DAY_MS = 86_400_000;

export interface StoryChanges {
  /** Where articles stand now, of all stories in memory that may have changed. */
  placements: Map<string, Placement>;
  identities: Identities;
  /** Articles that are new, have a new version, or became or ceased to be a copy. */
  touched: Set<string>;
  /** Those of them that have a new version. */
  revised: Set<string>;
  /** The traces in which articles came, by article; null for one that came in none. */
  traces: ReadonlyMap<string, string | null>;
  /** Rows of articles to be marked as clustered, or as copies of another. */
  copies: Map<string, { id: number; version: number; copyOf: number | null }>;
}

/** A story as it is now, of which something changed. */
export interface ChangedCluster {
  articles: string[];
  storiesBefore: number[];
  /** Those of the articles that belonged to no story. */
  joined: string[];
}

/** The clusters of which some article is touched or came from elsewhere, and those that some article left. */
export function changedClusters(
  memory: StoryMemory,
  { placements, identities, touched }: StoryChanges,
): Map<string, ChangedCluster> {
  const clusters = new Map<string, ChangedCluster>();
  const left = new Set<number>();
  const changed = new Set<string>();
  for (const [article, { cluster }] of placements) {
    const entry = clusters.get(cluster) ?? { articles: [], storiesBefore: [], joined: [] };
    clusters.set(cluster, entry);
    entry.articles.push(article);
    const before = memory.storyOf.get(article);
    if (before === undefined) entry.joined.push(article);
    else entry.storiesBefore.push(before);
    const moved = before === undefined || before !== identities.storyOf.get(article);
    if (moved && before !== undefined) left.add(before);
    if (moved || touched.has(article)) changed.add(cluster);
  }
  for (const [cluster, story] of identities.clusters) if (story && left.has(story)) changed.add(cluster);
  return new Map([...clusters].filter(([cluster]) => changed.has(cluster)));
}

/**
 * What happened to a story that was there; null where it only lost articles, or they were placed anew. What is corrected
 * while it rests is no news: a release that reads pages otherwise gives new versions to thousands of them.
 */
export function changeOf(
  { id, isResting }: { id: number; isResting: boolean },
  cluster: ChangedCluster,
  memory: StoryMemory,
  { identities, revised }: StoryChanges,
): 'grew' | 'woke' | 'changed' | null {
  if (cluster.joined.length > 0) return growthOf(cluster, memory);
  const isRevised = cluster.articles.some((article) => revised.has(article));
  const tookIn = identities.merged.some(({ into }) => into === id);
  return (isRevised || tookIn) && !isResting ? 'changed' : null;
}

/** What fell off a story is no news while it rests. */
export function beginningOf({ joined }: ChangedCluster, isResting: boolean): 'began' | null {
  return joined.length === 0 && isResting ? null : 'began';
}

/** How a story that was there went on with what joined it. */
function growthOf({ articles, joined }: ChangedCluster, memory: StoryMemory): 'grew' | 'woke' {
  const timesOf = (ids: string[]) => ids.map((id) => (memory.articles.get(id)?.prepared.time ?? 0) * DAY_MS);
  const isNew = new Set(joined);
  const last = Math.max(...timesOf(articles.filter((id) => !isNew.has(id))));
  return wakes(new Date(last), new Date(Math.min(...timesOf(joined)))) ? 'woke' : 'grew';
}

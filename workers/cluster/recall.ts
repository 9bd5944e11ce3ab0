import { articlesToCluster, type CurrentArticle } from '../../storage/articles.ts';
import type { Database, Queryable } from '../../storage/database.ts';
import { clusteringRevision } from '../../storage/stories.ts';
import type { Meanings } from './meanings.ts';
import { leadingRun, type RememberedArticle, remember, type StoryMemory, serves } from './story-memory.ts';

const BATCH = 200;
const DAY_MS = 86_400_000;
/** They are taken back in one piece, in which nothing else has its turn; what is read anew comes bit by bit. */
const MOST_TAKEN_BACK = 5_000;

/** The articles that are taken next. */
export async function waitingRun(
  tx: Queryable,
  isAskedFor: (article: CurrentArticle) => boolean,
): Promise<CurrentArticle[]> {
  return leadingRun((await articlesToCluster(tx, BATCH)).filter(isAskedFor));
}

/** The stories in memory; null while somebody changes them, and where they have to be read. */
export interface Held {
  memory: StoryMemory | null;
}

/**
 * Reads the stories that the articles which wait can join, if the memory does not serve: after weeks of news that takes
 * minutes, in which nobody is to wait for the lock.
 */
export async function readAhead(
  held: Held,
  isAskedFor: (article: CurrentArticle) => boolean,
  { database, meanings = null }: { database: Database; meanings?: Meanings | null },
): Promise<void> {
  await database.db.transaction(
    async (tx) => {
      const revision = await clusteringRevision(tx);
      const waiting = await waitingRun(tx, isAskedFor);
      if (waiting.length > 0) held.memory = await recall(tx, held, revision, waiting, meanings);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/**
 * Takes the stories out of what is held: a transaction that fails leaves the memory ahead of the database, and what is
 * read anew needs the room of what was read before.
 */
export async function recall(
  tx: Queryable,
  held: Held,
  revision: number,
  waiting: CurrentArticle[],
  meanings: Meanings | null,
): Promise<StoryMemory> {
  const known = held.memory;
  held.memory = null;
  if (known && isAtHand(known, revision, waiting, meanings)) return known;
  const articles = known?.articles ?? new Map<string, RememberedArticle>();
  // It may have been read before its meaning was asked for.
  for (const { url } of waiting) articles.delete(url);
  return remember(tx, articles, revision, waiting, meanings);
}

/** Whether the stories that these articles can join need not be read. */
export function isAtHand(
  memory: StoryMemory | null,
  revision: number,
  waiting: CurrentArticle[],
  meanings: Meanings | null,
): boolean {
  if (!memory || !serves(memory, revision, waiting, meanings)) return false;
  return waiting.every((article) => canRevise(memory, article, meanings));
}

/** A new version of an article stays with its story, which may be of a time that is not in memory, or lie deep in it. */
function canRevise(
  { articles, clusterer, from }: StoryMemory,
  { url, version, clusteredVersion, publishedAt }: CurrentArticle,
  meanings: Meanings | null,
): boolean {
  if (clusteredVersion === 0) return true;
  const known = articles.get(url);
  if (!known) return false;
  // It was read with its story already.
  if (known.row.version >= version && (meanings === null || known.prepared.meaning !== null)) return true;
  const earliest = Math.min(known.prepared.time, publishedAt.getTime() / DAY_MS);
  return earliest * DAY_MS >= from && clusterer.countSince(earliest) <= MOST_TAKEN_BACK;
}

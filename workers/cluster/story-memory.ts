import { setImmediate as breathe } from 'node:timers/promises';
import { Bonds } from '../../core/story/bonds.ts';
import { StoryClusterer } from '../../core/story/clusterer.ts';
import type { PreparedArticle } from '../../core/story/prepare.ts';
import { type CurrentArticle, currentArticles } from '../../storage/articles.ts';
import { bondsOfArticles } from '../../storage/bonds.ts';
import type { Queryable } from '../../storage/database.ts';
import { preparedArticle } from '../../storage/prepared-article.ts';
import { membersOfStories } from '../../storage/stories.ts';

const DAY_MS = 86_400_000;
/** How far back stories can still take an article, or lend it their words' frequencies; see `open-story.ts`. */
const ORDINARY_REACH_MS = 16 * DAY_MS;
const VISIT_REACH_MS = 47 * DAY_MS;
/** How far ahead a late article can change what came after it. */
const FORWARD_REACH_MS = VISIT_REACH_MS;
/** Room on both sides, so that the memory serves the next two weeks as well. */
const ROOM_MS = 14 * DAY_MS;
/** Articles that are read in one go; some 50 ms. */
const BREATH = 50;

/** An article as the clusterer holds it, and its row. Its id for the clusterer is its URL: rows are numbered as they happen to come. */
export interface RememberedArticle {
  row: Pick<CurrentArticle, 'id' | 'version' | 'copyOf'>;
  prepared: PreparedArticle;
}

/** The stories of a span of time, as they stood at a revision. */
export interface StoryMemory {
  revision: number;
  /** Publication times between which new articles may be added. */
  from: number;
  to: number;
  clusterer: StoryClusterer;
  articles: Map<string, RememberedArticle>;
  storyOf: Map<string, number>;
}

export function serves(memory: StoryMemory, revision: number, first: Date, last: Date): boolean {
  return memory.revision === revision && first.getTime() >= memory.from && last.getTime() <= memory.to;
}

/** Reads the stories that articles published between two times can join or change. */
export async function remember(
  tx: Queryable,
  revision: number,
  first: Date,
  last: Date,
): Promise<StoryMemory> {
  const from = first.getTime() - ROOM_MS;
  const to = last.getTime() + ROOM_MS;
  const members = await membersOfStories(tx, {
    from: new Date(from - ORDINARY_REACH_MS),
    visitsFrom: new Date(from - VISIT_REACH_MS),
    to: new Date(to + FORWARD_REACH_MS),
  });
  const storyOfRow = new Map(members.map(({ articleId, storyId }) => [articleId, storyId]));
  const rowIds = [...storyOfRow.keys()];
  const bonds = new Bonds(await bondsOfArticles(tx, rowIds));
  const memory: StoryMemory = {
    revision,
    from,
    to,
    clusterer: new StoryClusterer({ bonds }),
    articles: new Map(),
    storyOf: new Map(),
  };
  for (const row of await currentArticles(tx, rowIds)) {
    const storyId = storyOfRow.get(row.id);
    if (storyId === undefined) continue;
    const prepared = preparedArticle(row);
    memory.articles.set(prepared.id, { row, prepared });
    memory.storyOf.set(prepared.id, storyId);
    memory.clusterer.restore([{ article: prepared, story: String(storyId) }]);
    // A month of articles takes seconds, and the queue must hear meanwhile that its job is alive.
    if (memory.articles.size % BREATH === 0) await breathe();
  }
  return memory;
}

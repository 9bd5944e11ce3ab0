import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { Queryable } from './database.ts';
import { PLANNED_ANEW } from './named-statements.ts';
import { type StoryCard, storyCardsOf } from './review.ts';
import { stories } from './schema.ts';
import { all, holdsArticle, type StorySearch, storyConditions } from './search.ts';

/** The sort key of a story in the order of days, the latest first. */
export type DayKey = [day: Day, id: number];
/** In the order of changes, the earliest first: microseconds since 1970, more than a `Date` can tell apart. */
export type ChangeKey = [changed: number, id: number];

export interface StoryPage<Key> {
  stories: StoryCard[];
  /** The key after which the next page begins; null at the end. */
  next: Key | null;
}

interface Choice<Key> {
  search: StorySearch;
  /** Whose look tells what is new. */
  person: string;
  limit: number;
  after?: Key | undefined;
}

/** Stories that a search finds, the latest day first. */
export function storiesByDays(db: Queryable, choice: Choice<DayKey>): Promise<StoryPage<DayKey>> {
  const { search, person, after } = choice;
  return pageOf<DayKey>(db, choice, {
    key: sql`json_build_array(${stories.day}, ${stories.id})`,
    where: [
      after && sql`(${stories.day}, ${stories.id}) < (${after[0]}::date, ${after[1]}::bigint)`,
      ...storyConditions(search, person),
      holdsArticle(search),
    ],
    order: sql`${stories.day} desc, ${stories.id} desc`,
  });
}

/** Stories that a search finds and that changed at some time or later, the earliest change first. */
export function storiesByChange(
  db: Queryable,
  choice: Choice<ChangeKey> & { since: Date },
): Promise<StoryPage<ChangeKey>> {
  const { search, person, since, after } = choice;
  const { changedAt } = stories;
  return pageOf<ChangeKey>(db, choice, {
    key: sql`json_build_array((extract(epoch from ${changedAt}) * 1000000)::bigint, ${stories.id})`,
    where: [
      sql`${changedAt} >= ${since.toISOString()}::timestamptz`,
      after &&
        sql`(${changedAt}, ${stories.id}) > (timestamptz 'epoch' + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::bigint)`,
      ...storyConditions(search, person),
      holdsArticle(search),
    ],
    order: sql`${changedAt}, ${stories.id}`,
  });
}

interface Order {
  /** A story's place in it. */
  key: SQL;
  where: (SQL | undefined)[];
  order: SQL;
}

async function pageOf<Key>(
  db: Queryable,
  { person, limit }: Choice<Key>,
  { key, where, order }: Order,
): Promise<StoryPage<Key>> {
  const { rows } = await db.execute<{ id: string; key: Key }>(sql`${sql.raw(PLANNED_ANEW)}
    select ${stories.id}, ${key} as key from ${stories}
    where ${all(where)} order by ${order} limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ id }) => Number(id));
  const cards = new Map((await storyCardsOf(db, ids, { person })).map((card) => [card.id, card]));
  return {
    stories: ids.flatMap((id) => cards.get(id) ?? []),
    next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null,
  };
}

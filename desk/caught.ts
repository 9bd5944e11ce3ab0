import type { Rule } from '../core/watch/schema.ts';
import type { Queryable } from '../storage/database.ts';
import { type HandedStory, storiesOfIds } from '../storage/handed-stories.ts';
import { storiesCaught } from '../storage/watch-catch.ts';
import type { KeptWatch } from '../storage/watches.ts';

export const CAUGHT_MS = 30 * 24 * 3600 * 1000;
/** Beyond so many, a rule is no choice any more, and counting on costs. */
const MOST_COUNTED = 100;

/** What a rule catches of the last thirty days, as the stories stand now. */
export interface Caught {
  count: number;
  isMore: boolean;
  /** The latest changed first. */
  latest: HandedStory[];
}

export async function caughtBy(
  db: Queryable,
  rule: Rule,
  { now, show }: { now: Date; show: number },
): Promise<Caught> {
  const since = new Date(now.getTime() - CAUGHT_MS);
  const ids = await storiesCaught(db, rule, { since, limit: MOST_COUNTED + 1 });
  const latest = await storiesOfIds(db, ids.slice(0, show), show);
  return { count: Math.min(ids.length, MOST_COUNTED), isMore: ids.length > MOST_COUNTED, latest };
}

/**
 * Over 100,000 articles, a rule of common words takes 0.15 s of processor time, most of it to judge what the index found;
 * one that turns most of that down reads on, and takes up to fifteen times as much.
 */
const CATCH_KEPT_MS = 5 * 60_000;

/** What watches catch, found anew when they change and every few minutes. */
export function keptCatches(db: Queryable, show: number): (kept: KeptWatch, now: Date) => Promise<Caught> {
  const catches = new Map<string, { revision: number; at: number; caught: Promise<Caught> }>();
  return ({ watch, revision }, now) => {
    const known = catches.get(watch.name);
    const at = now.getTime();
    if (known && known.revision === revision && at - known.at < CATCH_KEPT_MS) return known.caught;
    const caught = caughtBy(db, watch, { now, show });
    catches.set(watch.name, { revision, at, caught });
    caught.catch(() => catches.delete(watch.name));
    return caught;
  };
}

import { unreachedByUs } from '../../core/source/offline.ts';
import { sourceKeyOf } from '../../core/watch/news.ts';
import type { Watch } from '../../core/watch/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { addNotices, type NewNotice, sourcesNoticed } from '../../storage/notices.ts';
import { healthsOf, lockBad } from '../../storage/source-health.ts';
import { type DeliverySetting, deliverSourceNotices } from '../deliver/deliver.ts';
import { callWebhooks } from '../webhook/call-webhooks.ts';
import { type BadHealth, badHealth, isSettled, SHORTEST_REST_MS } from './report.ts';

export interface WatchedSources {
  /** By name; those that are not there any more are not told of. */
  sources: ReadonlyMap<string, { title: string }>;
  /** Those in force at the time. */
  watches: readonly Watch[];
}

/** What a source that has been bad for longer tells no watch that is made now, or that asks for it now. */
const OLDEST_MS = 2 * SHORTEST_REST_MS;

/**
 * Notes for the watches that ask for it which of their sources went bad, once each time that they do and once a day at
 * most. That this machine cannot reach the web is not told: it is no news of a source.
 */
export async function tellWatchesOfSources(
  tx: Queryable,
  { sources, watches }: WatchedSources,
  setting: DeliverySetting,
  at: Date,
): Promise<void> {
  const asking = watches.filter(({ tell }) => tell.sources);
  if (asking.length === 0) return;
  const names = [...sources.keys()];
  const bad = (await lockBad(tx, names)).flatMap((health) => badHealth(health, sources));
  const due = bad.filter((source) => isSettled(source, at) && isRecent(source, at));
  if (due.length === 0) return;
  const unreached = new Set(unreachedByUs(await healthsOf(tx, names), at).map(({ source }) => source));
  const own = due.filter(({ source }) => !unreached.has(source));
  const rested = new Date(at.getTime() - SHORTEST_REST_MS);
  for (const watch of asking) {
    const noticed = await sourcesNoticed(tx, watch.name, rested);
    const news = own.filter(({ source }) => isOf(watch, source) && !noticed.has(source));
    const notices = await addNotices(
      tx,
      news.map((source) => noticeOf(watch, source)),
      at,
    );
    await deliverSourceNotices(tx, watch, notices, setting, at);
    await callWebhooks(tx, watch, notices, null, at);
  }
}

function isRecent({ noticedAt }: BadHealth, at: Date): boolean {
  return at.getTime() - noticedAt.getTime() < OLDEST_MS;
}

/** A watch that names no outlets has all. */
function isOf({ sources }: Watch, source: string): boolean {
  return sources?.includes(source) ?? true;
}

function noticeOf(watch: Watch, { source, title, state, since, cause, noticedAt }: BadHealth): NewNotice {
  return {
    watch: watch.name,
    storyId: null,
    key: sourceKeyOf(source, noticedAt),
    detail: { kind: 'source', source, title, state, since: since.toISOString(), cause },
  };
}

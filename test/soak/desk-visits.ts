import { setTimeout as sleep } from 'node:timers/promises';
import { desc } from 'drizzle-orm';
import type { Queryable } from '../../storage/database.ts';
import { stories } from '../../storage/schema.ts';
import type { TroubleLog } from './trouble-log.ts';

export interface DeskVisits {
  counts(): { deskRequests: number; failedDeskRequests: number };
  stop(): Promise<void>;
}

const PAUSE_MS = 60_000;

/** Somebody who looks at the desk once a minute: the front page, a search, the calendar, a story that is new. */
export function visitDesk(url: string, db: Queryable, trouble: TroubleLog, signal: AbortSignal): DeskVisits {
  const stopping = new AbortController();
  const over = AbortSignal.any([signal, stopping.signal]);
  const counts = { deskRequests: 0, failedDeskRequests: 0 };
  const ask = async (where: string) => {
    counts.deskRequests += 1;
    const failure = await failureOf(new URL(where, url), over);
    if (failure === null || over.aborted) return;
    counts.failedDeskRequests += 1;
    trouble.note(`a request to the desk failed: ${failure}`);
  };
  const visits = (async () => {
    while (!over.aborted) {
      const [newest] = await db.select({ id: stories.id }).from(stories).orderBy(desc(stories.id)).limit(1);
      const pages = [
        '/',
        '/search?q=Arvik',
        '/calendar',
        '/sources',
        newest ? `/stories/${newest.id}` : '/mails',
      ];
      for (const page of pages) await ask(page);
      await sleep(PAUSE_MS, undefined, { signal: over }).catch(() => {});
    }
  })();
  return {
    counts: () => counts,
    async stop() {
      stopping.abort();
      await visits;
    },
  };
}

async function failureOf(url: URL, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, { signal });
    await response.text();
    return response.ok ? null : `status ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return String(cause);
  }
}

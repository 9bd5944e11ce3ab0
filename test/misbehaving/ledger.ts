import { asc, sql } from 'drizzle-orm';
import { openStorage } from '../../storage/open-storage.ts';
import { outbox, pages } from '../../storage/schema.ts';

/** Has all that is to be tried again wait for another day, so that a run that follows is about the others. */
export async function putOff(home: string): Promise<void> {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    await storage.db.update(outbox).set({ dueAt: sql`${outbox.dueAt} + interval '1 day'` });
  } finally {
    await storage.close();
  }
}

export type Ledger = Awaited<ReturnType<typeof readLedger>>;

/** Every page with why it is as it is, and all that is still to be done. */
export async function readLedger(home: string) {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    return {
      pages: await storage.db
        .select({
          id: pages.id,
          url: pages.url,
          source: pages.source,
          state: pages.state,
          round: pages.round,
          problem: pages.problem,
          attempts: pages.attempts,
        })
        .from(pages)
        .orderBy(asc(pages.url)),
      tasks: await storage.db
        .select({
          queue: outbox.queue,
          pageId: sql<string>`${outbox.payload} ->> 'pageId'`.mapWith(Number),
          round: sql<string>`${outbox.payload} ->> 'round'`.mapWith(Number),
          dueAt: outbox.dueAt,
        })
        .from(outbox)
        .orderBy(asc(outbox.id)),
    };
  } finally {
    await storage.close();
  }
}

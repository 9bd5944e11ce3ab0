import type { Logger } from 'pino';
import type { Watch } from '../../core/watch/schema.ts';
import type { Source } from '../../sources/schema.ts';
import type { Database } from '../../storage/database.ts';
import { lockStories } from '../../storage/stories.ts';
import { inNewTrace } from '../../tracing/trace.ts';
import { type ReportSetting, reportBadSources } from './report.ts';
import { reviewSource } from './review.ts';
import { tellWatchesOfSources } from './tell-watches.ts';

export interface HealthWatchOptions extends ReportSetting {
  database: Database;
  sources: ReadonlyMap<string, Source>;
  /** Those in force at the time. */
  watches: () => Promise<readonly Watch[]>;
  now: () => Date;
  log: Logger;
}

const EVERY_MS = 5 * 60_000;

/** Judges sources between their runs too, by what becomes of their pages, and has it told which went bad. */
export function startHealthWatch(options: HealthWatchOptions): { stop(): Promise<void> } {
  let passes = Promise.resolve();
  const timer = setInterval(() => {
    passes = passes.then(() => inNewTrace({ name: 'review sources' }, () => reviewAll(options)));
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await passes;
    },
  };
}

/** One pass. A source that cannot be judged keeps no other from it. */
export async function reviewAll(options: HealthWatchOptions): Promise<void> {
  const { database, sources, now, log } = options;
  const attempt = (what: object, work: () => Promise<unknown>) =>
    work().catch((error: unknown) => log.error({ ...what, error }, 'the health of sources was not reviewed'));
  for (const source of [...sources.values()]) {
    await attempt({ source: source.name }, () =>
      database.db.transaction((tx) => reviewSource(tx, source, now(), null)),
    );
  }
  await attempt({}, () => database.db.transaction((tx) => reportBadSources(tx, options, now())));
  await attempt({}, async () => {
    const watches = await options.watches();
    await database.db.transaction(async (tx) => {
      // As all do that note what watches tell: no digest is made meanwhile.
      await lockStories(tx);
      await tellWatchesOfSources(tx, { sources, watches }, options, now());
    });
  });
}

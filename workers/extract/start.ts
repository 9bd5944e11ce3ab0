import type { WorkersOptions } from '../main.ts';
import type { Running, Work } from '../work.ts';
import { extractWork } from './extract.ts';
import { createPageThreads } from './page-threads.ts';

/** The threads end last: the jobs under way still need them. */
export function startExtraction(
  options: WorkersOptions,
  start: (work: Work<{ fetchId: number }>, concurrency: number) => Running,
): Running {
  // Of a counter that appears with its first article, Prometheus sees no increase.
  for (const source of options.sources.keys()) options.metrics?.articles.inc({ source, outcome: 'new' }, 0);
  const threads = createPageThreads();
  // Some pages are read from the database, or written to it, while others are in threads.
  const worker = start(extractWork({ ...options, read: threads.read }), threads.count + 2);
  return {
    async stop() {
      await worker.stop();
      await threads.close();
    },
  };
}

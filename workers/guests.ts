import { turnsIn } from '../storage/pace.ts';
import { createHostLines } from './fetch/host-line.ts';
import type { WorkersOptions } from './main.ts';
import { openWeb } from './web.ts';

export type Guests = ReturnType<typeof openGuests>;

/** What those need who visit sites: crawlers, and one line for each host, whatever in this process asks it. */
export function openGuests({ database, web, now }: Pick<WorkersOptions, 'database' | 'web' | 'now'>) {
  const { fetchers, robots, close } = openWeb({ ...web, now });
  const lines = createHostLines(turnsIn(database.db));
  return {
    fetchers,
    manners: { robots, lines, now },
    /** Nobody gets a turn any more. */
    closeLines: () => lines.close(),
    close,
  };
}

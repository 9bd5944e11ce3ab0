import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { HEALTH_WORDS, sayCause } from '../../core/source/health-words.ts';
import { unreachedByUs } from '../../core/source/offline.ts';
import { loadSources } from '../../sources/load.ts';
import type { Queryable } from '../../storage/database.ts';
import { healthsOf, type KnownHealth } from '../../storage/source-health.ts';
import { pausedSources } from '../../storage/source-states.ts';

const WORDS = HEALTH_WORDS.en;

/** Whether the source files are in order, and the sources well. */
export async function checkSources(
  { sourcesFolder }: Settings,
  db: Queryable | null,
  now: () => Date,
): Promise<string> {
  const names = (await loadSources(sourcesFolder)).map(({ name }) => name);
  if (!db) return `${names.length} in ${sourcesFolder}`;
  const healths = await healthsOf(db, names);
  const bad = healths.filter(({ state, pausedAt }) => state !== 'fine' && !pausedAt);
  if (unreachedByUs(healths, now()).length > 0)
    throw new DatelineError('offline', WORDS.offline.what, { advice: WORDS.offline.advice });
  if (bad.length > 0) throw badSources(bad, names.length);
  const paused = await pausedSources(db, names);
  return `${names.length} in ${sourcesFolder}${paused.length > 0 ? `; paused: ${paused.join(', ')}` : ''}`;
}

function badSources(bad: readonly KnownHealth[], of: number): DatelineError {
  const told = bad.map(
    ({ source, state, cause }) => `${source} is ${state}${cause ? `: ${sayCause(cause, WORDS).what}` : ''}`,
  );
  return new DatelineError('sources-bad', `${bad.length} of ${of} sources: ${told.join('; ')}`, {
    advice: 'dateline source list tells what to do about each, dateline source check NAME what it gives now.',
  });
}

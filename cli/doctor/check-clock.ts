import { DatelineError } from '../../core/errors.ts';
import { CLOCKS_APART_MS } from '../../core/time.ts';
import { redisState } from '../../queues/redis-state.ts';
import { latestAhead } from '../../storage/ahead-of-now.ts';
import type { JoinedDatabase } from '../../storage/join-database.ts';
import { schemaLag, serverState } from '../../storage/server-state.ts';
import { throwAll } from './check.ts';

const MOST_SKEW_MS = 5_000;
const PATIENCE_MS = 3_000;
export const SYNCHRONISE = 'Switch on time synchronisation on all machines: timedatectl set-ntp true';

/** Whether this machine, the database and Redis have the same time, and nothing that was written lies ahead of it. */
export async function checkClock(
  { pool, db }: JoinedDatabase,
  redisUrl: string | null,
  now: () => Date,
): Promise<string> {
  const { skew, at } = await skewOf(async () => (await serverState(pool)).now, now);
  const redis = redisUrl
    ? await skewOf(async () => (await redisState(redisUrl, PATIENCE_MS)).now, now).catch(() => null)
    : null;
  const ahead =
    (await schemaLag(pool)) === null ? null : await latestAhead(db, new Date(at.getTime() + CLOCKS_APART_MS));
  throwAll([
    ...differing('the database', skew),
    ...(redis ? differing('Redis', redis.skew) : []),
    ...(ahead ? [written(ahead)] : []),
  ]);
  return `as the database has it (${skew} ms apart)${redis ? `, and Redis (${redis.skew} ms)` : ''}`;
}

/** Less the time that the question took. */
async function skewOf(ask: () => Promise<Date>, now: () => Date): Promise<{ skew: number; at: Date }> {
  const before = now().getTime();
  const theirs = await ask();
  const took = now().getTime() - before;
  const skew = Math.max(0, Math.round(Math.abs(theirs.getTime() - before - took / 2) - took / 2));
  return { skew, at: theirs };
}

function differing(whose: string, skew: number): DatelineError[] {
  if (skew <= MOST_SKEW_MS) return [];
  return [
    new DatelineError('clock', `This machine and ${whose} differ by ${Math.round(skew / 1_000)} s.`, {
      advice: SYNCHRONISE,
    }),
  ];
}

function written(ahead: Date): DatelineError {
  return new DatelineError(
    'clock-ahead',
    `What was written lies in the future, up to ${ahead.toISOString()}: a clock was ahead, or was set back since.`,
    { advice: `${SYNCHRONISE}. What was held up goes on by itself.` },
  );
}

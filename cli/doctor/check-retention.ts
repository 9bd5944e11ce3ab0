import { DatelineError } from '../../core/errors.ts';
import type { Queryable } from '../../storage/database.ts';
import { retentionState } from '../../storage/retention/removals.ts';

/** It runs each night; one that is missed, or waits for a new rule's night of grace, is no reason to worry. */
const LATE_MS = 3 * 86_400_000;

/** Whether what is to go by age goes. */
export async function checkRetention(db: Queryable, now: () => Date): Promise<string> {
  const { rulesSince, lastRun } = await retentionState(db, now());
  if (!rulesSince) return 'everything is kept';
  const since = Math.max(rulesSince.getTime(), lastRun?.getTime() ?? 0);
  if (now().getTime() - since < LATE_MS) return lastRun ? `last at ${lastRun.toISOString()}` : 'not yet';
  throw new DatelineError(
    'retention-late',
    lastRun
      ? `What is to go by age has not gone since ${lastRun.toISOString()}.`
      : `What is to go by age never went, by rules that stand since ${rulesSince.toISOString()}.`,
    {
      advice:
        'Run `dateline retain`, which says what stands in its way; each night the log of the role scheduler does.',
    },
  );
}

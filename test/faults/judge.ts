import { openStorage } from '../../storage/open-storage.ts';
import { leftInQueues, leftLocks, orphans } from './aftermath.ts';
import { compareOutcomes, type Difference } from './compare.ts';
import type { Judged } from './judged.ts';
import { type Outcome, readArchiveProblems, readOutcome, readOutcomeIn } from './outcome.ts';
import { stretched, untilNothing } from './patience.ts';

/** As in the rounds: the scheduler's slots give something to do again and again; a state in between is no difference. */
const PATIENCE_MS = 30_000;

/** What a program with a database of its own made, after it ended: the measure of others. */
export async function readEndedOutcome(home: string, archive: string): Promise<Outcome> {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    return await readOutcomeIn(storage.db, archive);
  } finally {
    await storage.close();
  }
}

/** Where nothing is left to do, with all at work: what a run has other than the undisturbed one, and what it left undone. */
export async function judgeAtWork(
  wanted: Outcome,
  judged: Judged,
  patienceMs = stretched(PATIENCE_MS),
): Promise<Difference[]> {
  const differences = await untilNothing(
    async () => [
      ...compareOutcomes(wanted, await readOutcome(judged)),
      ...(await readArchiveProblems(judged)),
    ],
    patienceMs,
  );
  return [...differences, ...(await leftInQueues(judged, patienceMs))];
}

/** Once its processes were told to end, and the database is still there: what is left of them. */
export async function judgeEnded(judged: Judged, patienceMs = stretched(PATIENCE_MS)): Promise<Difference[]> {
  return [...(await leftLocks(judged, patienceMs)), ...(await orphans(judged, patienceMs))];
}

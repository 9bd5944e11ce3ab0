import type { Day } from '../../core/article.ts';
import { archiveDayState } from '../archive-days.ts';
import type { Queryable } from '../database.ts';
import { type CheckedFolder, checkFolder } from './check-folder.ts';
import { compareStories } from './compare.ts';
import { type DayContent, daysWithStories, readDay } from './day-content.ts';
import { ArchiveError } from './errors.ts';
import type { Finding } from './finding.ts';
import { listArchive } from './layout.ts';
import { withDayLock } from './lock.ts';
import type { ArchiveOptions } from './write.ts';

export interface Problem extends Finding {
  day: Day;
  /** A day that is `waiting` is behind its stories and will be written: no error. */
  kind: 'error' | 'waiting';
  advice: string;
}

const REWRITE = (day: Day): string => `Have the day written again: dateline archive write ${day}`;

/**
 * Holds the archive against the database, day by day, each at a moment when nobody writes it. Days that wait to be
 * written are named as such; their files are still held against their own list.
 */
export async function* verifyArchive({
  db,
  root,
  zone,
}: ArchiveOptions & { zone: string }): AsyncGenerator<Problem> {
  const onDisk = await listArchive(root);
  const days = new Set([...onDisk.days, ...(await daysWithStories(db))]);
  for (const day of [...days].sort()) {
    yield* await withDayLock(db, day, 'shared', (tx) => verifyDay(tx, root, day, zone)).catch(asProblem(day));
  }
  for (const { day, path } of onDisk.leftovers) {
    const what = `An interrupted write left ${path} behind.`;
    yield { day, kind: 'error', file: null, what, advice: REWRITE(day) };
  }
}

/** A row that cannot be read is a problem of its day, and no reason to leave out the others. */
function asProblem(day: Day) {
  return (error: unknown): Problem[] => {
    if (!(error instanceof ArchiveError)) throw error;
    return [{ day, kind: 'error', file: null, what: error.message, advice: error.advice ?? REWRITE(day) }];
  };
}

async function verifyDay(tx: Queryable, root: string, day: Day, zone: string): Promise<Problem[]> {
  // The stories first: if they change right after, the day waits by then and is not held against them.
  const content = await readDay(tx, day, zone);
  const { wanted, written } = await archiveDayState(tx, day);
  const folder = await checkFolder(root, day);
  const error = (finding: Finding): Problem => ({ ...finding, day, kind: 'error', advice: REWRITE(day) });
  const differences = written < wanted ? [] : compareDay(folder, content);
  const waiting = written < wanted ? [waitingDay(day, wanted - written)] : [];
  return [...waiting, ...folder.findings.map(error), ...differences.map(error)];
}

function waitingDay(day: Day, changes: number): Problem {
  const what = `Waits to be written; it is ${changes} ${changes === 1 ? 'change' : 'changes'} behind.`;
  return {
    day,
    kind: 'waiting',
    file: null,
    what,
    advice: 'Nothing to do while Dateline runs; otherwise start it.',
  };
}

function compareDay({ exists, manifest }: CheckedFolder, content: DayContent): Finding[] {
  const hasStories = content.stories.length > 0;
  if (hasStories && !exists)
    return [{ file: null, what: 'Stories are filed under this day, but it has no folder.' }];
  if (exists && !hasStories)
    return [{ file: null, what: 'Has a folder, but no story is filed under this day.' }];
  return manifest ? compareStories(manifest, content) : [];
}

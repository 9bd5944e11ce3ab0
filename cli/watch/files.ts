import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatelineError } from '../../core/errors.ts';
import { readWatchFile, requireRight, type WatchFile } from '../../mail/load-watches.ts';
import type { Queryable } from '../../storage/database.ts';
import { bringIn, type Taken, takeInFile } from '../../storage/watch-files.ts';
import { findWatch, removeWatch, watchesInForce } from '../../storage/watches.ts';
import { EXIT } from '../exit-codes.ts';
import { type Session, withStorage } from '../session.ts';
import { writeWatch } from './write-watch.ts';

/** Who changes watches at the command line. */
const OPERATOR = 'operator';

/** Takes files in, of the folder of watches and from elsewhere; nothing is, as long as one of them is wrong. */
export async function importWatches(
  session: Session,
  paths: string[],
  { replace = false }: { replace?: boolean },
): Promise<number> {
  const files = await Promise.all(paths.map(readWatchFile));
  requireRight(files);
  return withStorage(session, async ({ db }) => {
    let code: number = EXIT.ok;
    for (const file of files) {
      const taken = await takeIn(session, db, file, replace);
      console.log(`${file.name}: ${SAYS[taken]}`);
      if (taken !== 'conflict') continue;
      code = EXIT.problems;
      console.log(`→ dateline watch import --replace ${file.file}`);
    }
    return code;
  });
}

const SAYS: Record<Taken, string> = {
  added: 'added',
  changed: 'changed',
  same: 'as it was',
  conflict: 'says something else here, and is left as it is',
};

function takeIn(
  { settings, now }: Session,
  db: Queryable,
  { file, watch, hash }: WatchFile,
  replace: boolean,
): Promise<Taken> {
  const at = now();
  if (!watch) throw new DatelineError('usage', `There is no watch in ${file}.`);
  const isFollowed = path.resolve(path.dirname(file)) === settings.watchesFolder;
  return isFollowed
    ? takeInFile(db, { watch, hash }, { at, replace })
    : bringIn(db, watch, { by: OPERATOR, at, replace });
}

/** One watch on standard output, or all in force as files of a folder. */
export async function exportWatches(
  session: Session,
  name: string | undefined,
  { all }: { all?: string },
): Promise<number> {
  if ((name === undefined) === (all === undefined))
    throw new DatelineError('usage', 'Name one watch, or say --all DIR.', {
      advice: 'dateline watch export state-visits > watches/state-visits.yaml',
    });
  return withStorage(session, async ({ db }) => {
    if (name !== undefined) process.stdout.write(writeWatch(await namedWatch(db, name)));
    else if (all !== undefined) await writeAll(db, all);
    return EXIT.ok;
  });
}

async function writeAll(db: Queryable, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const watch of await watchesInForce(db)) {
    const file = path.join(folder, `${watch.name}.yaml`);
    await writeFile(file, writeWatch(watch));
    console.log(file);
  }
}

/** Ends a watch as the desk does. */
export function endWatch(session: Session, name: string): Promise<number> {
  return withStorage(session, async ({ db }) => {
    const { title } = await namedWatch(db, name);
    await removeWatch(db, name, { by: OPERATOR, at: session.now() });
    console.log(`${name} (${title}) tells nobody any more. The desk can take that back.`);
    return EXIT.ok;
  });
}

/** A watch in force. @throws DatelineError `usage` that names those that there are. */
export async function namedWatch(db: Queryable, name: string) {
  const kept = await findWatch(db, name);
  if (kept && kept.removedAt === null) return kept.watch;
  const names = (await watchesInForce(db)).map((watch) => watch.name);
  throw new DatelineError('usage', `There is no watch ${JSON.stringify(name)}.`, {
    advice: names.length > 0 ? `There are: ${names.join(', ')}.` : 'dateline watch import FILE…',
  });
}

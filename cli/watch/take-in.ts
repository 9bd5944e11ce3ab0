import { followWatches, type WatchFilesChange } from '../../mail/follow-watches.ts';
import { readWatchFiles, requireRight } from '../../mail/load-watches.ts';
import type { Queryable } from '../../storage/database.ts';
import { noteGoneFiles, takeInFile } from '../../storage/watch-files.ts';
import { keptWatches, watchesInForce } from '../../storage/watches.ts';
import type { Session } from '../session.ts';

/**
 * Takes the files of the folder of watches in, and again whenever they change.
 * @throws WatchFileError with every problem of every file that is there now
 */
export async function followWatchFiles(session: Session, db: Queryable) {
  const { settings, log } = session;
  const followed = await followWatches(settings.watchesFolder, {
    take: (change) => takeIn(session, db, change),
    onProblems(problems) {
      for (const problem of problems) log.error(problem, 'a watch file is wrong; its watch stays as it was');
    },
    onError: (error) => log.error({ error }, 'the watch files were not taken in'),
  });
  await warnWithoutMail(session, db);
  return followed;
}

/** The same once. */
export async function takeInWatchFiles(session: Session, db: Queryable): Promise<void> {
  const files = await readWatchFiles(session.settings.watchesFolder);
  requireRight(files ?? []);
  if (files) {
    await takeIn(session, db, {
      files: files.flatMap(({ watch, hash }) => (watch ? [{ watch, hash }] : [])),
      present: files.map(({ name }) => name),
    });
  }
  await warnWithoutMail(session, db);
}

async function takeIn({ log, now }: Session, db: Queryable, { files, present }: WatchFilesChange) {
  for (const filed of files) {
    const watch = filed.watch.name;
    const taken = await takeInFile(db, filed, { at: now() });
    if (taken === 'conflict')
      log.warn({ watch }, 'the file and the desk both changed a watch; the desk asks which counts');
    else if (taken !== 'same') log.info({ watch, taken }, 'a watch file was taken in');
  }
  for (const watch of await noteGoneFiles(db, present))
    log.warn({ watch }, 'the file of a watch is gone; the watch goes on until somebody ends it on the desk');
}

async function warnWithoutMail({ settings, log }: Session, db: Queryable): Promise<void> {
  if (settings.mail) return;
  const { watches } = await keptWatches(db);
  const telling = watches.filter(({ watch, removedAt }) => removedAt === null && watch.recipients.length > 0);
  if (telling.length > 0)
    log.warn(
      { watches: telling.length },
      'mail is off, the watches mail nobody: none of SMTP_URL, DATELINE_MAIL_COMMAND and DATELINE_MAIL_FOLDER is set',
    );
}

/** The watches in force, read anew at each call; one that cannot be read is told of once. */
export function watchesFrom({ log }: Session, db: Queryable) {
  const told = new Set<string>();
  return () =>
    watchesInForce(db, ({ name, message }) => {
      if (!told.has(name)) log.error({ watch: name, message }, 'a watch of another release cannot be read');
      told.add(name);
    });
}

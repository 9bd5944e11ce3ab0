import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { readWatchFiles, requireRight } from '../../mail/load-watches.ts';
import type { Database } from '../../storage/database.ts';
import { type KeptWatch, keptWatches } from '../../storage/watches.ts';

/** Whether the watches and their files are in order, for `dateline doctor`. */
export async function checkWatches(
  { watchesFolder }: Settings,
  storage: Pick<Database, 'db'> | null,
): Promise<string> {
  const files = (await readWatchFiles(watchesFolder)) ?? [];
  requireRight(files);
  const inFolder = `${files.length} in ${watchesFolder}`;
  if (!storage) return inFolder;
  const { watches, unreadable } = await keptWatches(storage.db);
  const [wrong] = unreadable;
  if (wrong) {
    throw new DatelineError('watch-unreadable', `The watch ${wrong.name} cannot be read: ${wrong.message}`, {
      advice:
        'Another release wrote it. Run that release, or bring it in anew: dateline watch import --replace FILE',
    });
  }
  const conflicts = watches.flatMap(describeConflict);
  if (conflicts.length > 0) {
    throw new DatelineError('watch-conflict', conflicts.join('\n            '), {
      advice: 'Say on the desk, under Watches, which counts.',
    });
  }
  return `${watches.filter(({ removedAt }) => removedAt === null).length} in force, ${inFolder}`;
}

/** What stands between a watch and its file, in one sentence. */
export function describeConflict({ watch: { name }, removedAt, conflict }: KeptWatch): string[] {
  if (!conflict) return [];
  if ('gone' in conflict) return [`The file of ${name} is gone; the watch goes on.`];
  const onDesk = removedAt ? 'it was deleted on the desk' : 'it was changed on the desk too';
  return [`The file of ${name} was changed, and ${onDesk}; nothing was overwritten.`];
}

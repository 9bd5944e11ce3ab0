import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../core/article.ts';
import { syncFolder } from './day-files.ts';
import { besidePath, dayFolder, isMissing, leftoversOf } from './layout.ts';

/**
 * Puts a new folder in the place of a day's. A crash leaves the old day, or a whole new one that `settleDay` puts in
 * place. Only one process at a time may do this for a day: see `withDayLock`.
 *
 * @param confirm asked when the files are whole; what it throws leaves the old day
 */
export async function replaceDay(
  root: string,
  day: Day,
  write: (folder: string) => Promise<void>,
  confirm: () => Promise<void>,
): Promise<void> {
  const month = path.dirname(dayFolder(root, day));
  await mkdir(month, { recursive: true });
  const writing = `${besidePath(root, day, 'writing')}${randomUUID()}`;
  try {
    await mkdir(writing);
    await write(writing);
    await confirm();
    await rename(writing, besidePath(root, day, 'ready'));
  } catch (error) {
    await rm(writing, { recursive: true, force: true });
    throw error;
  }
  for (const folder of [month, path.dirname(month), root]) await syncFolder(folder);
  await settleDay(root, day);
}

/** Takes a day away. */
export async function removeDay(root: string, day: Day): Promise<void> {
  const folder = dayFolder(root, day);
  if (!(await exists(folder))) return;
  await rename(folder, besidePath(root, day, 'old'));
  await settleDay(root, day);
}

/**
 * Brings an interrupted replacement or removal of a day to its end: what is ready takes its place, the rest goes.
 * Rename puts no folder over another that holds something, hence the two steps.
 */
export async function settleDay(root: string, day: Day): Promise<void> {
  const leftovers = await leftoversOf(root, day);
  if (leftovers.length === 0) return;
  const folder = dayFolder(root, day);
  const old = besidePath(root, day, 'old');
  if (leftovers.some(({ kind }) => kind === 'ready')) {
    if (await exists(folder)) {
      await rm(old, { recursive: true, force: true });
      await rename(folder, old);
    }
    await rename(besidePath(root, day, 'ready'), folder);
    await syncFolder(path.dirname(folder));
  }
  for (const leftover of await leftoversOf(root, day))
    await rm(leftover.path, { recursive: true, force: true });
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

import { readdir, readFile, statfs } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../archive/layout.ts';
import { BackupError } from './errors.ts';
import { MANIFEST, type Manifest, manifestSchema } from './format.ts';

/**
 * Looks whether there is as much room as the latest backup beside it takes. Whoever finds out by writing fills the disk
 * to the last byte first, which may be the database's as well.
 * @throws BackupError `backup-disk-full`
 */
export async function refuseWithoutRoom(folder: string): Promise<void> {
  const beside = path.dirname(folder);
  const latest = await latestBackupIn(beside);
  if (!latest) return;
  const needed = latest.tables.reduce((sum, { size }) => sum + size, 0);
  const { bavail, bsize } = await statfs(beside);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new BackupError(
    'backup-disk-full',
    `The backup was not begun: ${gigabytes(free)} are free in ${beside}, and the latest there takes ${gigabytes(needed)}.`,
  );
}

async function latestBackupIn(folder: string): Promise<Manifest | null> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const manifests = await Promise.all(names.map((name) => manifestIn(path.join(folder, name))));
  const known = manifests.filter((manifest) => manifest !== null);
  return known.sort((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt))[0] ?? null;
}

/** Null where there is none, and where it cannot be read: others keep their files there too. */
async function manifestIn(folder: string): Promise<Manifest | null> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')));
  } catch {
    return null;
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

import { constants } from 'node:fs';
import { access, mkdir, stat, statfs } from 'node:fs/promises';

export interface Disk {
  freeBytes: number;
  sizeBytes: number;
}

/** Disks of which figures are told, by what Dateline keeps there; the archive's where it has one of its own. */
export type Disks = Partial<Record<'archive' | 'home', Disk>>;

/** A day's folder may need more, but where there is less nothing can be written. */
const LEAST_FREE_BYTES = 16 * 1024 ** 2;

/** @throws the system's error where nothing can be written to the archive */
export async function checkArchive(folder: string): Promise<void> {
  // As the archive does before its first day.
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK | constants.X_OK);
  const { freeBytes } = await diskOf(folder);
  if (freeBytes < LEAST_FREE_BYTES)
    throw Object.assign(new Error('There is no room left.'), { code: 'ENOSPC' });
}

/** @throws the system's error where there is no such folder */
export async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, sizeBytes: blocks * bsize };
}

/** Null where another folder lies on the same one. @throws as `diskOf` */
export async function ownDiskOf(folder: string, other: string): Promise<Disk | null> {
  const [{ dev }, { dev: ofOther }] = await Promise.all([stat(folder), stat(other)]);
  return dev === ofOther ? null : diskOf(folder);
}

import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';

export interface Disk {
  freeBytes: number;
  sizeBytes: number;
}

/** Disks of which figures are told, by what Dateline keeps there. */
export type Disks = Partial<Record<'archive' | 'home', Disk>>;

/** A day's folder may need more, but where there is less nothing can be written. */
const LEAST_FREE_BYTES = 16 * 1024 ** 2;

/** The disk of the archive. @throws the system's error where nothing can be written to it */
export async function archiveDisk(folder: string): Promise<Disk> {
  // As the archive does before its first day.
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK | constants.X_OK);
  const disk = await diskOf(folder);
  if (disk.freeBytes < LEAST_FREE_BYTES)
    throw Object.assign(new Error('There is no room left.'), { code: 'ENOSPC' });
  return disk;
}

/** @throws the system's error where there is no such folder */
export async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, sizeBytes: blocks * bsize };
}

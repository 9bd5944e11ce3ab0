import { stat, statfs } from 'node:fs/promises';
import { nearestFolder } from './doctor/nearest-folder.ts';

export interface FreeDisk {
  folder: string;
  freeBytes: number;
}

/** What is free where folders lie, or will lie; of those on one disk, once. */
export async function freeDisks(folders: readonly string[]): Promise<FreeDisk[]> {
  const disks = new Map<number, FreeDisk>();
  for (const folder of folders) {
    const nearest = await nearestFolder(folder);
    const { dev } = await stat(nearest);
    const { bavail, bsize } = await statfs(nearest);
    if (!disks.has(dev)) disks.set(dev, { folder: nearest, freeBytes: bavail * bsize });
  }
  return [...disks.values()];
}

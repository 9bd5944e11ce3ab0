import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The size of all files below a folder; nothing where there is none. What goes meanwhile is left out. */
export async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const own = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += await folderSize(own);
    else if (entry.isFile())
      bytes += await lstat(own).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}

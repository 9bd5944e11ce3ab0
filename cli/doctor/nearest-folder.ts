import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A folder, or where it does not exist yet the nearest one above it. */
export async function nearestFolder(folder: string): Promise<string> {
  const exists = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return exists || folder === path.dirname(folder) ? folder : nearestFolder(path.dirname(folder));
}

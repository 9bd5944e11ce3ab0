import { type FileHandle, open, rename, stat } from 'node:fs/promises';

/** PostgreSQL says little, but month after month. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Opens the log to append to it. One that has grown large is put aside as `.1`, in the place of the one before. */
export async function openServerLog(file: string): Promise<FileHandle> {
  const bytes = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (bytes > MOST_BYTES) await rename(file, `${file}.1`);
  return open(file, 'a');
}

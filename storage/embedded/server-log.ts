import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, stat, truncate } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** PostgreSQL says little, but month after month. */
const MOST_BYTES = 10 * 1024 * 1024;
const LOOK_EVERY_MS = 3_600_000;

/** Opens the log to append to it. One that has grown large is put aside as `.1`, in the place of the one before. */
export async function openServerLog(file: string): Promise<FileHandle> {
  if (await isLarge(file)) await rename(file, `${file}.1`);
  return open(file, 'a');
}

/**
 * Does the same while the server runs, which has the file open: it is copied aside and emptied.
 * @returns what ends that
 */
export function keepServerLogSmall(file: string, everyMs = LOOK_EVERY_MS): () => void {
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    // A disk that is full may have room an hour later.
    await empty(file).catch(() => {});
    isLooking = false;
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function empty(file: string): Promise<void> {
  if (!(await isLarge(file))) return;
  // fs.copyFile (libuv 1.46) was seen never to end where the file becomes shorter meanwhile.
  await pipeline(createReadStream(file), createWriteStream(`${file}.1`));
  await truncate(file);
}

async function isLarge(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > MOST_BYTES,
    () => false,
  );
}

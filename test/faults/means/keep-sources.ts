import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Leaves a newsroom the sources that are named, for runs that need not read them all. */
export async function keepSources(home: string, names: readonly string[]): Promise<void> {
  const folder = path.join(home, 'sources');
  for (const file of await readdir(folder))
    if (!names.includes(path.basename(file, '.yaml'))) await rm(path.join(folder, file));
}

import { readFile, writeFile } from 'node:fs/promises';
import { isAlive } from './postmaster.ts';
import { birthOf } from './proc.ts';

/** Notes in `file` that PostgreSQL ends with this process. */
export async function noteOwner(file: string): Promise<void> {
  const birth = await birthOf(process.pid);
  await writeFile(file, birth === null ? String(process.pid) : `${process.pid}\n${birth}`);
}

/**
 * Whether the process that is noted there lives. Earlier releases noted its id alone, which may be another's by now, or the
 * boot's id before its birth.
 */
export async function hasOwner(file: string): Promise<boolean> {
  const [id = '', birth] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(id);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  return birth === undefined || birth.split(' ').at(-1) === (await birthOf(pid));
}

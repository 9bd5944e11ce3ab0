import { readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { worksOn } from './proc.ts';

export interface Postmaster {
  pid: number;
  ready: boolean;
}

/** In which PostgreSQL has long written its id into a lock file that it made. */
const WRITTEN_MS = 1_000;
const SOCKET = '.s.PGSQL.5432';

/**
 * What PostgreSQL says of itself in `postmaster.pid`: line 1 is the process id, line 8 its state
 * (https://www.postgresql.org/docs/18/storage-file-layout.html). Null where it does not run: after a power cut the file
 * is still there, and the id may be somebody else's.
 */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const lines = await linesOf(lockOf(dataFolder));
  const pid = pidIn(lines ?? []);
  if (pid === null || !(await isPostgresOf(dataFolder, pid))) return null;
  return { pid, ready: lines?.[7]?.trim() === 'ready' };
}

/** Whether a process is the PostgreSQL of a data folder. Where that cannot be told, whoever lives is taken for it. */
export async function isPostgresOf(dataFolder: string, pid: number): Promise<boolean> {
  return isAlive(pid) && (await worksOn(pid, dataFolder)) !== false;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a server takes connections there. One in another container does, whose process cannot be seen. */
export function answers(socketFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path.join(socketFolder, SOCKET));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/**
 * Removes what a power cut left of PostgreSQL's lock files. It does so itself where their process is dead; one that lives
 * as the same user it takes for a server, whoever that is by now, and files without an id for those of one that starts.
 */
export async function removeStaleLocks(dataFolder: string, socketFolder: string): Promise<void> {
  for (const file of [lockOf(dataFolder), path.join(socketFolder, `${SOCKET}.lock`)])
    if (await isStale(file, dataFolder)) await rm(file, { force: true });
}

async function isStale(file: string, dataFolder: string): Promise<boolean> {
  const lines = await linesOf(file);
  if (!lines) return false;
  const pid = pidIn(lines);
  if (pid !== null) return isAlive(pid) && !(await isPostgresOf(dataFolder, pid));
  await sleep(WRITTEN_MS);
  const later = await linesOf(file);
  return later !== null && pidIn(later) === null;
}

function lockOf(dataFolder: string): string {
  return path.join(dataFolder, 'postmaster.pid');
}

async function linesOf(file: string): Promise<string[] | null> {
  return readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => null,
  );
}

function pidIn([first = '']: readonly string[]): number | null {
  const pid = Number(first);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

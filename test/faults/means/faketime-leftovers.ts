import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = '/dev/shm';
const EVERY_MS = 1_000;

/**
 * Takes away, once a second, what libfaketime leaves of processes that were killed: a semaphore and a piece of shared
 * memory named by the process's id. A later process that gets this id and runs as another user, as PostgreSQL does, may
 * neither open nor replace them, and libfaketime ends it.
 * @returns stops doing so
 */
export async function sweepFaketimeLeftovers(): Promise<() => void> {
  await sweep();
  const timer = setInterval(() => void sweep(), EVERY_MS).unref();
  return () => clearInterval(timer);
}

async function sweep(): Promise<void> {
  const kept = await namesIn(FOLDER);
  // Looked up after: what starts in between is no leftover.
  const alive = new Set(await namesIn('/proc'));
  const left = kept.filter((name) => {
    const pid = /^(?:sem\.faketime_sem_|faketime_shm_)(\d+)$/.exec(name)?.[1];
    return pid !== undefined && !alive.has(pid);
  });
  await Promise.all(left.map((name) => rm(path.join(FOLDER, name), { force: true }).catch(() => {})));
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

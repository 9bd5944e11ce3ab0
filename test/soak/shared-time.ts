import { chmod } from 'node:fs/promises';

/**
 * Lets programs that run as another user, as PostgreSQL does where this one is root, go by the same time. libfaketime keeps
 * when it began in shared memory of its own user alone; who cannot read it begins anew, and lags behind for good: by two
 * hours at thirty times real pace.
 * @param shared FAKETIME_SHARED, as libfaketime sets it: the names of a semaphore and of a piece of memory
 */
export async function shareTime(shared: string): Promise<void> {
  const [semaphore, memory] = shared.split(' ');
  if (!semaphore || !memory) return;
  await Promise.all(
    [`sem.${semaphore.slice(1)}`, memory.slice(1)].map((name) => chmod(`/dev/shm/${name}`, 0o666)),
  );
}

import { lookup } from 'node:dns/promises';
import type { Resolve } from './guard.ts';

/**
 * getaddrinfo(3) holds a thread for as long as no name server answers, 20 s by default, and libuv gives such work half of its
 * threads (`slow_work_thread_threshold` in its threadpool.c). One of these is left to the database, Redis and mail: with 59
 * sites behind a dead name server, a process whose database has a name was silent for two minutes.
 */
function mostAtOnce(): number {
  const threads = Number(process.env.UV_THREADPOOL_SIZE ?? 4) || 1;
  return Math.max(1, Math.floor((threads + 1) / 2) - 1);
}

/** The names of sites as the system resolves them, a few at a time in the whole process. */
export const resolveInTurn: Resolve = inTurn(
  (host) => lookup(host, { all: true, order: 'verbatim' }),
  mostAtOnce(),
);

/** At most `most` lookups at once, in the order in which they were asked for; who asks for the same name shares one. */
export function inTurn(resolve: Resolve, most: number): Resolve {
  const shared = new Map<string, ReturnType<Resolve>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function takeTurn(host: string): ReturnType<Resolve> {
    if (running < most) running += 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await resolve(host);
    } finally {
      shared.delete(host);
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return (host) => {
    const known = shared.get(host);
    if (known) return known;
    const found = takeTurn(host);
    shared.set(host, found);
    return found;
  };
}

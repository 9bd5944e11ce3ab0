import { randomUUID } from 'node:crypto';
import type { TurnStore } from './host-turn.ts';

/** Nobody else can have a turn, so that it may be held as long as is needed. */
const LEASE_MS = 3_600_000;
/** A host that rests for longer is not waited for. */
const AHEAD_MS = 5_000;
/** While a turn is held: all is in this process, so asking costs nothing. */
const ASK_AGAIN_MS = 50;

/** Turns of one process, for commands without a database to share them through. */
export function createOwnTurns(): TurnStore {
  const held = new Map<string, string>();
  const nextAt = new Map<string, number>();
  const waitFor = (host: string) => Math.max(0, (nextAt.get(host) ?? 0) - performance.now());
  const waitUntil = (host: string, at: number) => nextAt.set(host, Math.max(nextAt.get(host) ?? 0, at));
  return {
    leaseMs: LEASE_MS,
    async take(host) {
      if (held.has(host)) return { turn: null, waitMs: ASK_AGAIN_MS };
      if (waitFor(host) > AHEAD_MS) return { turn: null, waitMs: waitFor(host) - AHEAD_MS };
      const turn = randomUUID();
      held.set(host, turn);
      return { turn, waitMs: waitFor(host) };
    },
    renew: async () => true,
    async pass({ host, turn, gapMs }, sentAgoMs) {
      if (held.get(host) !== turn) return;
      held.delete(host);
      if (sentAgoMs !== null) waitUntil(host, performance.now() - sentAgoMs + gapMs);
    },
    async rest(host, restMs) {
      waitUntil(host, performance.now() + restMs);
    },
    restOf: async (host) => waitFor(host),
  };
}

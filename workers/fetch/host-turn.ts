import { FetchError } from '../../net/errors.ts';
import type { Leave } from '../../net/leave.ts';

/** Where the turns of hosts are kept, for all processes; see storage/pace.ts. */
export interface TurnStore {
  /** How long a turn holds without being renewed. */
  leaseMs: number;
  take(host: string, gapMs: number): Promise<{ turn: string | null; waitMs: number }>;
  renew(host: string, turn: string, gapMs: number): Promise<boolean>;
  pass(held: { host: string; turn: string; gapMs: number }, sentAgoMs: number | null): Promise<void>;
  rest(host: string, restMs: number): Promise<void>;
  /** How long a host is to be left alone yet; 0 where it is not. */
  restOf(host: string): Promise<number>;
}

/** A host's turn, from when it is taken until it is passed on. */
export interface Turn extends Leave {
  /** Resolves when its request may go out, or so many milliseconds before. */
  moment(aheadMs?: number): Promise<void>;
}

/** For hosts without a pace. */
export const FREE_TURN: Turn = { moment: async () => {}, sent: () => {}, end: async () => {} };

export interface TakenTurn {
  store: TurnStore;
  host: string;
  turn: string;
  gapMs: number;
  /** When the store was asked, on the clock of `performance`; what it answered counts from then at the earliest. */
  asked: number;
  waitMs: number;
  /** Called once, when the next may ask. */
  onEnd: () => void;
}

/**
 * Holds a turn until its request was sent, however long connecting takes, and then passes it on. A turn that could not
 * be renewed in time sends nothing: it may be another's by now.
 */
export function openTurn({ store, host, turn, gapMs, asked, waitMs, onEnd }: TakenTurn): Turn {
  const at = performance.now() + waitMs;
  let heldUntil = asked + waitMs + store.leaseMs;
  let passing: Promise<void> | null = null;

  async function renew(): Promise<void> {
    const asked = performance.now();
    const isHeld = await store.renew(host, turn, gapMs);
    heldUntil = isHeld ? Math.max(heldUntil, asked + store.leaseMs) : Number.NEGATIVE_INFINITY;
  }
  // A store that is out of reach renews nothing, and the time runs out.
  const renewals = setInterval(() => renew().catch(() => {}), store.leaseMs / 3);

  function pass(sentAt: number | null): Promise<void> {
    passing ??= (async () => {
      clearInterval(renewals);
      try {
        await store.pass({ host, turn, gapMs }, sentAt === null ? null : performance.now() - sentAt);
      } catch {
        // It becomes free by itself, when its time is over.
      } finally {
        onEnd();
      }
    })();
    return passing;
  }

  return {
    async moment(aheadMs = 0) {
      const until = () => at - aheadMs - performance.now();
      // Timers of Node.js may come up to a millisecond early.
      for (let ms = until(); ms > 0; ms = until()) await pause(Math.ceil(ms));
    },
    sent() {
      if (performance.now() > heldUntil) throw new FetchError('stopped', host, 'was no longer ours to ask');
      pass(performance.now());
    },
    end: () => pass(null),
  };
}

/** Resolves when the time is over, or before where the signal says so. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
    function end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    }
    if (signal?.aborted) end();
  });
}

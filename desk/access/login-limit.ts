const WINDOW_MS = 15 * 60_000;
/** Names and addresses that are remembered, some 100 bytes each; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/**
 * How many attempts in a quarter of an hour. That of a name alone is high: a low one would let anybody lock out whom
 * they can name.
 */
const LIMITS = { pair: 10, name: 100, address: 50 };

interface Tries {
  count: number;
  endsAt: number;
}

export interface LoginLimit {
  /**
   * Counts an attempt; seconds to wait where there were too many, else 0.
   * @param name null where nobody says who they are: then the address alone counts
   */
  attempt(name: string | null, address: string, now: Date): number;
  /** The attempt was right, so it counts for nothing. */
  succeeded(name: string | null, address: string): void;
}

/** Bounds the attempts to log in by name and by address, within this process. */
export function createLoginLimit(remembered = REMEMBERED): LoginLimit {
  const tries = new Map<string, Tries>();
  return {
    attempt(name, address, now) {
      const counted = keysOf(name, address).map(([key, limit]) => ({ key, limit, ...current(key, now) }));
      const full = counted.filter(({ count, limit }) => count >= limit);
      if (full.length > 0)
        return Math.ceil((Math.max(...full.map(({ endsAt }) => endsAt)) - now.getTime()) / 1000);
      for (const { key, count, endsAt } of counted) remember(key, { count: count + 1, endsAt });
      return 0;
    },
    succeeded(name, address) {
      for (const [key] of keysOf(name, address)) {
        const known = tries.get(key);
        if (known) known.count--;
      }
    },
  };

  function current(key: string, now: Date): Tries {
    const known = tries.get(key);
    const latest = now.getTime() + WINDOW_MS;
    if (!known || known.endsAt <= now.getTime()) return { count: 0, endsAt: latest };
    // The clock was set back, or the request began before others that were counted: no count ends by that.
    known.endsAt = Math.min(known.endsAt, latest);
    return known;
  }

  function remember(key: string, entry: Tries): void {
    tries.delete(key);
    tries.set(key, entry);
    const [oldest] = tries.keys();
    if (tries.size > remembered && oldest !== undefined) tries.delete(oldest);
  }
}

function keysOf(name: string | null, address: string): [key: string, limit: number][] {
  if (name === null) return [[`address ${address}`, LIMITS.address]];
  const folded = name.toLowerCase();
  return [
    [`pair ${address} ${folded}`, LIMITS.pair],
    [`name ${folded}`, LIMITS.name],
    [`address ${address}`, LIMITS.address],
  ];
}

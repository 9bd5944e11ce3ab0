/** A look at something that may hang. */
export interface ProbeOptions {
  /** Who asks waits no longer than this. */
  patienceMs: number;
  /** For so long, what was seen last holds. */
  holdsMs: number;
  /** What was seen holds as many times as long as the look took, where that is longer; 0 unless given. */
  restPerLook?: number;
  now?: () => number;
}

/** Nothing was to be seen in time. */
export class SilenceError extends Error {
  constructor(patienceMs: number) {
    super(`no answer within ${patienceMs / 1000} s`);
    this.name = new.target.name;
  }
}

/**
 * Makes a look at something that may hang one that answers in time, and that costs the same however often it is asked: one
 * look is under way at most, which those who ask share, and for a while what it saw holds.
 * @returns asks. Rejects with what the look throws, or with a SilenceError.
 */
export function createProbe<Result>(
  look: () => Promise<Result>,
  { patienceMs, holdsMs, restPerLook = 0, now = () => performance.now() }: ProbeOptions,
): () => Promise<Result> {
  let current: { seen: Promise<Result>; staleAt: number | null } | null = null;
  const begin = () => {
    const beganAt = now();
    const begun: NonNullable<typeof current> = { seen: look(), staleAt: null };
    const hold = (ms: number) => {
      begun.staleAt = now() + ms;
    };
    // A failure takes as long as the patience of whoever looked, and is to be over soon after its cause.
    begun.seen.then(
      () => hold(Math.max(holdsMs, restPerLook * (now() - beganAt))),
      () => hold(holdsMs),
    );
    return begun;
  };
  return () => {
    const isStale = current?.staleAt != null && now() >= current.staleAt;
    if (!current || isStale) current = begin();
    return within(current.seen, patienceMs);
  };
}

function within<Result>(promise: Promise<Result>, patienceMs: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    // In a process that was held up, the answer may lie there by then: it is taken in first.
    const giveUp = () => setImmediate(() => reject(new SilenceError(patienceMs)));
    const timer = setTimeout(giveUp, patienceMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

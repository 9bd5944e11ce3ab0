/** How the latest call of a receiver went. */
export interface CallOutcome {
  /** Whether the next call may go out at once. */
  isWell: boolean;
  tookMs: number;
  /** How long the receiver asks to be left alone; null where it says nothing. */
  restMs: number | null;
}

export interface Receivers {
  /** Whether a call could be made at once. */
  isOpen(url: string, now: number): boolean;
  /**
   * How many milliseconds a call has to wait; 0 where it is the caller's turn, who then says by `end` how it went.
   *
   * @param now milliseconds since some moment
   */
  begin(url: string, now: number): number;
  /** @param outcome null where the receiver was not asked after all */
  end(url: string, outcome: CallOutcome | null, now: number): void;
}

export interface ReceiverTimes {
  /** Rest after a first failure; doubled after each further one. */
  firstRestMs: number;
  longestRestMs: number;
  /** For a call that waits for another to end. */
  busyMs: number;
  /** Between two of those that wait: each look at one takes its turn of the queue from others. */
  spacingMs: number;
}

/** A call may take 15 seconds. */
const TIMES: ReceiverTimes = { firstRestMs: 5_000, longestRestMs: 600_000, busyMs: 15_000, spacingMs: 200 };
/** Whoever takes longer is asked for one thing at a time, so that others have their turn. */
const SLOW_MS = 3_000;

interface Receiver {
  underWay: number;
  failures: number;
  isSlow: boolean;
  restsUntil: number;
  /** When the last of those that wait comes back. */
  lastBack: number;
}

const UNKNOWN: Receiver = { underWay: 0, failures: 0, isSlow: false, restsUntil: 0, lastBack: 0 };

/**
 * Keeps thousands of calls of a receiver that is down from taking all the time there is: it rests, longer after each
 * failure, and is then tried by one call alone. Each process learns that for itself.
 */
export function createReceivers(times: ReceiverTimes = TIMES): Receivers {
  const known = new Map<string, Receiver>();
  const backOf = (url: string, now: number) => backAt(known.get(url) ?? UNKNOWN, now, times);
  return {
    isOpen: (url, now) => backOf(url, now) === null,
    begin(url, now) {
      const receiver = known.get(url) ?? UNKNOWN;
      const back = backOf(url, now);
      if (back === null) known.set(url, { ...receiver, underWay: receiver.underWay + 1 });
      else known.set(url, { ...receiver, lastBack: back });
      return back === null ? 0 : back - now;
    },
    end(url, outcome, now) {
      const { underWay, ...receiver } = known.get(url) ?? UNKNOWN;
      const after = { ...receiver, ...(outcome && afterCall(receiver, outcome, now, times)) };
      if (underWay <= 1 && after.failures === 0 && !after.isSlow) known.delete(url);
      else known.set(url, { ...after, underWay: underWay - 1 });
    },
  };
}

/** When a call comes back that cannot be made now; null where it can. */
function backAt(receiver: Receiver, now: number, { busyMs, spacingMs }: ReceiverTimes): number | null {
  const { restsUntil, failures, isSlow, underWay, lastBack } = receiver;
  const isBusy = (failures > 0 || isSlow) && underWay > 0;
  if (now >= restsUntil && !isBusy) return null;
  return Math.max(now < restsUntil ? restsUntil : now + busyMs, lastBack + spacingMs);
}

function afterCall(
  { failures, restsUntil }: Omit<Receiver, 'underWay'>,
  { isWell, tookMs, restMs }: CallOutcome,
  now: number,
  times: ReceiverTimes,
): Partial<Receiver> {
  const isSlow = tookMs > SLOW_MS;
  if (isWell) return { failures: 0, restsUntil: 0, isSlow };
  // Those that were under way with one that failed fail with it, and say nothing new.
  const inRow = now < restsUntil ? failures : failures + 1;
  return {
    failures: inRow,
    restsUntil: Math.max(restsUntil, now + (restMs ?? restAfter(inRow, times))),
    isSlow,
  };
}

function restAfter(failures: number, { firstRestMs, longestRestMs }: ReceiverTimes): number {
  return Math.min(longestRestMs, firstRestMs * 2 ** (failures - 1));
}

import { RetryLaterError } from '../../queues/errors.ts';
import { HostRestsError } from './host-rests-error.ts';
import { FREE_TURN, openTurn, pause, type Turn, type TurnStore } from './host-turn.ts';

/** The lines of one process, a line for each host. */
export interface HostLines {
  /**
   * Takes the host's next turn, waiting for it in line. The turn must be ended, whatever becomes of its request.
   *
   * @param gapMs between two requests; without one nobody waits
   * @throws RetryLaterError where the line is full, or the turn further off than is waited for
   */
  take(host: string, gapMs: number, patience: Patience): Promise<Turn>;
  /** Leaves a host alone, for all processes. */
  rest(host: string, restMs: number): Promise<void>;
  /** Sends home who waits. */
  close(): void;
}

/** `short` for jobs, which can go back to the queue; `long` for what cannot. */
export type Patience = 'short' | 'long';

/** One whose request is on its way, and two so that there is always a next. */
const MOST_IN_LINE = 3;
const PATIENCE_MS = { short: 10_000, long: 60_000 };
/** A job that comes back to a turn is to be there before it. */
const EARLY_MS = 2_000;
/** Jobs come back a little faster than the pace, so that the line never runs empty; those too many go back again. */
const RETURN_SHARE = 0.8;
/** How long what another process was told of a host without a pace may stay unknown here. */
const REST_KNOWN_MS = 30_000;
const SHORTEST_LOOK_MS = 20;
const LONGEST_LOOK_MS = 1_000;

interface Line {
  length: number;
  /** Resolves when the last in line has had its turn. */
  last: Promise<void>;
  /** When the job that was sent back last is to return, on the clock of `performance`. */
  returnsAt: number;
}

/**
 * Has the jobs of a process wait for a host's turn one behind the other, first come, first served: only the first asks
 * the store, at the moments when an answer is to be expected.
 */
export function createHostLines(store: TurnStore): HostLines {
  const lines = new Map<string, Line>();
  const closing = new AbortController();
  /** Until when hosts rest, as far as this process was told, on the clock of `performance`. */
  const rests = new Map<string, number>();

  const lookups = new Map<string, { until: number; done: Promise<void> }>();

  /** Hosts without a pace never ask the store for a turn: another process may have been told that they rest. */
  function lookUpRest(host: string): Promise<void> {
    const now = performance.now();
    const known = lookups.get(host);
    if (known && known.until > now) return known.done;
    const done = store.restOf(host).then((restMs) => {
      if (restMs > 0) rests.set(host, Math.max(rests.get(host) ?? 0, performance.now() + restMs));
    });
    lookups.set(host, { until: now + REST_KNOWN_MS, done });
    done.catch(() => lookups.delete(host));
    return done;
  }

  function restOf(host: string): number {
    const restMs = (rests.get(host) ?? 0) - performance.now();
    if (restMs <= 0) rests.delete(host);
    return restMs;
  }

  return {
    async take(host, gapMs, patience) {
      const patienceMs = patience === 'short' ? PATIENCE_MS.short : Math.max(PATIENCE_MS.long, 2 * gapMs);
      if (gapMs === 0) await lookUpRest(host);
      const restMs = restOf(host);
      if (restMs > patienceMs) throw new HostRestsError(host, Math.ceil(restMs - EARLY_MS));
      if (gapMs === 0 && restMs <= 0) return FREE_TURN;
      const line = lines.get(host) ?? { length: 0, last: Promise.resolve(), returnsAt: 0 };
      if (line.length >= MOST_IN_LINE && patience === 'short') throw later(untilReturn(line, gapMs));
      lines.set(host, line);
      const leave = await enter(line, () => lines.delete(host));
      try {
        return await takeFirst({ store, host, gapMs, patienceMs, signal: closing.signal, onEnd: leave });
      } catch (error) {
        leave();
        throw error;
      }
    },
    rest(host, restMs) {
      rests.set(host, Math.max(rests.get(host) ?? 0, performance.now() + restMs));
      return store.rest(host, restMs);
    },
    close: () => closing.abort(),
  };
}

/** Resolves when those before have had their turns; what it gives is to be called when this one has had its own. */
async function enter(line: Line, onEmpty: () => void): Promise<() => void> {
  const before = line.last;
  let next = () => {};
  line.last = new Promise((resolve) => {
    next = resolve;
  });
  line.length++;
  await before;
  return () => {
    next();
    line.length--;
    if (line.length === 0) onEmpty();
  };
}

interface First {
  store: TurnStore;
  host: string;
  gapMs: number;
  patienceMs: number;
  signal: AbortSignal;
  onEnd: () => void;
}

/** For the first in line: asks for the turn until it has it. */
async function takeFirst({ store, host, gapMs, patienceMs, signal, onEnd }: First): Promise<Turn> {
  const began = performance.now();
  for (;;) {
    const asked = performance.now();
    if (signal.aborted) throw later(0);
    const { turn, waitMs } = await store.take(host, gapMs);
    if (turn !== null) return openTurn({ store, host, turn, gapMs, asked, waitMs, onEnd });
    // Longer than any pace: another process was told to leave the host alone.
    if (waitMs > 2 * Math.max(gapMs, patienceMs))
      throw new HostRestsError(host, Math.ceil(waitMs - EARLY_MS));
    if (waitMs > patienceMs) throw later(waitMs - EARLY_MS);
    if (asked - began > 2 * patienceMs) throw later(gapMs);
    await pause(waitMs + untilNextLook(gapMs), signal);
  }
}

function later(delayMs: number): RetryLaterError {
  return new RetryLaterError('the host has its pace', Math.ceil(delayMs));
}

function untilReturn(line: Line, gapMs: number): number {
  const now = performance.now();
  line.returnsAt = Math.max(line.returnsAt, now) + gapMs * RETURN_SHARE;
  return line.returnsAt - now;
}

/** By chance, so that no process comes first each time; within the gap, since turns are taken ahead. */
function untilNextLook(gapMs: number): number {
  const longest = Math.min(LONGEST_LOOK_MS, Math.max(SHORTEST_LOOK_MS, gapMs / 2));
  return longest * (0.2 + 0.8 * Math.random());
}

export interface JobInHand {
  beganAt: number;
}

/**
 * What this process is doing right now: kept by the parts that are at work, read by who looks at the process from outside.
 * Moments are those of `performance.now()`, which no change of the clock moves.
 */
export interface Activity {
  /** By queue. */
  readonly jobs: ReadonlyMap<string, ReadonlySet<JobInHand>>;
  /** Notes that a job began. @returns what is to be called at its end, which gives the seconds that it took */
  begin(queue: string): () => number;
  /** Roles that one process at a time does: whether it is this one. */
  readonly leads: Map<string, boolean>;
  /** When each loop that runs for ever last came round. */
  readonly loops: ReadonlyMap<string, number>;
  /** A loop came round. */
  turn(loop: string): void;
}

export function createActivity(now: () => number = () => performance.now()): Activity {
  const jobs = new Map<string, Set<JobInHand>>();
  const loops = new Map<string, number>();
  return {
    jobs,
    loops,
    leads: new Map(),
    begin(queue) {
      const inHand = jobs.get(queue) ?? new Set();
      jobs.set(queue, inHand);
      const job = { beganAt: now() };
      inHand.add(job);
      return () => {
        inHand.delete(job);
        return (now() - job.beganAt) / 1000;
      };
    },
    turn(loop) {
      loops.set(loop, now());
    },
  };
}

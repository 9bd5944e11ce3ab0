import type { Activity } from './activity.ts';

/** Reading a source with many lists at a slow pace takes half an hour; no job takes longer than that. */
const LONGEST_JOB_MS = 3_600_000;
/** Loops come round twice a minute at least. */
const LONGEST_TURN_MS = 300_000;

/** What has stopped moving in a process that is there. */
export interface Stuck {
  what: 'job' | 'loop';
  /** The job's queue, or the loop. */
  name: string;
  seconds: number;
}

/**
 * What a restart would help with: jobs and loops that hang. Those that wait for a database or a queue that does not answer
 * are no reason for one.
 */
export function stuckIn({ jobs, loops }: Pick<Activity, 'jobs' | 'loops'>, now: number): Stuck[] {
  const longJobs = [...jobs].flatMap(([name, inHand]) =>
    [...inHand].map(({ beganAt }) => ({
      what: 'job' as const,
      name,
      ms: now - beganAt,
      most: LONGEST_JOB_MS,
    })),
  );
  const longTurns = [...loops].map(([name, at]) => ({
    what: 'loop' as const,
    name,
    ms: now - at,
    most: LONGEST_TURN_MS,
  }));
  return [...longJobs, ...longTurns]
    .filter(({ ms, most }) => ms > most)
    .map(({ what, name, ms }) => ({ what, name, seconds: Math.round(ms / 1000) }));
}

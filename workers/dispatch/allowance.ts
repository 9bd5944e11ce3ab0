/** Keeps a recurring work to a share of the time, in the long run. */
export interface Allowance {
  /** Notes that the work took so long, up to now. @returns how long it has to rest, in milliseconds */
  spend(ms: number): number;
}

export interface AllowanceOptions {
  /** How many times its length a work is rested from. */
  restPerWork: number;
  /** The work that may be done without a rest after a long pause. */
  mostSavedMs: number;
  longestRestMs: number;
  /** A clock that only moves forward. */
  now: () => number;
}

/** What is not spent is saved up to a point, so that after a pause the work is done at once, a few times. */
export function createAllowance(options: AllowanceOptions): Allowance {
  const { restPerWork, mostSavedMs, longestRestMs, now } = options;
  let savedMs = mostSavedMs;
  let lastAt = now();
  return {
    spend(ms) {
      const at = now();
      const restedMs = Math.max(0, at - lastAt - ms);
      lastAt = at;
      const saved = Math.min(mostSavedMs, savedMs + restedMs / restPerWork) - ms;
      savedMs = Math.max(saved, -longestRestMs / restPerWork);
      return Math.max(0, -savedMs * restPerWork);
    },
  };
}

/** What went wrong in one way, and when; hours since the start. */
export interface Trouble {
  what: string;
  times: number;
  firstHours: number;
  lastHours: number;
}

export interface TroubleLog {
  note(what: string): void;
  /** What happened most first. */
  all(): Trouble[];
}

export function openTroubleLog(now: () => number): TroubleLog {
  const began = now();
  const noted = new Map<string, Trouble>();
  return {
    note(what) {
      const hours = (now() - began) / 3_600_000;
      const before = noted.get(what) ?? { what, times: 0, firstHours: hours };
      noted.set(what, { ...before, times: before.times + 1, lastHours: hours });
    },
    all: () => [...noted.values()].sort((a, b) => b.times - a.times),
  };
}

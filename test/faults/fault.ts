import type { SteppedClock } from './means/stepped-clock.ts';
import type { Stage } from './stage.ts';

/** How the program is run. */
export interface Setting {
  queue: 'postgres' | 'redis';
  /** One process with a database of its own, which it starts itself; else any number over one server. */
  embedded: boolean;
}

/** A run before anything of it was started: what has to be there from the beginning is laid here. */
export interface Ground {
  setting: Setting;
  folders: Folders;
  /** Of every `dateline` process and server of the run; not of the undisturbed one. */
  environment: Record<string, string>;
  /** Before the command line of every such process, as `ip netns exec NAME`. */
  wrapper: string[];
  /** What they all go by, where it is not the machine's; see `layClock`. */
  clock: SteppedClock | null;
}

/** All below one folder, which is removed at the end. They are there when a fault is prepared, and empty. */
export interface Folders {
  run: string;
  /** DATELINE_HOME. */
  home: string;
  archive: string;
  /** Where PostgreSQL keeps its files: a server's own, or the embedded one's. */
  database: string;
  /** The processes' TMPDIR. */
  temporary: string;
}

/** Something that breaks. The same `random` strikes in the same way. */
export interface Fault {
  /** Kebab-case; `--only` knows it by it. */
  name: string;
  /** Whether it can strike there, and what it needs is on this machine. */
  runsOn(setting: Setting): boolean;
  /** Once a run in which it may strike, before servers and processes start. Returns what takes it away again. */
  prepare?(ground: Ground): Promise<() => Promise<void>>;
  /** It breaks what only just begins when articles appear; others strike some time afterwards. */
  strikesAtOnce?: boolean;
  /** Breaks it, and returns as soon as it is broken. */
  strike(stage: Stage, random: () => number): Promise<Strike>;
}

/** Something that is broken. */
export interface Strike {
  /** For the report, where the name does not say it: `fetch, 40 ms after a batch`. */
  what?: string;
  /** How long it stays broken: a random time in between; 2 to 8 s unless given. 0 for what is over at once. */
  lasts?: readonly [number, number];
  /** Makes it whole again. Called once, always. */
  mend(): Promise<void>;
  /**
   * Where it is told when work flows again: called after the mending, resolves with the milliseconds since the strike, or
   * null where there was no work to tell by.
   */
  flowsAfter?(): Promise<number | null>;
  /** Each must be found in a line of the log between the strike and the quiet after it; it lasts until they are. */
  says: readonly RegExp[];
  /** Likewise, of what is only said once it is whole again. */
  saysAfterwards?: readonly RegExp[];
  /** Set where only who runs when it strikes says so: not required where somebody is killed besides. */
  isSaidOnce?: boolean;
  /**
   * What `dateline doctor` tells of it as long as it lasts, as `code: words`; it lasts until that was told. Null where there
   * is nothing to tell: it is over as soon as it has struck, or no trouble.
   */
  doctorTells: RegExp | null;
  /** Whether processes may end by themselves meanwhile, to be started again as a service manager does. */
  endsProcesses?: boolean;
  /** How long after the mending work may take to come to rest; 120 s unless given. */
  patienceMs?: number;
}

/** What the rules of retention take away. */
export type Removable = 'raw-pages' | 'bodies' | 'mails' | 'webhook-calls' | 'story-events';

/** A rule at one run of retention. */
export interface RetentionRule {
  /** The setting with its value, `DATELINE_KEEP_RAW_PAGES=90`. */
  name: string;
  /** What is older goes. */
  before: Date;
  zone: string;
  /** The run's own time, by which what it takes is added up. */
  now: Date;
  /** Whether it is only counted what would go. */
  isDryRun: boolean;
}

/** What went of one day. */
export interface Removed {
  day: string;
  items: number;
  bytes: number;
}

/** One step of a rule, bounded in size. */
export interface RetentionBatch {
  removed: Removed[];
  /** Where the next begins; null at the end. */
  next: number | null;
}

/** Takes one batch from a place on; 0 for the first. */
export type TakeBatch = (after: number) => Promise<RetentionBatch>;

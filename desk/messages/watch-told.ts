/** What a watch's page says of what was told, and to whom it could not be. */
export interface WatchToldMessages {
  heading: string;
  none: string;
  mailed: (count: number) => string;
  inDigest: (count: number) => string;
  waiting: (count: number, until: string | null) => string;
  dropped: (count: number) => string;
  /** Of a notice that was in the feeds alone. */
  notMailed: string;

  secrets: string;
  secretsHint: string;
}

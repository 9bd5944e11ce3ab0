/**
 * Keys of PostgreSQL's advisory locks: any numbers, the same in every process and release, and no two alike. Days of the
 * archive have keys of two parts, which PostgreSQL keeps apart from these.
 */
export const LOCKS = {
  schema: 7_246_158,
  stories: 7_246_159,
  clusterLeader: 7_246_160,
  retention: 7_246_163,
  bounces: 7_246_165,
} as const;

/** First parts of keys of two. */
export const LOCK_KINDS = { archiveDay: 7_246_160, backupFolder: 7_246_164 } as const;

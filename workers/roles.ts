/** What a process can be for. `scheduler` also carries work from the database to the queues. */
export const WORKER_ROLES = [
  'scheduler',
  'discover',
  'fetch',
  'extract',
  'cluster',
  'archive',
  'alert',
] as const;
export type WorkerRole = (typeof WORKER_ROLES)[number];

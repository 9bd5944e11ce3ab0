import { alertQueue } from './alert.ts';
import { archiveQueue } from './archive.ts';
import { clusterQueue } from './cluster.ts';
import { discoverQueue } from './discover.ts';
import { extractQueue } from './extract.ts';
import { fetchQueue } from './fetch.ts';
import { mailQueue } from './mail.ts';
import { roundUpQueue } from './round-up.ts';
import { webhookQueue } from './webhook.ts';

/** All queues, in the order in which an article goes through them. */
export const ALL_QUEUES = [
  discoverQueue,
  fetchQueue,
  extractQueue,
  clusterQueue,
  archiveQueue,
  alertQueue,
  roundUpQueue,
  mailQueue,
  webhookQueue,
] as const;

import type { Logger } from 'pino';
import { createEmbeddingsClient, type EmbeddingsOptions } from '../../net/embeddings.ts';
import type { Queues } from '../../queues/connection.ts';
import { LOCKS } from '../../storage/locks.ts';
import type { Activity } from '../monitor/activity.ts';
import { startWork } from '../work.ts';
import { type ClusterDependencies, clusterWork } from './cluster.ts';
import { type Running, startLeadership } from './leadership.ts';
import { createMeanings } from './meanings.ts';

export interface ClusteringOptions extends Omit<ClusterDependencies, 'meanings' | 'ending'> {
  queues: Queues;
  /** Null where no embedding model is asked. */
  embeddings: EmbeddingsOptions | null;
  activity?: Activity | undefined;
  log: Logger;
}

/**
 * Clusters in one process at a time: each has its own memory of the stories, and two by turns would read theirs anew
 * for every article. Who takes over begins with all that waits, for the job that a killed leader had in hand is its
 * own for a few seconds more.
 */
export function startClustering(options: ClusteringOptions): Running {
  const { database, queues, now, activity } = options;
  const log = options.log.child({ queue: 'cluster' });
  activity?.leads.set('cluster', false);
  const client = options.embeddings && createEmbeddingsClient(options.embeddings);
  const ending = new AbortController();
  const meanings = client && createMeanings({ database, client, now, log, signal: ending.signal });
  const work = clusterWork({ ...options, log, meanings, ending: ending.signal });
  const leadership = startLeadership({
    pool: database.pool,
    lock: LOCKS.clusterLeader,
    log,
    async lead(signal) {
      log.info('this process clusters now');
      activity?.leads.set('cluster', true);
      await work
        .catchUp(signal)
        .catch((error: unknown) =>
          log.warn({ error }, 'what waits could not be clustered; its jobs will try again'),
        );
      const worker = startWork(queues, work, 1, options.log);
      return {
        async stop() {
          await worker.close();
          activity?.leads.set('cluster', false);
        },
      };
    },
  });
  return {
    async stop() {
      ending.abort();
      await leadership.stop();
      await client?.close();
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import {
  assertSchemaCompatibility,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type PostgresConnection,
} from 'bullmq';

/** Before the next attempt at taking a job, or at hearing of one. */
const REST_MS = 1_000;

/**
 * BullMQ 6.7.0 rests only where nobody answers at all. A server that refuses (full, read-only, out of connections) is asked
 * again at once, or ten times a second, by each worker.
 */
function restingAfterRefusals<Kind extends IQueueBackend>(backend: Kind): Kind {
  backend.moveToActive = restingAfterFailures(backend.moveToActive.bind(backend));
  backend.waitForJob = restingAfterFailures(backend.waitForJob.bind(backend));
  return backend;
}

function restingAfterFailures<Given extends unknown[], Result>(ask: (...given: Given) => Promise<Result>) {
  return (...given: Given): Promise<Result> =>
    ask(...given).catch(async (error: unknown) => {
      await sleep(REST_MS);
      throw error;
    });
}

export const createPatientRedisBackend: typeof createRedisBackend = (...args) =>
  restingAfterRefusals(createRedisBackend(...args));

/**
 * BullMQ's backend also remembers for ever that its first connection failed: a queue or worker that is made while the server
 * refuses would never do anything again, and such a worker asks for jobs without ever letting timers or sockets have their
 * turn (1.3 million errors a minute, and no ear for SIGTERM; met by the fault runs).
 */
export const createPatientPostgresBackend: typeof createPostgresBackend = (...args) => {
  const backend = createPostgresBackend(...args);
  const ready = untilItSucceeds(() => seeSchema(backend.connection));
  const waitUntilReady = backend.waitUntilReady.bind(backend);
  backend.connection.waitUntilReady = ready;
  backend.waitUntilReady = () => ready().then(waitUntilReady);
  return restingAfterRefusals(backend);
};

/** What BullMQ's own looks at, where it is given a pool. */
async function seeSchema({ pool, schema }: PostgresConnection): Promise<void> {
  const client = await pool.connect();
  try {
    await assertSchemaCompatibility(client, schema);
  } finally {
    client.release();
  }
}

/** Whoever calls while it runs waits for the same; it runs again after it failed, and never once it succeeded. */
function untilItSucceeds(run: () => Promise<void>): () => Promise<void> {
  let attempt: Promise<void> | null = null;
  return () => {
    attempt ??= run().catch((error: unknown) => {
      attempt = null;
      throw error;
    });
    return attempt;
  };
}

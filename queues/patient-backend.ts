import { setTimeout as sleep } from 'node:timers/promises';
import {
  assertSchemaCompatibility,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type PostgresConnection,
} from 'bullmq';

/** Before the next attempt at taking a job. */
const REST_MS = 1_000;

/**
 * BullMQ 6.7.0 rests only where nobody answers at all. A server that refuses (full, read-only, out of connections) is asked
 * again at once, by each worker as fast as it can.
 */
function restingAfterRefusals<Kind extends IQueueBackend>(backend: Kind): Kind {
  const moveToActive = backend.moveToActive.bind(backend);
  backend.moveToActive = (...args) =>
    moveToActive(...args).catch(async (error: unknown) => {
      await sleep(REST_MS);
      throw error;
    });
  return backend;
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

/** What BullMQ's own looks at. */
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
  let under: Promise<void> | null = null;
  return () => {
    under ??= run().catch((error: unknown) => {
      under = null;
      throw error;
    });
    return under;
  };
}

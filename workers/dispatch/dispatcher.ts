import type { Logger } from 'pino';
import type { Queues } from '../../queues/connection.ts';
import type { Database } from '../../storage/database.ts';
import { dispatchTasks, OUTBOX_CHANNEL } from '../../storage/outbox.ts';

const BATCH = 200;
/** A notification can be missed while its connection is down; this is the longest that work then waits. */
const LOOK_EVERY_MS = 1_000;

export interface Running {
  stop(): Promise<void>;
}

export interface DispatcherOptions {
  database: Database;
  queues: Queues;
  now: () => Date;
  log: Logger;
}

/** Carries work from the outbox to the queues as it is noted. Any number of dispatchers may run. */
export function startDispatcher({ database, queues, now, log }: DispatcherOptions): Running {
  let stopped = false;
  let wake = () => {};
  const listening = listen(database, () => wake(), log);

  const pass = async () => {
    try {
      const dispatched = await dispatchTasks(database.db, BATCH, now(), (tasks) => queues.add(tasks, now()));
      if (dispatched === BATCH) return;
    } catch (error) {
      log.error({ error }, 'work could not be handed to the queues; it stays in the outbox');
    }
    if (!stopped) await new Promise<void>((resolve) => pause(resolve));
  };
  const pause = (resolve: () => void) => {
    const timer = setTimeout(resolve, LOOK_EVERY_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  };
  const loop = (async () => {
    while (!stopped) await pass();
  })();

  return {
    async stop() {
      stopped = true;
      wake();
      await loop;
      await listening.stop();
    },
  };
}

/** Calls back at each notification. Without the connection, the dispatcher looks once a second all the same. */
function listen(database: Database, onNotification: () => void, log: Logger): Running {
  const connected = database.pool.connect().then(
    async (client) => {
      client.on('notification', onNotification);
      client.on('error', (error) => log.warn({ error }, 'the connection for notifications was lost'));
      await client.query(`listen ${OUTBOX_CHANNEL}`);
      return client;
    },
    (error: unknown) => {
      log.warn({ error }, 'there is no connection for notifications');
      return null;
    },
  );
  return {
    async stop() {
      // Destroyed rather than returned: a pooled connection must not go on listening.
      (await connected)?.release(true);
    },
  };
}

import type pg from 'pg';
import type { Logger } from 'pino';
import { secretsOfSettings } from '../config/secrets.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import { ALL_QUEUES } from '../queues/all.ts';
import { prepareQueueSchema } from '../queues/backends.ts';
import { openQueues, type Queues } from '../queues/connection.ts';
import { lossOf, openStorage, reachDatabase, type Storage } from '../storage/open-storage.ts';
import { outsideTraces } from '../tracing/trace.ts';
import { createLog } from './log.ts';
import { withTraces } from './traces.ts';

/** What a command works with. Parts that are not asked for are not opened. */
export interface Session {
  settings: Settings;
  log: Logger;
  now: () => Date;
}

/** @param override environment variables that a command sets for itself */
export function openSession(override: Record<string, string> = {}): Session {
  const settings = readSettings(override);
  const log = createLog({ level: settings.logLevel, secrets: secretsOfSettings(override) });
  return { settings, log, now: () => new Date() };
}

export function withStorage<Result>(
  session: Session,
  use: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  return withTraces(session, () => useStorage(session, use));
}

async function useStorage<Result>(
  session: Session,
  use: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  const { settings, log } = session;
  const storage = await openStorage({
    home: settings.home,
    databaseUrl: settings.databaseUrl,
    // They are nobody's work in particular, whatever opened the connection.
    onError: (error) => outsideTraces(() => log.warn({ error }, 'a connection to the database was lost')),
    onWait: (what) => log.warn(what, 'the schema waits to be brought up to date'),
  });
  try {
    return await use(storage);
  } catch (error) {
    // Whatever broke first, that is what there is to know.
    throw (await lossOf(storage.connection)) ?? error;
  } finally {
    await storage.close();
  }
}

/** Works on the database with whatever schema it has. */
export async function withDatabaseAsIs<Result>(
  { settings }: Session,
  use: (connection: pg.PoolConfig) => Promise<Result>,
): Promise<Result> {
  const { connection, stop } = await reachDatabase(settings);
  try {
    return await use(connection);
  } catch (error) {
    throw (await lossOf(connection)) ?? error;
  } finally {
    await stop();
  }
}

export async function withQueues<Result>(
  { settings, log }: Session,
  storage: Storage,
  use: (queues: Queues) => Promise<Result>,
): Promise<Result> {
  if (!settings.redisUrl) await prepareQueueSchema(storage.connection);
  const queues = openQueues(ALL_QUEUES, {
    redisUrl: settings.redisUrl,
    postgres: storage.connection,
    onError: (error) => outsideTraces(() => log.warn({ error }, 'the queue reports an error')),
  });
  try {
    return await use(queues);
  } finally {
    await queues.close();
  }
}

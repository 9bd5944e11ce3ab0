import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { databaseTrouble } from '../../storage/database-trouble.ts';
import type { JoinedDatabase } from '../../storage/join-database.ts';
import { type ServerState, schemaLag, serverState, tryToWrite } from '../../storage/server-state.ts';

/** The oldest that Dateline is tested with. */
const LEAST_VERSION = 150_000;
/** What a process with all roles takes, with its queues in PostgreSQL. */
const CONNECTIONS_OF_A_PROCESS = 30;

/** Whether the database is one that Dateline can work on, and has room for it. */
export async function checkDatabase(settings: Settings, database: JoinedDatabase): Promise<string> {
  const { pool } = database;
  const state = await serverState(pool).catch((error: unknown) => {
    throw databaseTrouble(error);
  });
  requireVersion(state);
  if (state.isReadOnly)
    throw databaseTrouble(Object.assign(new Error('transaction_read_only is on'), { code: '25006' }));
  const lag = await schemaLag(pool);
  if (lag !== null) await tryToWrite(pool).catch(failAsTrouble);
  const free = requireConnections(state);
  const place = settings.databaseUrl ? new URL(settings.databaseUrl).host : `built in, ${settings.home}`;
  const schema =
    lag === null
      ? '; no schema yet, which the first start makes'
      : lag > 0
        ? `; its schema is ${lag} steps behind, which the next start mends`
        : '';
  return `PostgreSQL ${state.version} (${place}), ${free} connections free${schema}`;
}

function failAsTrouble(error: unknown): never {
  throw databaseTrouble(error);
}

function requireVersion({ version, versionNumber }: ServerState): void {
  if (versionNumber >= LEAST_VERSION) return;
  throw new DatelineError('database-old', `PostgreSQL ${version} is too old.`, {
    advice: `Use PostgreSQL ${LEAST_VERSION / 10_000} or newer.`,
  });
}

/** @returns how many are free */
function requireConnections({ connections: { most, used, reserved } }: ServerState): number {
  const free = most - reserved - used;
  if (free >= CONNECTIONS_OF_A_PROCESS / 2) return free;
  throw new DatelineError(
    'database-connections',
    `PostgreSQL has ${free} of ${most} connections left; a process takes up to ${CONNECTIONS_OF_A_PROCESS}.`,
    {
      advice:
        'Raise its max_connections, or find out who holds them: select application_name, count(*) from pg_stat_activity group by 1;',
    },
  );
}

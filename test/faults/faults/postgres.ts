import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, readPostmaster } from '../../../storage/embedded/postmaster.ts';
import type { Fault, Strike } from '../fault.ts';
import type { Stage } from '../stage.ts';

const GONE = [/Connection terminated|terminating connection|a connection to the database was lost/];

/** The program ends with a database of its own, says so, and is started again. */
const LOST = {
  lasts: [0, 0],
  mend: async () => {},
  endsProcesses: true,
  says: [/^The database was lost /],
  doctorTells: null,
} satisfies Strike;

const killed: Fault = {
  name: 'postgres-killed',
  runsOn: () => true,
  async strike(stage) {
    const { postgres } = stage;
    if (!postgres) return killEmbedded(stage, 'SIGKILL');
    await postgres.kill();
    // One that starts meanwhile gives up, and is started until there is a database.
    return {
      mend: () => postgres.start(),
      endsProcesses: true,
      says: GONE,
      doctorTells: /^database: .*nobody answers/,
    };
  },
};

const restarted: Fault = {
  name: 'postgres-restarted',
  runsOn: () => true,
  async strike(stage) {
    const { postgres } = stage;
    if (!postgres) return killEmbedded(stage, 'SIGINT');
    await postgres.stop();
    await postgres.start();
    return { lasts: [0, 0], mend: async () => {}, endsProcesses: true, says: GONE, doctorTells: null };
  },
};

async function killEmbedded({ folders, processes }: Stage, signal: NodeJS.Signals) {
  const [line = ''] = (await readFile(path.join(folders.database, 'data', 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  const pid = Number(line);
  process.kill(pid, signal);
  while (isAlive(pid)) await sleep(20);
  const wasAtWork = processes.running().some(({ hasStarted }) => hasStarted);
  return { ...LOST, ...(wasAtWork ? {} : { says: [] }) };
}

/** Others hold all connections, and the program's are ended. */
const outOfConnections: Fault = {
  name: 'postgres-out-of-connections',
  runsOn: () => true,
  async strike(stage) {
    const taken: pg.Client[] = [];
    const giveBack = async () => {
      await Promise.all(taken.map((client) => client.end().catch(() => {})));
    };
    try {
      await takeAllConnections(await stage.connection(), taken);
    } catch (error) {
      await giveBack();
      throw error;
    }
    return {
      says: [/too many clients|remaining connection slots/],
      doctorTells: /^database(?:-connections: |: .*no connection left)/,
      endsProcesses: true,
      mend: giveBack,
    };
  },
};

/** Those that are left, and those of the program as they are ended. */
async function takeAllConnections(connection: pg.ClientConfig, taken: pg.Client[]): Promise<void> {
  const first = await take(connection, taken);
  if (!first) throw new Error('There is no connection left to begin with.');
  const takeRest = async () => {
    while (await take(connection, taken)) {}
  };
  await takeRest();
  for (let times = 0; times < 3; times++) {
    await first.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'dateline%'`,
    );
    await takeRest();
  }
}

/** @returns null where the server has none left */
async function take(connection: pg.ClientConfig, taken: pg.Client[]): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connection, application_name: 'others' });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch {
    return null;
  }
  taken.push(client);
  return client;
}

const readOnly: Fault = {
  name: 'postgres-read-only',
  runsOn: () => true,
  async strike(stage) {
    await setReadOnly(stage, 'on');
    return {
      says: [/read-only transaction/],
      doctorTells: /^database: .*may only be read/,
      endsProcesses: true,
      mend: () => (stage.postgres ? setReadOnly(stage, 'off') : setEmbeddedWritable(stage)),
    };
  },
};

/** By its file: a program that was killed meanwhile starts its database, sees that it is read-only, and ends with it at once. */
async function setEmbeddedWritable({ folders }: Stage): Promise<void> {
  const data = path.join(folders.database, 'data');
  const file = path.join(data, 'postgresql.auto.conf');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.filter((line) => !line.startsWith('default_transaction_read_only')).join('\n'));
  const postmaster = await readPostmaster(data);
  try {
    if (postmaster) process.kill(postmaster.pid, 'SIGHUP');
  } catch {
    // It ended in between, and reads the file when it starts.
  }
}

async function setReadOnly(stage: Stage, value: 'on' | 'off'): Promise<void> {
  const client = new pg.Client({
    ...(await stage.connection()),
    options: '-c default_transaction_read_only=off',
  });
  await client.connect();
  try {
    await client.query(`alter system set default_transaction_read_only = ${value}`);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}

export const POSTGRES_FAULTS = [killed, restarted, outOfConnections, readOnly] as const;

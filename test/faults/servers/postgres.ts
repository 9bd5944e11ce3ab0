import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresAccount } from '../../../storage/embedded/account.ts';
import { postgresBinaries } from '../../../storage/embedded/binaries.ts';
import { readPostmaster } from '../../../storage/embedded/postmaster.ts';
import type { PostgresServer } from '../stage.ts';
import { freePort } from './free-port.ts';
import { outlived } from './outlived.ts';

const run = promisify(execFile);

const START_PATIENCE_MS = 30_000;
/** Ten processes of the program with 28 each at most, and those who look on. */
const CONNECTIONS = 300;

/** A PostgreSQL server of the run's own on a port of loopback, to be killed and started again. */
export async function makePostgres(
  folder: string,
  environment: Record<string, string> = {},
): Promise<PostgresServer> {
  const account = await postgresAccount();
  const binaries = await postgresBinaries(folder, account !== null);
  const data = path.join(folder, 'data');
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (account) await chown(data, account.uid, account.gid);
  await run(
    binaries.initdb,
    [`--pgdata=${data}`, '--username=dateline', '--auth=trust', '--encoding=UTF8', '--locale=C'],
    { ...account, cwd: folder },
  );
  const port = await freePort();
  const url = `postgres://dateline@127.0.0.1:${port}/dateline`;
  let server: ChildProcess | null = null;

  const launch = async () => {
    const log = await open(path.join(folder, 'postgres.log'), 'a');
    const settings = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: String(CONNECTIONS),
      shared_buffers: '64MB',
      jit: 'off',
      timezone: 'UTC',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(binaries.postgres, ['-D', data, ...flags], {
      ...account,
      cwd: folder,
      env: { ...process.env, ...environment },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await log.close();
    return outlived(child);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };

  return {
    port,
    url,
    data,
    kill: () => end('SIGKILL'),
    // SIGINT is PostgreSQL's fast shutdown.
    stop: () => end('SIGINT'),
    async start() {
      const deadline = Date.now() + START_PATIENCE_MS;
      // What a killed server leaves notices it within a moment, and until then holds its memory.
      for (;;) {
        server = await launch();
        while (server.exitCode === null && server.signalCode === null) {
          if ((await readPostmaster(data))?.ready) return createDatabase(port);
          await sleep(20);
        }
        if (Date.now() > deadline) throw new Error(`PostgreSQL did not start in ${folder}.`);
        await sleep(100);
      }
    },
  };
}

async function createDatabase(port: number): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'dateline', database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'dateline'");
    if (!rowCount) await client.query('create database dateline');
  } finally {
    await client.end();
  }
}

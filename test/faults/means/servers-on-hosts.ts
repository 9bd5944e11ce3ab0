import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { postgresAccount } from '../../../storage/embedded/account.ts';
import { postgresBinaries } from '../../../storage/embedded/binaries.ts';
import { ask } from '../ask.ts';
import type { Hosts } from './namespaces.ts';
import { run } from './run.ts';

const NEWSSTAND = path.resolve(import.meta.dirname, 'newsstand-process.ts');
const START_PATIENCE_MS = 60_000;

export interface ServersOnHosts {
  /** Makes a database and takes a numbered one of Redis, both empty. */
  divide(number: number): Promise<Divided>;
}

export interface Divided {
  /** For programs on the hosts. */
  environment: { DATABASE_URL: string; REDIS_URL: string };
  /** For the tests, by sockets, which no cut concerns. */
  connection: pg.ClientConfig;
  redis: { url: string };
}

/** PostgreSQL and Redis, each on a host of its own: `database` and `queues`. */
export async function startServers(hosts: Hosts, undo: (() => unknown)[]): Promise<ServersOnHosts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-hosts-'));
  await chmod(folder, 0o755);
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const data = await startPostgres(hosts, folder, undo);
  const socket = path.join(folder, 'redis.sock');
  const flags = ['--protected-mode', 'no', '--save', '', '--appendonly', 'no', '--dir', folder].concat(
    ['--bind', hosts.address('queues'), '--unixsocket', socket],
    ['--maxmemory-policy', 'noeviction'],
  );
  startOn([...hosts.on('queues'), 'redis-server', ...flags], undo);
  const inside = { host: data, user: 'dateline' };
  await connects({ ...inside, database: 'postgres' });
  return {
    async divide(number) {
      const database = `run${number}`;
      await ask({ ...inside, database: 'postgres' }, `create database ${database}`);
      return {
        environment: {
          DATABASE_URL: `postgres://dateline@${hosts.address('database')}/${database}`,
          REDIS_URL: `redis://${hosts.address('queues')}:6379/${number}`,
        },
        connection: { ...inside, database },
        redis: { url: `${socket}?db=${number}` },
      };
    },
  };
}

/** @returns the folder of its socket */
async function startPostgres(hosts: Hosts, folder: string, undo: (() => unknown)[]): Promise<string> {
  const account = await postgresAccount();
  if (!account) throw new Error('network namespaces need root');
  const { initdb, postgres } = await postgresBinaries(folder, true);
  const data = path.join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  await chown(data, account.uid, account.gid);
  const as = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  await run('setpriv', ...as, initdb, `--pgdata=${data}`, '--username=dateline', '--auth=trust');
  await appendFile(path.join(data, 'pg_hba.conf'), 'host all all samenet trust\n');
  const flags = [`listen_addresses=${hosts.address('database')}`, `unix_socket_directories=${data}`].flatMap(
    (one) => ['-c', one],
  );
  startOn([...hosts.on('database'), 'setpriv', ...as, postgres, '-D', data, '-p', '5432', ...flags], undo);
  return data;
}

async function connects(connection: pg.ClientConfig): Promise<void> {
  const deadline = performance.now() + START_PATIENCE_MS;
  for (;;) {
    try {
      await ask(connection, 'select 1');
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(250);
    }
  }
}

export async function startNewsstandOn(hosts: Hosts, host: string, port: number, undo: (() => unknown)[]) {
  const child = startOn(
    [...hosts.on(host), process.execPath, '--import', 'tsx', NEWSSTAND, String(port)],
    undo,
    'pipe',
  );
  if (child.stdout) await once(child.stdout, 'data');
}

/** A process that ends with the tests; nothing of this process's environment but PATH and HOME is in its own. */
export function startOn(
  [command = '', ...args]: string[],
  undo: (() => unknown)[],
  stdout: 'pipe' | 'ignore' = 'ignore',
  environment: Record<string, string> = {},
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, {
    env: { PATH, HOME, DATELINE_LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', stdout, 'inherit'],
  });
  undo.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  return child;
}

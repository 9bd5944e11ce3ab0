import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { DatelineError } from '../../core/errors.ts';
import { type Account, postgresAccount } from './account.ts';
import { type PostgresBinaries, postgresBinaries } from './binaries.ts';
import { connectionTo, DATABASE, type EmbeddedPostgres, type Home, homeIn, USER } from './home.ts';
import { joinRunning } from './join.ts';
import { noteOwner } from './owner.ts';
import { readPostmaster, removeStaleLocks } from './postmaster.ts';
import { isChildOf } from './proc.ts';
import { keepServerLogSmall, openServerLog } from './server-log.ts';

export type { EmbeddedPostgres };

const run = promisify(execFile);

/** Unix sockets take 107 bytes; PostgreSQL appends `/.s.PGSQL.5432` and a little for its lock. */
const LONGEST_SOCKET_FOLDER = 85;

// The shell outlives nobody: when the pipe from Dateline closes, however Dateline ended, it stops PostgreSQL.
const SUPERVISOR = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } &
exec 3<&-
wait $server
`;

/**
 * Starts PostgreSQL on the files in `folder`, making them if need be, or joins the one that already runs there.
 * @throws DatelineError if PostgreSQL cannot be started; the advice says what to do.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const home = homeIn(path.resolve(folder));
  if (Buffer.byteLength(home.sockets) > LONGEST_SOCKET_FOLDER) {
    throw new DatelineError(
      'data-folder-too-long',
      `The path of the data folder is too long for a socket: ${home.folder}`,
      {
        advice: 'Set DATELINE_HOME to a shorter path.',
      },
    );
  }
  const found = await joinRunning(home);
  if (found) return found;

  const account = await postgresAccount();
  await prepareFolders(home, account);
  const binaries = await postgresBinaries(home.folder, account !== null);
  if (!(await exists(home.data))) await initialise(home, binaries, account);
  const server = await startServer(home, binaries, account);
  // Of several that start at once, PostgreSQL lets one have the files.
  if (!server) return (await joinRunning(home)) ?? didNotStart(home);
  await noteOwner(home.owner);
  const connection = await connectionTo(home);
  await createDatabase(connection);
  const leaveLog = keepServerLogSmall(home.log);
  let isStopping = false;
  const lost = new Promise<never>((_, reject) => {
    server.once('exit', () => {
      leaveLog();
      if (!isStopping) reject(endedByItself(home));
    });
  });
  // Nobody may be waiting when it happens.
  lost.catch(() => {});
  return {
    connection,
    lost,
    stop() {
      isStopping = true;
      return stopServer(server);
    },
  };
}

/** How to reach the server that runs on the files in `folder`. Null where none does: nothing is started. */
export async function runningPostgres(folder: string): Promise<pg.PoolConfig | null> {
  const home = homeIn(path.resolve(folder));
  const postmaster = await readPostmaster(home.data);
  return postmaster?.ready ? connectionTo(home) : null;
}

function endedByItself({ folder, log }: Home): DatelineError {
  return new DatelineError('database-lost', `The database in ${folder} ended while Dateline was at work.`, {
    advice: `See that the folder is still there and that its disk has room; the last words are in ${log}.`,
  });
}

async function prepareFolders(home: Home, account: Account | null): Promise<void> {
  try {
    await mkdir(home.sockets, { recursive: true });
    await chmod(home.folder, 0o755);
    if (account) await chown(home.sockets, account.uid, account.gid);
  } catch (cause) {
    throw new DatelineError('data-folder', `The folder ${home.folder} cannot be made: ${String(cause)}`, {
      advice: 'Set DATELINE_HOME to a folder that may be written to.',
      cause,
    });
  }
}

/** Made beside its place and moved there whole, so that an interrupted start leaves no half of a database. */
async function initialise(home: Home, binaries: PostgresBinaries, account: Account | null): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${home.data}.${process.pid}`;
  const passwordForServer = `${unfinished}.password`;
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordForServer, password, { mode: 0o600 });
  if (account) {
    await chown(unfinished, account.uid, account.gid);
    await chown(passwordForServer, account.uid, account.gid);
  }
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${USER}`,
        `--pwfile=${passwordForServer}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--data-checksums',
      ],
      { ...account, cwd: home.folder },
    );
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    throw new DatelineError(
      'embedded-postgres-init',
      `PostgreSQL could not make its files in ${home.folder}.`,
      {
        advice:
          'See that the disk has room (100 MB), and that the user whom PostgreSQL runs as may enter the folder and ' +
          'those above it; or set DATELINE_HOME to another one.',
        cause,
      },
    );
  } finally {
    await rm(passwordForServer, { force: true });
  }
  await writeFile(home.password, password, { mode: 0o600 });
  await rename(unfinished, home.data);
}

/** Null where it ended before it took connections. */
async function startServer(
  home: Home,
  binaries: PostgresBinaries,
  account: Account | null,
): Promise<ChildProcess | null> {
  await removeStaleLocks(home.data, home.sockets);
  const log = await openServerLog(home.log);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: home.sockets,
    max_connections: '120',
    timezone: 'UTC',
    jit: 'off',
    // The file system's cache holds the rest, on a machine that has memory to spare.
    shared_buffers: '64MB',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(
    '/bin/sh',
    ['-c', SUPERVISOR, 'dateline-postgres', binaries.postgres, '-D', home.data, ...flags],
    {
      ...account,
      cwd: home.folder,
      // A session of its own: Ctrl-C in the terminal is for Dateline, which stops PostgreSQL last.
      detached: true,
      stdio: ['pipe', log.fd, log.fd],
    },
  );
  await log.close();
  while (server.exitCode === null && server.signalCode === null) {
    const postmaster = await readPostmaster(home.data);
    // Another that was started at the same time may be ready first; ours is about to end then.
    if (postmaster?.ready && (await isChildOf(postmaster.pid, server.pid))) return server;
    await sleep(20);
  }
  return null;
}

function didNotStart(home: Home): never {
  throw new DatelineError('embedded-postgres-start', `PostgreSQL did not start on ${home.data}.`, {
    advice: `Its last words are in ${home.log}.`,
  });
}

async function createDatabase(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.stdin?.end();
  await exited;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

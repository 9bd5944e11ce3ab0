import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, chown, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchQueue } from '../../queues/fetch.ts';
import { type Newsstand, startNewsstand } from '../../samples/newsstand/server.ts';
import { type Database, openDatabase } from '../../storage/database.ts';
import { postgresAccount } from '../../storage/embedded/account.ts';
import { postgresBinaries } from '../../storage/embedded/binaries.ts';
import { runCommand } from '../support/command.ts';
import { type Newsroom, openNewsroom } from '../support/newsroom.ts';
import { readArticles, readOutcome, readStories } from '../support/outcome.ts';
import { keepSources } from './means/keep-sources.ts';
import { type Hosts, makeHosts, whyNoNamespaces } from './means/namespaces.ts';
import { openTasks } from './means/open-tasks.ts';
import { run } from './means/run.ts';
import { freePort } from './servers/free-port.ts';
import { hasRedis } from './servers/redis.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../cli/dateline.js');
const NEWSSTAND = path.resolve(import.meta.dirname, 'means/newsstand-process.ts');
const OUTLETS = ['thoimoi', 'harbourpost'];
const PATIENCE = { timeout: 240_000, interval: 250 };
const missing = (await hasRedis()) ? await whyNoNamespaces() : 'needs redis-server';

describe.skipIf(missing)(missing ? `hosts on a network (${missing})` : 'hosts on a network', () => {
  const undo: (() => unknown)[] = [];
  let hosts: Hosts;
  let newsstand: Newsstand;
  let newsrooms: { undisturbed: Newsroom; split: Newsroom };
  let database: Database;
  let environment: Record<string, string>;

  beforeAll(async () => {
    newsstand = await startNewsstand({ port: await freePort() });
    undo.push(() => newsstand.stop());
    newsrooms = { undisturbed: await readyNewsroom(newsstand), split: await readyNewsroom(newsstand) };
    for (const newsroom of Object.values(newsrooms)) undo.push(() => newsroom.close());
    hosts = await makeHosts(['centre', 'outpost']);
    undo.push(() => hosts.remove());
    const servers = await startServers(hosts, undo);
    for (const host of ['centre', 'outpost']) await startNewsstandOn(hosts, host, newsstand.port, undo);
    database = openDatabase(servers.socket, () => {});
    undo.push(() => database.close());
    environment = { ...newsrooms.split.environment, ...servers.environment };
  }, 120_000);
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  }, 60_000);

  it('lose nothing and do nothing twice when one that fetches and leads the clusterers is cut off for a while', async () => {
    const undisturbed = await runCommand(['run', '--once'], newsrooms.undisturbed.environment);
    expect(undisturbed.code, undisturbed.stderr).toBe(0);
    const wanted = await readOutcome(newsrooms.undisturbed.home);

    const outpost = startOn(hosts, 'outpost', ['fetch', 'cluster'], environment, undo);
    await vi.waitFor(async () => expect(await leaders(database)).toEqual([outpost.process.pid]), PATIENCE);
    const centre = startOn(
      hosts,
      'centre',
      ['scheduler', 'discover', 'fetch', 'extract', 'cluster', 'archive', 'alert'],
      environment,
      undo,
    );
    await vi.waitFor(async () => expect(await fetches(database)).toBeGreaterThan(5), PATIENCE);
    await hosts.cut('outpost');
    await vi.waitFor(async () => expect(await openTasks(database)).toEqual([]), PATIENCE);
    await vi.waitFor(async () => expect((await leaders(database))[0]).toBe(centre.process.pid), PATIENCE);
    await hosts.heal('outpost');

    const had = { ...(await readArticles(database.db)), stories: await readStories(database.db) };
    expect(had).toEqual({ pages: wanted.pages, articles: wanted.articles, stories: wanted.stories });
    expect(await mailsIn(newsrooms.split)).toEqual(await mailsIn(newsrooms.undisturbed));

    await centre.stop();
    startOn(
      hosts,
      'centre',
      ['scheduler', 'discover', 'extract', 'cluster', 'archive', 'alert'],
      environment,
      undo,
    );
    const again = await fetchAgain(database);
    expect(again).toBeGreaterThan(10);
    await vi.waitFor(async () => expect(await openTasks(database)).toEqual([]), PATIENCE);
    expect(outpost.process.exitCode).toBeNull();
    const then = { ...(await readArticles(database.db)), stories: await readStories(database.db) };
    expect(then).toEqual(had);
    expect(await mailsIn(newsrooms.split)).toEqual(await mailsIn(newsrooms.undisturbed));
  }, 800_000);
});

/** A few outlets, none of which a browser has to render, and mails as files. */
async function readyNewsroom(newsstand: Newsstand): Promise<Newsroom> {
  const newsroom = await openNewsroom(newsstand, '');
  const { SMTP_URL: _, ...environment } = newsroom.environment;
  await keepSources(newsroom.home, OUTLETS);
  return {
    ...newsroom,
    environment: { ...environment, DATELINE_MAIL_FOLDER: path.join(newsroom.home, 'mails') },
  };
}

/** Subjects and recipients. */
async function mailsIn({ home }: Newsroom): Promise<string[]> {
  const folder = path.join(home, 'mails');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return mails.map((mail) => (mail.match(/^(To|Subject): .*$/gm) ?? []).join(' ')).sort();
}

/** 0 until there is such a table. */
async function fetches({ pool }: Database): Promise<number> {
  const { rows } = await pool
    .query<{ count: number }>('select count(*)::int as count from dateline.fetches')
    .catch(() => ({ rows: [] }));
  return rows[0]?.count ?? 0;
}

/** Process ids of those that cluster, where others with that role stand by; none until there is such a table. */
async function leaders({ pool }: Database): Promise<number[]> {
  const { rows } = await pool
    .query<{ pid: number }>(
      `select pid from dateline.processes where (state #>> '{roles,cluster,leads}')::boolean order by seen_at desc`,
    )
    .catch(() => ({ rows: [] }));
  return rows.map(({ pid }) => pid);
}

/** Has every page that gave an article fetched once more. */
async function fetchAgain({ pool }: Database): Promise<number> {
  const { rows } = await pool.query(
    `with again as (
       update dateline.pages set state = 'waiting', round = round + 1 where state = 'done' returning id, round)
     insert into dateline.outbox (queue, key, payload, created_at)
     select $1, 'page-' || id || '-' || round, jsonb_build_object('pageId', id, 'round', round), now() from again
     returning id`,
    [fetchQueue.name],
  );
  return rows.length;
}

/** PostgreSQL and Redis on the host `centre`; the tests come in by a socket, which no cut concerns. */
async function startServers(hosts: Hosts, undo: (() => unknown)[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-hosts-'));
  await chmod(folder, 0o755);
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const address = hosts.address('centre');
  const account = await postgresAccount();
  if (!account) throw new Error('network namespaces need root');
  const { initdb, postgres } = await postgresBinaries(folder, true);
  const data = path.join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  await chown(data, account.uid, account.gid);
  const asAccount = ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  await run(
    'setpriv',
    ...asAccount.slice(1),
    initdb,
    `--pgdata=${data}`,
    '--username=dateline',
    '--auth=trust',
  );
  await appendFile(path.join(data, 'pg_hba.conf'), 'host all all samenet trust\n');
  const flags = [`listen_addresses=${address}`, `unix_socket_directories=${data}`, 'port=5432'];
  start(
    [...hosts.on('centre'), ...asAccount, postgres, '-D', data, ...flags.flatMap((one) => ['-c', one])],
    undo,
  );
  start(
    [...hosts.on('centre'), 'redis-server', '--bind', address, '--protected-mode', 'no', '--save', ''].concat(
      ['--appendonly', 'no', '--maxmemory-policy', 'noeviction', '--dir', folder],
    ),
    undo,
  );
  const socket = { host: data, user: 'dateline', database: 'postgres' };
  await vi.waitFor(async () => {
    const client = new pg.Client(socket);
    client.on('error', () => {});
    await client.connect();
    await client.end();
  }, PATIENCE);
  return {
    socket,
    environment: {
      DATABASE_URL: `postgres://dateline@${address}/postgres`,
      REDIS_URL: `redis://${address}:6379`,
    },
  };
}

async function startNewsstandOn(hosts: Hosts, host: string, port: number, undo: (() => unknown)[]) {
  const child = start(
    [...hosts.on(host), process.execPath, '--import', 'tsx', NEWSSTAND, String(port)],
    undo,
    'pipe',
  );
  if (child.stdout) await once(child.stdout, 'data');
}

/** A Dateline process on a host; the end of its log is told where it ends by itself. */
function startOn(
  hosts: Hosts,
  host: string,
  roles: string[],
  environment: Record<string, string>,
  undo: (() => unknown)[],
) {
  const child = start(
    [...hosts.on(host), process.execPath, PROGRAM, 'start', '--roles', roles.join(',')],
    undo,
    'ignore',
    environment,
  );
  return {
    process: child,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function start(
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

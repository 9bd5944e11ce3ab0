import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchQueue } from '../../queues/fetch.ts';
import { type Newsstand, startNewsstand } from '../../samples/newsstand/server.ts';
import { type Database, openDatabase } from '../../storage/database.ts';
import { runCommand } from '../support/command.ts';
import { type Newsroom, openNewsroom } from '../support/newsroom.ts';
import { judgeAtWork, judgeEnded, readEndedOutcome } from './judge.ts';
import type { Judged } from './judged.ts';
import { keepSources } from './means/keep-sources.ts';
import { type Hosts, makeHosts, whyNoNamespaces } from './means/namespaces.ts';
import { openTasks } from './means/open-tasks.ts';
import { type ServersOnHosts, startNewsstandOn, startOn, startServers } from './means/servers-on-hosts.ts';
import type { Outcome } from './outcome.ts';
import { between, pick, randomOf, wholeBetween } from './random.ts';
import { SEED } from './seed.ts';
import { freePort } from './servers/free-port.ts';
import { hasRedis } from './servers/redis.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../cli/dateline.js');
const OUTLETS = ['thoimoi', 'harbourpost'];
const OUTPOST = ['fetch', 'cluster'];
const CENTRE = ['scheduler', 'discover', 'fetch', 'extract', 'cluster', 'archive', 'alert'];
const PATIENCE = { timeout: 240_000, interval: 250 };
/** Pages that are fetched when a cut falls; two outlets have some fifty. */
const FETCHED = [2, 15] as const;
/** What a cut lasts beyond what is waited for, or at all where nothing is: locks of jobs end after 30 s. */
const LONGER_MS = [0, 10_000] as const;
const LASTS_MS = [3_000, 45_000] as const;
const missing = (await hasRedis()) ? await whyNoNamespaces() : 'needs redis-server';

/** A program on hosts with servers of its own, which nobody shares but the newsstand. */
interface Scene {
  newsroom: Newsroom;
  database: Database;
  judged: Judged;
  start(host: 'centre' | 'outpost', roles: readonly string[]): Started;
}

describe.skipIf(missing)(missing ? `hosts on a network (${missing})` : 'hosts on a network', () => {
  const undo: (() => unknown)[] = [];
  let hosts: Hosts;
  let newsstand: Newsstand;
  let undisturbed: Newsroom;
  let wanted: Outcome;
  let servers: ServersOnHosts;
  let scenes = 0;

  beforeAll(async () => {
    newsstand = await startNewsstand({ port: await freePort() });
    undo.push(() => newsstand.stop());
    undisturbed = await readyNewsroom(newsstand);
    undo.push(() => undisturbed.close());
    hosts = await makeHosts(['centre', 'outpost', 'database', 'queues']);
    undo.push(() => hosts.remove());
    servers = await startServers(hosts, undo);
    for (const host of ['centre', 'outpost']) await startNewsstandOn(hosts, host, newsstand.port, undo);
    const { code, stderr } = await runCommand(['run', '--once'], undisturbed.environment);
    expect(code, stderr).toBe(0);
    wanted = await readEndedOutcome(undisturbed.home, path.join(undisturbed.home, 'archive'));
    expect(wanted.archive.size).toBeGreaterThan(0);
  }, 240_000);
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  }, 60_000);

  const openScene = async (): Promise<Scene> => {
    const newsroom = await readyNewsroom(newsstand);
    undo.push(() => newsroom.close());
    const { environment, connection, redis } = await servers.divide(++scenes);
    const database = openDatabase({ ...connection, application_name: 'harness' }, () => {});
    undo.push(() => database.close());
    const { home } = newsroom;
    return {
      newsroom,
      database,
      judged: {
        folders: { run: home, archive: path.join(home, 'archive') },
        newsstand: { zone: 'Asia/Ho_Chi_Minh' },
        redis,
        connection: async () => connection,
      },
      start: (host, roles) =>
        startProgram(hosts, host, roles, { ...newsroom.environment, ...environment }, undo),
    };
  };

  /** One that fetches and leads the clusterers, and one that does all, until so much is fetched. */
  const startBoth = async ({ start, database }: Scene, fetched: number) => {
    const outpost = start('outpost', OUTPOST);
    await vi.waitFor(async () => expect(await leaders(database)).toEqual([outpost.process.pid]), PATIENCE);
    const centre = start('centre', CENTRE);
    await vi.waitFor(async () => expect(await fetches(database)).toBeGreaterThanOrEqual(fetched), PATIENCE);
    expect(await openTasks(database)).not.toEqual([]);
    return { outpost, centre };
  };

  const judge = async ({ newsroom, database, judged }: Scene) => {
    await vi.waitFor(async () => expect(await openTasks(database)).toEqual([]), PATIENCE);
    expect(await judgeAtWork(wanted, judged)).toEqual([]);
    expect(await mailsIn(newsroom)).toEqual(await mailsIn(undisturbed));
  };

  it(`lose nothing and do nothing twice when one that fetches and leads the clusterers is cut off for a while (seed ${SEED})`, async () => {
    const random = randomOf(SEED, 'hosts', 'cut');
    const scene = await openScene();
    const { database } = scene;
    const { outpost, centre } = await startBoth(scene, wholeBetween(random, ...FETCHED));
    await hosts.cut('outpost');
    await vi.waitFor(async () => expect(await openTasks(database)).toEqual([]), PATIENCE);
    await vi.waitFor(async () => expect((await leaders(database))[0]).toBe(centre.process.pid), PATIENCE);
    await sleep(between(random, LONGER_MS));
    await hosts.heal('outpost');
    await judge(scene);

    await centre.stop();
    const unfetching = scene.start(
      'centre',
      CENTRE.filter((role) => role !== 'fetch'),
    );
    expect(await fetchAgain(database)).toBeGreaterThan(10);
    await judge(scene);
    expect(outpost.process.exitCode).toBeNull();
    for (const program of [outpost, unfetching]) await program.stop();
    expect(await judgeEnded(scene.judged)).toEqual([]);
  }, 900_000);

  for (const server of ['database', 'queues'])
    it(`lose nothing and do nothing twice when what one sends to the ${server} is lost for a while (seed ${SEED})`, async () => {
      const random = randomOf(SEED, 'hosts', server);
      const scene = await openScene();
      const programs = await startBoth(scene, wholeBetween(random, ...FETCHED));
      const from = pick(random, ['outpost', 'centre']);
      await hosts.cutTowards(from, server);
      await sleep(between(random, LASTS_MS));
      await hosts.healTowards(from, server);
      await judge(scene);
      for (const program of Object.values(programs)) {
        expect(program.process.exitCode).toBeNull();
        await program.stop();
      }
      expect(await judgeEnded(scene.judged)).toEqual([]);
    }, 900_000);
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

type Started = ReturnType<typeof startProgram>;

/** A Dateline process on a host; the end of its log is told where it ends by itself. */
function startProgram(
  hosts: Hosts,
  host: string,
  roles: readonly string[],
  environment: Record<string, string>,
  undo: (() => unknown)[],
) {
  const child = startOn(
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

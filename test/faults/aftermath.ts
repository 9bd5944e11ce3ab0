import { readdir, readFile } from 'node:fs/promises';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues } from '../../queues/connection.ts';
import { runCommand } from '../support/command.ts';
import { ask } from './ask.ts';
import type { Difference } from './compare.ts';
import { missedByDoctor } from './doctor.ts';
import type { Installation } from './installation.ts';
import type { Judged } from './judged.ts';
import { stretched, untilNothing } from './patience.ts';

/** For what is on its way out: a job of the minute's slot, a session or a process that notices its end. */
const PATIENCE_MS = 30_000;

/** At the end, with all at work: that the archive is whole, and that no queue has something left or failed. */
export async function inspectAtWork(installation: Installation): Promise<Difference[]> {
  const verified = await runCommand(['archive', 'verify'], { ...installation.machine.environment });
  const archive =
    verified.code === 0 ? [] : [{ of: 'archive verify', what: verified.stdout + verified.stderr }];
  return [...archive, ...(await leftInQueues(installation)), ...(await untoldMails(installation))];
}

/** Mails that may have arrived or not are left to a person, who has to hear of them. */
async function untoldMails({ query, machine }: Installation): Promise<Difference[]> {
  const uncertain = await query("select id from dateline.mails where state = 'uncertain'");
  if (uncertain.length === 0) return [];
  const missed = await missedByDoctor({ doctorTells: /^[a-z-]+: .*may have arrived or not/s }, machine);
  return missed.map((what) => ({ of: 'mails', what }));
}

/** A job that failed is no loss where its task is gone from the outbox, which is waited for: it was done by another. */
export async function leftInQueues(
  { redis, connection }: Judged,
  patienceMs = stretched(PATIENCE_MS),
): Promise<Difference[]> {
  const queues = openQueues(ALL_QUEUES, {
    redisUrl: redis?.url ?? null,
    postgres: await connection(),
    onError: () => {},
  });
  try {
    return await untilNothing(async () => {
      const left: Difference[] = [];
      for (const { name } of ALL_QUEUES) {
        const { waiting = 0, active = 0 } = await queues.counts(name);
        if (waiting + active > 0)
          left.push({ of: 'queues', what: `${name} has ${waiting} waiting, ${active} active` });
      }
      return left;
    }, patienceMs);
  } finally {
    await queues.close();
  }
}

/** Once its processes were told to end, and its servers are still there: what holds something that nobody holds any more. */
export async function leftLocks(
  { connection, redis }: Judged,
  patienceMs = stretched(PATIENCE_MS),
): Promise<Difference[]> {
  const looks = [async () => leftInDatabase(await connection())];
  if (redis) looks.push(() => leftInRedis(redis.url));
  const left = await Promise.all(looks.map((look) => untilNothing(look, patienceMs)));
  return left.flat();
}

/** Locks go with their sessions; advisory ones are looked at by themselves, since a pooler may keep a session. */
async function leftInDatabase(connection: pg.ClientConfig): Promise<Difference[]> {
  const [locks, sessions] = await Promise.all([
    ask(connection, "select classid, objid, pid from pg_locks where locktype = 'advisory'"),
    ask(
      connection,
      "select pid, application_name, state from pg_stat_activity where application_name like 'dateline%'",
    ),
  ]);
  return [
    ...locks.map((row) => ({ of: 'locks', what: `an advisory lock is left: ${JSON.stringify(row)}` })),
    ...sessions.map((row) => ({ of: 'locks', what: `a session is left: ${JSON.stringify(row)}` })),
  ];
}

/** BullMQ's locks on jobs, and what its workers take for under way. */
async function leftInRedis(url: string): Promise<Difference[]> {
  const redis = new Redis(url);
  try {
    const keys = [await redis.keys('*:lock'), await redis.keys('*:active')].flat();
    return keys.map((key) => ({ of: 'locks', what: `left in Redis: ${key}` }));
  } finally {
    redis.disconnect();
  }
}

/**
 * Likewise of a database of the program's own, which ends with it: what says that it runs. For whom, `owner.pid` says,
 * which counts as long as that one lives.
 */
export function leftOfEmbedded(folder: string): Promise<Difference[]> {
  const look = async () => {
    const names = await readdir(folder, { recursive: true });
    const left = names.filter((name) => /(?:^|\/)(?:postmaster\.pid|\.s\.PGSQL.*)$/.test(name));
    return left.map((name) => ({ of: 'locks', what: `a file of a running database is left: ${name}` }));
  };
  return untilNothing(look, stretched(PATIENCE_MS));
}

/** Once everything ended: processes that stand under the run's folder by their arguments or environment. */
export function orphans({ folders }: Judged, patienceMs = stretched(PATIENCE_MS)): Promise<Difference[]> {
  return untilNothing(() => processesUnder(folders.run), patienceMs);
}

async function processesUnder(folder: string): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const told = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '')),
    );
    if (told.some((text) => text.includes(folder)))
      found.push({ of: 'orphans', what: `${pid}: ${told[0]?.replaceAll('\0', ' ')}` });
  }
  return found;
}

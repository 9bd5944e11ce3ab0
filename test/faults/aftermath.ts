import { readdir, readFile } from 'node:fs/promises';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues } from '../../queues/connection.ts';
import { runCommand } from '../support/command.ts';
import type { Difference } from './compare.ts';
import type { Installation } from './installation.ts';
import { stretched, untilNothing } from './patience.ts';

/** For what is on its way out: a job of the minute's slot, a session or a process that notices its end. */
const PATIENCE_MS = 30_000;

/** At the end, with all at work: that the archive is whole, and that no queue has something left or failed. */
export async function inspectAtWork(installation: Installation): Promise<Difference[]> {
  const verified = await runCommand(['archive', 'verify'], { ...installation.machine.environment });
  const archive =
    verified.code === 0 ? [] : [{ of: 'archive verify', what: verified.stdout + verified.stderr }];
  return [...archive, ...(await leftInQueues(installation))];
}

/** A job that failed is no loss where its task is gone from the outbox, which is waited for: it was done by another. */
async function leftInQueues(installation: Installation): Promise<Difference[]> {
  const queues = openQueues(ALL_QUEUES, {
    redisUrl: installation.redis?.url ?? null,
    postgres: await installation.connection(),
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
    }, stretched(PATIENCE_MS));
  } finally {
    await queues.close();
  }
}

/** Once its processes were told to end: that no lock of theirs is left. */
export async function leftLocks(installation: Installation): Promise<Difference[]> {
  if (!installation.postgres) return [];
  const rows = await untilNothing(
    () =>
      installation.query<{ classid: string; objid: string; pid: number }>(
        `select classid, objid, pid from pg_locks where locktype = 'advisory'`,
      ),
    stretched(PATIENCE_MS),
  );
  return rows.map((row) => ({ of: 'locks', what: `an advisory lock is left: ${JSON.stringify(row)}` }));
}

/** Once everything ended: processes that stand under the run's folder by their arguments or environment. */
export function orphans({ folders }: Installation): Promise<Difference[]> {
  return untilNothing(() => processesUnder(folders.run), stretched(PATIENCE_MS));
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

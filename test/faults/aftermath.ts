import { readdir, readFile } from 'node:fs/promises';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues } from '../../queues/connection.ts';
import { runCommand } from '../support/command.ts';
import type { Difference } from './compare.ts';
import type { Installation } from './installation.ts';

/** At the end, with all at work: that the archive is whole, and that no queue has something left or failed. */
export async function inspectAtWork(installation: Installation): Promise<Difference[]> {
  const verified = await runCommand(['archive', 'verify'], { ...installation.environment });
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
    const left: Difference[] = [];
    for (const { name } of ALL_QUEUES) {
      const { waiting = 0, active = 0 } = await queues.counts(name);
      if (waiting + active > 0)
        left.push({ of: 'queues', what: `${name} has ${waiting} waiting, ${active} active` });
    }
    return left;
  } finally {
    await queues.close();
  }
}

/** Once its processes were told to end: that no lock of theirs is left. */
export async function leftLocks(installation: Installation): Promise<Difference[]> {
  if (!installation.postgres) return [];
  const rows = await installation.query<{ classid: string; objid: string; pid: number }>(
    `select classid, objid, pid from pg_locks where locktype = 'advisory'`,
  );
  return rows.map((row) => ({ of: 'locks', what: `an advisory lock is left: ${JSON.stringify(row)}` }));
}

/** Once everything ended: processes that stand under the run's folder by their arguments or environment. */
export async function orphans({ folders }: Installation): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const told = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '')),
    );
    if (told.some((text) => text.includes(folders.run)))
      found.push({ of: 'orphans', what: `${pid}: ${told[0]?.replaceAll('\0', ' ')}` });
  }
  return found;
}

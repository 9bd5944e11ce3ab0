/**
 * Kills the process that tells people by SIGKILL, again and again, while its mails go to a mail server that refuses,
 * hangs, cuts connections, greylists and is away for an hour: nothing may be lost, and nothing told twice.
 *
 *     npm run -s bench:mail-kills -- --kills 200 --mails 1000 --seed 1
 *
 * Interrupted (SIGINT), it kills no more, and ends with what it has.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openStorage } from '../storage/open-storage.ts';
import { type KilledRun, runMailKills } from './mail-kills/run.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      mails: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      /** Simulated seconds in a real one: an hour without a server is twelve, and the run lasts days. */
      speed: { type: 'string', default: '300' },
      /** Takes a database of a Redis that is empty. */
      redis: { type: 'string' },
      /** Prints what the processes logged. */
      log: { type: 'boolean', default: false },
    },
  });
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-mail-kills-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(home, 0o755);
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    const run = await runMailKills({
      database: storage,
      connection: storage.connection,
      redisUrl: values.redis ?? null,
      kills: Number(values.kills),
      mails: Number(values.mails),
      seed: Number(values.seed),
      speed: Number(values.speed),
      signal: interrupted.signal,
      onProgress: (kills) => process.stderr.write(`\r${kills} kills`),
    });
    process.stderr.write('\n');
    report(run, `seed ${values.seed}, queues ${values.redis ? 'on Redis' : 'in PostgreSQL'}`);
    if (values.log) console.log(run.log.join('\n'));
  } finally {
    await storage.close();
    await rm(home, { recursive: true, force: true });
  }
}

function report(run: KilledRun, what: string): void {
  const { uncertain } = run;
  const wrong = [...run.lost, ...run.doubled, ...run.untrue, ...run.left];
  const isFine = wrong.length === 0;
  if (!isFine) process.exitCode = 1;
  const columns = {
    kills: run.kills,
    mails: run.mails,
    attempts: run.attempts,
    delivered: run.delivered,
    'refused for good': run.refused,
    lost: run.lost.length,
    doubled: run.doubled.length,
    'uncertain, delivered': uncertain.delivered,
    'uncertain, not delivered': uncertain.notDelivered,
    'rows that are not true': run.untrue.length,
    'tasks left': run.left.length,
    'failed jobs': run.failedJobs,
  };
  console.log(
    `${what}: ${run.seconds.toFixed(0)} s, of these ${run.secondsAfter.toFixed(0)} after the last kill`,
  );
  console.log(`| ${Object.keys(columns).join(' | ')} |`);
  console.log(
    `|${Object.keys(columns)
      .map(() => '---:|')
      .join('')}`,
  );
  console.log(`| ${Object.values(columns).join(' | ')} |`);
  console.log(isFine ? 'fine' : `NOT as it should be\n${wrong.join('\n')}`);
}

await main();

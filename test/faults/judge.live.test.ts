import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_QUEUES } from '../../queues/all.ts';
import { openQueues } from '../../queues/connection.ts';
import { startNewsstand } from '../../samples/newsstand/server.ts';
import { runCommand } from '../support/command.ts';
import { openNewsroom } from '../support/newsroom.ts';
import { ask } from './ask.ts';
import { judgeAtWork, judgeEnded } from './judge.ts';
import type { Judged } from './judged.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import { makePostgres } from './servers/postgres.ts';

/** What is broken here stays so. */
const PATIENCE_MS = 0;

describe('what a run is judged by', () => {
  const undo: (() => unknown)[] = [];
  let judged: Judged;
  let wanted: Outcome;

  beforeAll(async () => {
    const newsstand = await startNewsstand();
    undo.push(() => newsstand.stop());
    const { home, environment, close } = await openNewsroom(newsstand, '', ['thoimoi']);
    undo.push(close);
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-judged-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    await chmod(folder, 0o755);
    const postgres = await makePostgres(folder);
    await postgres.start();
    undo.push(() => postgres.stop());
    const { SMTP_URL: _, ...settings } = environment;
    const read = await runCommand(['run', '--once'], {
      ...settings,
      DATABASE_URL: postgres.url,
      DATELINE_MAIL_FOLDER: path.join(home, 'mails'),
    });
    expect(read.code, read.stderr).toBe(0);
    judged = {
      folders: { run: home, archive: path.join(home, 'archive') },
      newsstand: { zone: 'Asia/Ho_Chi_Minh' },
      redis: null,
      connection: async () => ({ connectionString: postgres.url }),
    };
    wanted = await readOutcome(judged);
  }, 120_000);
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  }, 60_000);

  it('finds nothing in one that is whole and has ended', async () => {
    expect(await judgeAtWork(wanted, judged)).toEqual([]);
    expect(await judgeEnded(judged)).toEqual([]);
  });

  it('finds a job that nobody does', async () => {
    const queues = openQueues(ALL_QUEUES, {
      redisUrl: null,
      postgres: await judged.connection(),
      onError: () => {},
    });
    const [queue] = ALL_QUEUES;
    const task = { queue: queue.name, key: 'nobody-s', payload: {} };
    await queues.add([task], new Date());
    const found = await judgeAtWork(wanted, judged, PATIENCE_MS);
    await queues.remove(task);
    await queues.close();
    expect(found).toEqual([{ of: 'queues', what: `${queue.name} has 1 waiting, 0 active` }]);
  });

  it('finds a lock and a process that outlived the program', async () => {
    const client = new pg.Client(await judged.connection());
    await client.connect();
    await client.query('select pg_advisory_lock(1)');
    const child = spawn('sleep', ['600'], {
      env: { DATELINE_HOME: judged.folders.run, PATH: '/usr/bin:/bin' },
    });
    await once(child, 'spawn');
    const found = await judgeEnded(judged, PATIENCE_MS);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await Promise.all([ended, client.end()]);
    expect(found.map(({ of }) => of)).toEqual(['locks', 'orphans']);
  });

  it('finds a file that is gone from the archive, by its content and as archive verify does', async () => {
    const { archive } = judged.folders;
    const name = (await readdir(archive, { recursive: true })).find(
      (one) => one.endsWith('.jsonl') || one.endsWith('.warc.gz'),
    );
    await rm(path.join(archive, name ?? ''));
    const found = await judgeAtWork(wanted, judged, PATIENCE_MS);
    expect(found.map(({ of }) => of)).toEqual(['archive', 'archive verify']);
  });

  it('finds a version and a story that are lost', async () => {
    const connection = await judged.connection();
    await ask(
      connection,
      "update dateline.articles set title = 'lost' where id = (select max(id) from dateline.articles)",
    );
    await ask(
      connection,
      'delete from dateline.assignments where article_id = (select max(article_id) from dateline.assignments)',
    );
    const found = await judgeAtWork(wanted, judged, PATIENCE_MS);
    expect(found.map(({ of }) => of)).toEqual(expect.arrayContaining(['versions', 'stories']));
  });
});

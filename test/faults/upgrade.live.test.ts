import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Newsstand, startNewsstand } from '../../samples/newsstand/server.ts';
import { type Database, openDatabase } from '../../storage/database.ts';
import { runCommand } from '../support/command.ts';
import { type Newsroom, openNewsroom } from '../support/newsroom.ts';
import { borrowRedis, redisUrl } from '../support/redis.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp.ts';
import { judgeAtWork, judgeEnded, readEndedOutcome } from './judge.ts';
import type { Judged } from './judged.ts';
import { keepSources } from './means/keep-sources.ts';
import { checkOutOlderProgram, type OlderProgram, whyNoOlderProgram } from './means/older-program.ts';
import { openTasks } from './means/open-tasks.ts';
import { between, randomOf, wholeBetween } from './random.ts';
import { SEED } from './seed.ts';
import { makePostgres } from './servers/postgres.ts';

const TODAY = path.resolve(import.meta.dirname, '../../cli/dateline.js');
const OUTLETS = ['thoimoi', 'harbourpost'];
const PATIENCE = { timeout: 200_000, interval: 100 };
/** Pages that the older program has fetched when the upgrade begins; two outlets have some fifty. */
const FETCHED = [2, 20] as const;
/** How long both programs work side by side. */
const TOGETHER_MS = [0, 5_000] as const;
const noOlder = await whyNoOlderProgram();
const redis = await redisUrl();

for (const { queues, server, missing } of [
  { queues: 'PostgreSQL', server: null, missing: noOlder },
  { queues: 'Redis', server: redis, missing: redis ? noOlder : 'needs DATELINE_TEST_REDIS_URL' },
]) {
  describe.skipIf(missing)(`an upgrade while jobs wait in ${queues}${missing ? ` (${missing})` : ''}`, () => {
    const undo: (() => unknown)[] = [];
    let newsstand: Newsstand;
    let older: OlderProgram;
    let smtp: { undisturbed: TestSmtpServer; upgraded: TestSmtpServer };
    let newsrooms: { undisturbed: Newsroom; upgraded: Newsroom };
    let database: Database;
    let environment: Record<string, string>;
    let judged: Judged;

    beforeAll(async () => {
      newsstand = await startNewsstand({ latencyMs: 300 });
      undo.push(() => newsstand.stop());
      smtp = { undisturbed: await startSmtpServer(), upgraded: await startSmtpServer() };
      for (const server of Object.values(smtp)) undo.push(() => server.stop());
      newsrooms = {
        undisturbed: await openNewsroom(newsstand, smtp.undisturbed.url),
        upgraded: await openNewsroom(newsstand, smtp.upgraded.url),
      };
      for (const newsroom of Object.values(newsrooms)) {
        undo.push(() => newsroom.close());
        await keepSources(newsroom.home, OUTLETS);
      }
      older = await checkOutOlderProgram();
      undo.push(() => older.remove());
      const folder = await mkdtemp(path.join(tmpdir(), 'dateline-upgrade-'));
      undo.push(() => rm(folder, { recursive: true, force: true }));
      await chmod(folder, 0o755);
      const postgres = await makePostgres(folder);
      await postgres.start();
      undo.push(() => postgres.stop());
      database = openDatabase({ connectionString: postgres.url, application_name: 'harness' }, () => {});
      undo.push(() => database.close());
      environment = {
        ...newsrooms.upgraded.environment,
        DATABASE_URL: postgres.url,
        DATELINE_DESK_PORT: '0',
      };
      const { home } = newsrooms.upgraded;
      judged = {
        folders: { run: home, archive: path.join(home, 'archive') },
        newsstand: { zone: 'Asia/Ho_Chi_Minh' },
        redis: null,
        connection: async () => ({ connectionString: postgres.url }),
      };
      if (server) {
        const borrowed = await borrowRedis(server);
        undo.push(() => borrowed.giveBack());
        environment.REDIS_URL = borrowed.url;
        judged.redis = borrowed;
      }
    }, 120_000);
    afterAll(async () => {
      for (const step of undo.reverse()) await step();
    }, 60_000);

    it(`has the older program and the new one finish them side by side, each once (seed ${SEED})`, async () => {
      const random = randomOf(SEED, 'upgrade', queues);
      const { home, environment: alone } = newsrooms.undisturbed;
      const undisturbed = await runCommand(['run', '--once'], alone);
      expect(undisturbed.code, undisturbed.stderr).toBe(0);
      const wanted = await readEndedOutcome(home, path.join(home, 'archive'));
      expect(wanted.archive.size).toBeGreaterThan(0);

      const before = start(older.program, environment, undo);
      const fetched = wholeBetween(random, ...FETCHED);
      await vi.waitFor(async () => {
        expect(await fetches(database)).toBeGreaterThanOrEqual(fetched);
        expect((await openTasks(database)).length).toBeGreaterThan(10);
      }, PATIENCE);
      const after = start(TODAY, environment, undo);
      await vi.waitFor(() => expect(after.log()).toContain('"msg":"started"'), PATIENCE);
      expect(before.log()).toContain('"msg":"started"');
      await sleep(between(random, TOGETHER_MS));
      expect(before.process.exitCode).toBeNull();
      await before.stop();
      await vi.waitFor(async () => expect(await openTasks(database)).toEqual([]), PATIENCE);

      expect(await judgeAtWork(wanted, judged)).toEqual([]);
      expect(mailsOf(smtp.upgraded)).toEqual(mailsOf(smtp.undisturbed));
      for (const { log } of [before, after])
        expect(log()).not.toMatch(/does not exist|violates|"level":[56]0/);
      await after.stop();
      expect(await judgeEnded(judged)).toEqual([]);
    }, 600_000);
  });
}

function mailsOf({ messages }: TestSmtpServer): string[] {
  return messages.map((mail) => `${mail.to?.[0]?.address}: ${mail.subject}`).sort();
}

async function fetches({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from dateline.fetches');
  return rows[0]?.count ?? 0;
}

function start(program: string, environment: Record<string, string>, undo: (() => unknown)[]) {
  const { PATH = '', HOME = '' } = process.env;
  let log = '';
  const child: ChildProcess = spawn(process.execPath, [program, 'start'], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  undo.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  return {
    process: child,
    log: () => log,
    async stop() {
      child.kill('SIGTERM');
      await vi.waitFor(() => expect(child.exitCode).toBe(0), PATIENCE);
    },
  };
}

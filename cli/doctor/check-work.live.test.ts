import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { addMails, type NewMail } from '../../storage/mails.ts';
import { addTasks } from '../../storage/outbox.ts';
import { enterProcess } from '../../storage/processes.ts';
import { backups, mails, outbox, processes, removals, sourceStates } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { WORKER_ROLES } from '../../workers/roles.ts';
import { checkBackups } from './check-backups.ts';
import { checkClock } from './check-clock.ts';
import { checkProcesses } from './check-processes.ts';
import { checkRetention } from './check-retention.ts';
import { checkTelling } from './check-telling.ts';
import { checkWork } from './check-work.ts';

const database = useDatabase();
const now = () => new Date();
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

beforeEach(async () => {
  const { db } = database();
  for (const table of [processes, outbox, mails, sourceStates, removals, backups]) await db.delete(table);
});

async function start(
  roles: readonly string[],
  changes: { version?: string; why?: string; silent?: string } = {},
) {
  const { db, pool } = database();
  const { version = '0.1.0', why = null, silent } = changes;
  const states = roles.map((role) => [role, { ready: why === null, why, leads: null }] as const);
  const id = await enterProcess(
    db,
    { host: 'news-1', pid: 7, roles, version, startedAt: now() },
    { memoryBytes: 1, eventLoopDelayMs: 1, roles: Object.fromEntries(states), jobs: {}, monitorUrl: null },
  );
  if (silent)
    await pool.query('update dateline.processes set seen_at = now() - $1::interval where id = $2', [
      silent,
      id,
    ]);
}

describe('the check of processes', () => {
  const check = (redisUrl: string | null = 'redis://127.0.0.1:1') => checkProcesses(database(), redisUrl);

  it('is content where none was started, and where all roles are done', async () => {
    expect(await check()).toContain('none runs');
    await start(WORKER_ROLES);
    expect(await check()).toBe('1 at work, with all roles');
  });

  it('misses roles whose process died, and forgets it once another does its work', async () => {
    await start(WORKER_ROLES.filter((role) => role !== 'scheduler'));
    await start(['scheduler'], { silent: '10 minutes' });
    await expect(check()).rejects.toMatchObject({
      code: 'role-without-process',
      message: 'No process does the work of scheduler; news-1:7 (scheduler) has been silent for 10 min.',
      advice: expect.stringContaining('dateline start --roles scheduler'),
    });
    await start(['scheduler']);
    expect(await check()).toContain('1 fell silent within a day, and others do their work');
  });

  it('misses a desk that died, and none that never was', async () => {
    await start(WORKER_ROLES);
    expect(await check()).toBe('1 at work, with all roles');
    await start(['desk'], { silent: '10 minutes' });
    await expect(check()).rejects.toThrow(
      'No process does the work of desk; news-1:7 (desk) has been silent',
    );
    await start(['desk']);
    expect(await check()).toContain('2 at work');
  });

  it('says that all died', async () => {
    await start(WORKER_ROLES, { silent: '2 hours' });
    await expect(check()).rejects.toThrow(/^No process is at work; news-1:7 .* silent for 2 h\.$/);
  });

  it('says what keeps a role from its work, and that two versions are at work', async () => {
    await start(WORKER_ROLES);
    await start(['archive'], { why: 'the folder of the archive: not usable (EROFS)', version: '0.2.0' });
    await expect(check()).rejects.toMatchObject({
      message: expect.stringMatching(
        /archive: the folder .* \(EROFS\)\.\n {2}2 versions are at work together/,
      ),
    });
  });

  it('says that processes have their queues in different places', async () => {
    await start(WORKER_ROLES);
    await expect(check(null)).rejects.toMatchObject({ code: 'queues-differ' });
    const queues = new pg.Client({ ...database().connection, application_name: 'dateline-queues' });
    await queues.connect();
    try {
      expect(await check(null)).toContain('all roles');
      await expect(check()).rejects.toMatchObject({
        code: 'queues-differ',
        advice: expect.stringContaining('the same REDIS_URL'),
      });
    } finally {
      await queues.end();
    }
  });
});

describe('the check of work', () => {
  const check = () => checkWork(database(), now);
  const task = (key: string) => ({ queue: 'fetch', key, payload: {} });

  it('is content with what has just come', async () => {
    await addTasks(database().db, [task('1')], now());
    expect(await check()).toBe('1 tasks to do, none for more than an hour');
  });

  it.each(['mail', 'webhook'])('leaves alone what %s tries for days', async (queue) => {
    await addTasks(database().db, [{ ...task('1'), queue }], new Date(now().getTime() - 48 * HOUR_MS));
    expect(await check()).toBe('1 tasks to do, none for more than an hour, mails and calls apart');
  });

  it('says what waits for hours, and what keeps failing', async () => {
    await addTasks(database().db, [task('1'), task('2')], new Date(now().getTime() - 3 * HOUR_MS));
    await expect(check()).rejects.toMatchObject({
      code: 'work-waits',
      message: '2 tasks of fetch wait, the oldest for 3 h.',
    });
    await database().db.update(outbox).set({ dispatches: 20, dispatchedAt: now(), dueAt: now() });
    await expect(check()).rejects.toMatchObject({
      code: 'work-keeps-failing',
      message: expect.stringContaining('2 tasks of fetch were tried 20 times or more in vain'),
    });
  });
});

describe('the check of telling', () => {
  it('says what is left to a person', async () => {
    const { db } = database();
    expect(await checkTelling(db, now)).toContain('no mail is late');
    const mail: Omit<NewMail, 'recipient' | 'messageId'> = {
      watch: 'w',
      storyId: null,
      kind: 'news',
      subject: 's',
      text: 't',
      html: 'h',
    };
    await addMails(db, [{ ...mail, recipient: 'a@news.example', messageId: '<1@news.example>' }], now());
    expect(await checkTelling(db, now)).toContain('no mail is late');
    await db.update(mails).set({ attempts: 3, response: '451 4.7.1 Greylisted' });
    expect(await checkTelling(db, now)).toMatch(
      /^no mail is late .*; mails that were put off and are tried again: 1; .*: 451 4\.7\.1 Greylisted$/,
    );
    await db.update(mails).set({ createdAt: new Date(now().getTime() - 2 * HOUR_MS) });
    await expect(checkTelling(db, now)).rejects.toMatchObject({
      code: 'mails-delayed',
      message: expect.stringMatching(/^1 mails .* 451 4\.7\.1 Greylisted$/),
    });
    await db.update(mails).set({ state: 'uncertain' });
    await expect(checkTelling(db, now)).rejects.toMatchObject({
      code: 'mails-uncertain',
      advice: expect.stringContaining('/mails?state=uncertain'),
    });
    await db.update(mails).set({ state: 'failed' });
    await expect(checkTelling(db, now)).rejects.toMatchObject({ code: 'mails-failed' });
  });
});

describe('the check of backups', () => {
  const check = () => checkBackups(database().db, now);
  const taken = async (...daysAgo: number[]) => {
    for (const days of daysAgo)
      await database()
        .db.insert(backups)
        .values({ takenAt: new Date(now().getTime() - days * DAY_MS), host: 'news-1', folder: '/backups/x' });
  };

  it('is content where none was ever taken, and where they come as they used to', async () => {
    expect(await check()).toBe('none was taken by `dateline backup`');
    await taken(9.1, 8, 7, 6, 5, 4, 3, 2);
    expect(await check()).toMatch(/^the last at .*, in \/backups\/x on news-1$/);
  });

  it('has nothing to say of who takes one now and then', async () => {
    await taken(300, 40);
    expect(await check()).toContain('the last at');
    // Twice on the same day, before an upgrade.
    await taken(300.1, 40.1, 4, 4.1);
    expect(await check()).toContain('the last at');
  });

  it('says that none comes any more', async () => {
    // One of them by a clock that was ahead.
    await taken(7, 6, 5.9, 5, 4, -300);
    await expect(check()).rejects.toMatchObject({
      code: 'backup-late',
      message: expect.stringMatching(/^No backup was taken for 4 days, where one used to come every day: /),
    });
  });

  it('says no more once they are made otherwise', async () => {
    await taken(65, 64, 63, 62, 61);
    expect(await check()).toContain('the last at');
  });
});

describe('the check of retention', () => {
  const note = (what: string, rule: string, daysAgo: number) =>
    database()
      .db.insert(removals)
      .values({ what, rule, day: '2026-02-05', items: 0, bytes: 0, removedAt: ago(daysAgo) });
  const ago = (days: number) => new Date(now().getTime() - days * DAY_MS);
  const check = () => checkRetention(database().db, now);

  it('is content without rules, with rules that are new, and with a run of late', async () => {
    expect(await check()).toBe('everything is kept');
    await note('rules', 'raw 30 d', 2);
    expect(await check()).toBe('not yet');
    await note('rules', 'raw 60 d', 40);
    await note('run', 'raw 60 d', 1);
    expect(await check()).toContain('last at');
  });

  it('says that nothing has gone for days', async () => {
    await note('rules', 'raw 30 d', 40);
    await expect(check()).rejects.toMatchObject({
      code: 'retention-late',
      message: expect.stringContaining('never went'),
    });
    await note('run', 'raw 30 d', 4);
    // By a clock that was ahead.
    await note('run', 'raw 30 d', -300);
    await expect(check()).rejects.toMatchObject({ message: expect.stringContaining('has not gone since') });
  });
});

describe('the check of clocks', () => {
  it('says that this machine has another time than the database', async () => {
    expect(await checkClock(database(), null, now)).toMatch(/^as the database has it \(\d+ ms apart\)$/);
    const ahead = () => new Date(Date.now() + HOUR_MS);
    await expect(checkClock(database(), null, ahead)).rejects.toMatchObject({
      code: 'clock',
      message: 'This machine and the database differ by 3600 s.',
    });
  });

  it('says that what was written lies ahead', async () => {
    const lastRunAt = new Date(Date.now() + HOUR_MS);
    await database().db.insert(sourceStates).values({ source: 'songhong', lastRunAt });
    await expect(checkClock(database(), null, now)).rejects.toMatchObject({
      code: 'clock-ahead',
      message: expect.stringContaining(lastRunAt.toISOString()),
    });
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { EXIT } from '../cli/exit-codes.ts';
import { articles, mails, outbox, pages } from '../storage/schema.ts';
import { BACKENDS, useHungProgram } from './stopping/hung-program.ts';
import { HUNG_QUEUES, HUNG_ROLES } from './stopping/hung-work.ts';
import { type RunningCommand, startCommand } from './support/command.ts';
import { databaseUrlOf, useDatabase } from './support/database.ts';

const PATIENCE = { timeout: 150_000, interval: 100 };
/** From SIGTERM to the end of a process, whatever it is at. */
const LONGEST_END_MS = 10_000;
const WORKERS = ['scheduler', ...HUNG_ROLES];

for (const backend of BACKENDS) {
  describe.skipIf(!backend.runs)(`processes that are told to end, with queues in ${backend.name}`, () => {
    const program = useHungProgram(backend);
    afterEach(program.killAll);

    const counts = async () =>
      Object.fromEntries(
        await Promise.all(
          HUNG_QUEUES.map(async (queue) => [queue, await program.queues().counts(queue)] as const),
        ),
      );

    it('end within ten seconds, whatever every role is at, and others take what hung at once', async () => {
      const ending = program.start([...WORKERS, 'desk'].join(','));
      const address = await urlOfDesk(ending);
      await program.hung().begun(program.queues(), PATIENCE);
      const hangingRequest = fetch(`${address}/search?q=ferry`).then(
        () => 'answered',
        () => 'cut',
      );

      const began = performance.now();
      ending.process.kill('SIGTERM');
      const { code, stderr } = await ending.ended;
      expect(performance.now() - began, stderr).toBeLessThan(LONGEST_END_MS);
      expect(code, stderr).toBe(0);
      expect(await hangingRequest).toBe('cut');
      for (const [queue, { active = 0, waiting = 0, delayed = 0 }] of Object.entries(await counts()))
        expect({ active, isThere: waiting + delayed > 0 }, queue).toEqual({ active: 0, isThere: true });

      await program.hung().release();
      program.start(WORKERS.join(','));
      const { db } = program.database();
      await vi.waitFor(async () => expect(await db.select().from(outbox)).toEqual([]), PATIENCE);
      expect(program.hung().mailed()).toBe(1);
      expect(await db.select().from(mails)).toMatchObject([{ state: 'sent' }]);
      expect((await db.select().from(pages)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
      expect(await db.$count(articles)).toBe(3);
    }, 400_000);
  });
}

describe('retention that is told to end', () => {
  const database = useDatabase();

  it('says by its exit code that it was cut off', async () => {
    const { pool } = database();
    const holder = await pool.connect();
    try {
      await holder.query('begin; lock table dateline.fetches');
      const retention = startCommand(['retain'], {
        DATABASE_URL: databaseUrlOf(database()),
        DATELINE_KEEP_RAW_PAGES: '1',
      });
      await vi.waitFor(async () => {
        const waiting = await pool.query(`select from pg_locks
          where not granted and relation = 'dateline.fetches'::regclass
            and database = (select oid from pg_database where datname = current_database())`);
        expect(waiting.rowCount).toBeGreaterThan(0);
      }, PATIENCE);
      retention.process.kill('SIGTERM');
      expect(await retention.ended).toMatchObject({ code: EXIT.problems });
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  });
});

/** As the desk says it in its log. */
function urlOfDesk(desk: RunningCommand | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    desk?.process.stderr?.on('data', (text: string) => {
      const url = /"url":"(http:[^"]+)"/.exec(text)?.[1];
      if (url) resolve(url);
    });
    desk?.ended.then(({ stderr }) => reject(new Error(`The desk ended:\n${stderr}`)));
  });
}

import { describe, expect, it, vi } from 'vitest';
import { outbox } from '../storage/schema.ts';
import { BACKENDS, useHungProgram } from './stopping/hung-program.ts';
import { HUNG_QUEUES, HUNG_ROLES } from './stopping/hung-work.ts';
import type { RunningCommand } from './support/command.ts';

const PATIENCE = { timeout: 150_000, interval: 100 };
/** From SIGKILL until the work that the process had in hand is done by another. */
const LONGEST_RECOVERY_MS = 45_000;
const ROLES = ['scheduler', ...HUNG_ROLES].join(',');

for (const backend of BACKENDS) {
  describe.skipIf(!backend.runs)(`a process that is killed, with queues in ${backend.name}`, () => {
    const program = useHungProgram(backend);

    const start = async (): Promise<RunningCommand> => {
      const command = program.start(ROLES);
      await new Promise<void>((resolve) =>
        command.process.stderr?.on('data', (text: string) => {
          if (text.includes('"msg":"started"')) resolve();
        }),
      );
      return command;
    };

    it('has the work of every role done by one that stands by, within 45 seconds', async () => {
      const first = await start();
      await program.hung().begun(program.queues(), PATIENCE);
      await start();

      first.process.kill('SIGKILL');
      const killed = performance.now();
      await program.hung().release();
      const open = new Set<string>(HUNG_QUEUES);
      const tookMs = new Map<string, number>();
      await vi.waitFor(async () => {
        const rows = await program.database().db.select({ queue: outbox.queue }).from(outbox);
        for (const queue of open) {
          if (rows.some((row) => row.queue === queue)) continue;
          open.delete(queue);
          tookMs.set(queue, performance.now() - killed);
        }
        expect([...open]).toEqual([]);
      }, PATIENCE);
      for (const [queue, ms] of tookMs) expect(ms, queue).toBeLessThan(LONGEST_RECOVERY_MS);
      expect(program.hung().mailed()).toBe(1);
    }, 400_000);
  });
}

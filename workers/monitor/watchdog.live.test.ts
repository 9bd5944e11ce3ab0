import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const WATCHDOG = new URL('./watchdog.ts', import.meta.url);
const QUICK = '{ everyMs: 200, mostInVain: 3, ...more }';

/** Runs a process of its own that does `work` under a watchdog of three intervals of 200 ms. */
async function run(work: string, more = '{ isMoving: async () => true }') {
  const program = `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { startWatchdog } from ${JSON.stringify(WATCHDOG.href)};
    const hang = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
    const more = ${more};
    const watchdog = await startWatchdog(${QUICK});
    ${work}
    await watchdog.stop();
    console.error('ended by itself');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { said, code, signal };
}

describe('startWatchdog', () => {
  it('ends a process that hangs as a whole, and says so', async () => {
    const { said, signal } = await run('hang(30_000);');
    expect(signal).toBe('SIGKILL');
    expect(JSON.parse(said)).toMatchObject({ level: 60, msg: expect.stringContaining('hangs') });
  });

  it('ends a process whose work stands still, or cannot say that it does not', async () => {
    const still = await run('await sleep(30_000);', '{ isMoving: async () => false }');
    expect(still.signal).toBe('SIGKILL');
    const mute = await run('await sleep(30_000);', '{ isMoving: () => new Promise(() => {}) }');
    expect(mute.signal).toBe('SIGKILL');
  });

  it('leaves a process alone that moves, or moves again in time', async () => {
    const { said, code } = await run('await sleep(1_500); hang(300); await sleep(1_500);');
    expect(said).toBe('ended by itself\n');
    expect(code).toBe(0);
  });

  it('does not keep a process going that is at its end', async () => {
    const { code, signal } = await run(
      'process.exitCode = 7; await new Promise((end) => setTimeout(end, 10)); process.exit();',
    );
    expect([code, signal]).toEqual([7, null]);
  });
});

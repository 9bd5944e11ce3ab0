import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const WATCHDOG = new URL('./watchdog.ts', import.meta.url);
const QUICK = '{ everyMs: 400, mostInVain: 4, onError: (error) => console.error(error) }';

/** Runs a process of its own that does `work` under a watchdog of four intervals of 400 ms. */
async function run(work: string) {
  const program = `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { startWatchdog } from ${JSON.stringify(WATCHDOG.href)};
    const hang = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
    const watchdog = startWatchdog(${QUICK});
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
  it('kills a process in which nothing has its turn, and says so', async () => {
    const { said, signal } = await run('await sleep(1_000); hang(50_000);');
    expect(signal).toBe('SIGKILL');
    expect(JSON.parse(said)).toMatchObject({ level: 60, msg: expect.stringContaining('hangs') });
  });

  it('leaves a process alone whose timers have their turn again in time', async () => {
    const { said, code } = await run('await sleep(2_000); hang(700); await sleep(2_000);');
    expect(said).toBe('ended by itself\n');
    expect(code).toBe(0);
  });

  it('keeps no process going that has nothing left to do', async () => {
    // Node's word for an await that nothing will ever settle.
    const { code, signal } = await run('await new Promise(() => {});');
    expect([code, signal]).toEqual([13, null]);
  });
});

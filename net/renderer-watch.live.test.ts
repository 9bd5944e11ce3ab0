import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { watchRenderers } from './renderer-watch.ts';

const MEGABYTES = 1_000_000;

describe('watchRenderers', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  /** A process that says when it holds that much, and is called as Chromium calls its own. */
  async function start(megabytes: number, ...args: string[]): Promise<ChildProcess> {
    const script = `const held = Buffer.alloc(${megabytes * MEGABYTES}, 1); process.stdout.write('held');
      setInterval(() => held.at(0), 1000);`;
    const child = spawn(process.execPath, ['-e', script, '--', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    if (child.stdout) await once(child.stdout, 'data');
    return child;
  }

  it('ends what outgrows its limit, and nothing else', async () => {
    const small = await start(1, '--type=renderer');
    const other = await start(400, '--type=utility');
    const grown = await start(400, '--type=renderer');
    const stop = watchRenderers({ maxBytes: 300 * MEGABYTES, everyMs: 20 });
    expect(await once(grown, 'exit')).toEqual([null, 'SIGKILL']);
    stop();
    expect([small.exitCode, small.signalCode]).toEqual([null, null]);
    expect([other.exitCode, other.signalCode]).toEqual([null, null]);
  });
});

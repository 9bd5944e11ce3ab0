import { afterEach, describe, expect, it } from 'vitest';
import { createLimitedThread, type LimitedThread, type ThreadLimits } from './limited-thread.ts';

/** Greets, then evaluates what it is asked. */
const EVALUATES = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (question) => parentPort.postMessage(eval(question)));
  parentPort.postMessage(null);
`;
const HANG = 'while (true);';
const FILL = 'const all = []; while (true) all.push([Math.random()]);';

const threads: LimitedThread<string, unknown>[] = [];

function threadOf(source: string, limits: Partial<ThreadLimits> = {}): LimitedThread<string, unknown> {
  const entry = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const thread = createLimitedThread<string, unknown>(entry, { timeoutMs: 60_000, memoryMb: 32, ...limits });
  threads.push(thread);
  return thread;
}

afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())));

describe('createLimitedThread', () => {
  it('answers in order, in one thread', async () => {
    const { ask } = threadOf(EVALUATES);
    const answers = ['globalThis.count = 1', 'count += 1', 'count += 1'].map(ask);
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
  });

  it('ends a thread at the time limit, and answers the next question in another', async () => {
    const { ask } = threadOf(EVALUATES, { timeoutMs: 500 });
    expect(await Promise.all(['globalThis.count = 1', HANG, 'typeof count'].map(ask))).toEqual([
      1,
      null,
      'undefined',
    ]);
  });

  it.each([
    ['fills its memory', FILL],
    ['overflows its stack', 'const deep = () => 1 + deep(); deep()'],
    ['throws', 'throw new Error("no")'],
    ['exits', 'process.exit(1)'],
  ])('outlives a thread that %s', async (_, question) => {
    const { ask } = threadOf(EVALUATES);
    expect(await ask(question)).toBeNull();
    expect(await ask('1 + 1')).toBe(2);
  });

  it.each([
    ['throws', 'throw new Error("no")'],
    ['ends', ''],
  ])('answers null where the thread %s before it is ready', async (_, source) => {
    const { ask } = threadOf(source);
    expect(await Promise.all([ask('1'), ask('2')])).toEqual([null, null]);
  });

  it('gives up at close what is asked and what is waiting, and answers nothing more', async () => {
    const { ask, close } = threadOf(EVALUATES);
    await ask('1');
    const asked = [ask(HANG), ask('1')];
    await close();
    expect(await Promise.all([...asked, ask('1')])).toEqual([null, null, null]);
    await close();
  });

  it('can be closed while its thread starts, and before', async () => {
    const starting = threadOf(EVALUATES);
    const asked = starting.ask('1');
    await starting.close();
    expect(await asked).toBeNull();
    await threadOf(EVALUATES).close();
  });
});

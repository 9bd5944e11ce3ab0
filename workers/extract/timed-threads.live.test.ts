import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTimedThreads, type TimedThreads } from './timed-threads.ts';

/** A thread that takes longer to start than any answer may take, and answers at once, or never. */
const SLOW_START = `
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  export const answer = ({ begun, isEndless }) => {
    begun.postMessage(null);
    while (isEndless);
    return 'read';
  };`;
const LIMIT_MS = 500;

let folder: string;
let threads: TimedThreads<{ isEndless: boolean }, string>;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-thread-'));
  const file = path.join(folder, 'thread.mjs');
  await writeFile(file, SLOW_START);
  threads = createTimedThreads({
    file: pathToFileURL(file),
    name: 'answer',
    count: 1,
    idleMs: 60_000,
    memoryMb: { young: 16, old: 128 },
  });
});
afterEach(async () => {
  await threads.close();
  await rm(folder, { recursive: true });
});

const ask = (isEndless: boolean) => threads.ask({ isEndless }, LIMIT_MS);

it('counts neither the start of a thread nor the questions before', async () => {
  expect(await Promise.all([ask(false), ask(false), ask(false)])).toEqual(['read', 'read', 'read']);
});

it('ends a thread that does not answer in time, and what waits has another', async () => {
  const [endless, ...next] = [ask(true), ask(false), ask(false)];
  await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
  expect(await Promise.all(next)).toEqual(['read', 'read']);
});

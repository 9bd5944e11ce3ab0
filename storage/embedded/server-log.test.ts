import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { keepServerLogSmall, openServerLog } from './server-log.ts';

const LARGE = 10 * 1024 * 1024 + 1;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-server-log-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('appends to the log of the server, and puts one aside that has grown large', async () => {
  const file = path.join(folder, 'postgres.log');
  const say = async (words: string) => {
    const log = await openServerLog(file);
    await log.write(words);
    await log.close();
  };
  await say('one ');
  await say('two');
  expect(await readFile(file, 'utf8')).toBe('one two');

  await writeFile(`${file}.1`, 'an older one');
  await truncate(file, LARGE);
  await say('three');
  expect(await readFile(file, 'utf8')).toBe('three');
  expect((await stat(`${file}.1`)).size).toBe(LARGE);
});

it('empties one that grows large while the server has it open', async () => {
  const file = path.join(folder, 'running.log');
  const log = await openServerLog(file);
  const stop = keepServerLogSmall(file, 5);
  try {
    await log.write('one');
    await truncate(file, LARGE);
    await vi.waitFor(async () => expect((await stat(file)).size).toBe(0), { timeout: 10_000 });
    await log.write('two');
    expect(await readFile(file, 'utf8')).toBe('two');
    expect((await stat(`${file}.1`)).size).toBe(LARGE);
  } finally {
    stop();
    await log.close();
  }
});

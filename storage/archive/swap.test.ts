import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeDay, replaceDay } from './swap.ts';

const day = '2026-02-05';
let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'archive-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const month = () => path.join(root, '2026', '02');
const replace = (text: string, confirm = async () => {}) =>
  replaceDay(root, day, (folder) => writeFile(path.join(folder, 'a'), text), confirm);
const shown = () => readFile(path.join(month(), '05', 'a'), 'utf8');

describe('replacing a day', () => {
  it('puts the new folder in the place of the old', async () => {
    await replace('old');
    await replace('new');
    expect(await shown()).toBe('new');
    expect(await readdir(month())).toEqual(['05']);
  });

  it('leaves the old folder where the lock was lost while the new one was made', async () => {
    await replace('old');
    const lost = async () => {
      throw new Error('connection lost');
    };
    await expect(replace('new', lost)).rejects.toThrow('connection lost');
    expect(await shown()).toBe('old');
    expect(await readdir(month())).toEqual(['05']);
  });

  it('takes a day away, and no matter if it is gone', async () => {
    await replace('old');
    await removeDay(root, day);
    await removeDay(root, day);
    expect(await readdir(month())).toEqual([]);
  });
});

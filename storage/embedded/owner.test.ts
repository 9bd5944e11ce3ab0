import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasOwner, noteOwner } from './owner.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-owner-'));
  file = path.join(folder, 'owner.pid');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const noted = async (text: string) => {
  await writeFile(file, text);
  return hasOwner(file);
};

describe('the owner of a built-in PostgreSQL', () => {
  it('is the process that noted itself', async () => {
    expect(await hasOwner(path.join(folder, 'none'))).toBe(false);
    await noteOwner(file);
    expect(await hasOwner(file)).toBe(true);
  });

  it.runIf(process.platform === 'linux')('is no process that has its id since', async () => {
    await noteOwner(file);
    const [pid, birth = ''] = (await readFile(file, 'utf8')).split('\n');
    expect(await noted(`${pid}\n${Number(birth) - 1}`)).toBe(false);
    expect(await noted(`1\n${birth}`)).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'is known in a container, where services see another boot',
    async () => {
      await noteOwner(file);
      const [pid, birth] = (await readFile(file, 'utf8')).split('\n');
      expect(await noted(`${pid}\n00000000-0000-4000-8000-000000000000 ${birth}`)).toBe(true);
    },
  );

  it('is known by its id alone where an earlier release noted it', async () => {
    expect(await noted(String(process.pid))).toBe(true);
    // Beyond what Linux gives out.
    expect(await noted('4194305')).toBe(false);
    expect(await noted('')).toBe(false);
  });
});

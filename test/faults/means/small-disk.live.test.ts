import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from './small-disk.ts';

const missing = await whyNoSmallDisk();

describe.skipIf(missing)(missing ? `a small disk (${missing})` : 'a small disk', () => {
  let folder = '';
  let disk: SmallDisk;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-disk-'));
    disk = await mountSmallDisk(folder, 2);
  });
  afterEach(async () => {
    await disk.remove();
    await rmdir(folder);
  });

  it('has no room once it is filled, and has it again', async () => {
    const file = path.join(folder, 'page');
    await writeFile(file, 'kept');
    await disk.fill();
    await expect(writeFile(path.join(folder, 'next'), 'x'.repeat(5_000))).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    await disk.makeRoom();
    await writeFile(path.join(folder, 'next'), 'x'.repeat(5_000));
    expect(await readFile(file, 'utf8')).toBe('kept');
  });

  it('leaves as much room as it is told to', async () => {
    await disk.fill(64 * 1024);
    await writeFile(path.join(folder, 'little'), Buffer.alloc(60 * 1024));
    await rm(path.join(folder, 'little'));
    await expect(writeFile(path.join(folder, 'much'), Buffer.alloc(70 * 1024))).rejects.toMatchObject({
      code: 'ENOSPC',
    });
  });

  it('takes nothing while it is read-only, root or not', async () => {
    const file = path.join(folder, 'page');
    await disk.makeReadOnly();
    await expect(writeFile(file, '')).rejects.toMatchObject({ code: 'EROFS' });
    const inside = spawn('unshare', ['--mount', 'sh', '-c', 'echo ready; read _ && : > "$0"', file]);
    const ended = once(inside, 'exit');
    await once(inside.stdout, 'data');
    await disk.makeWritable();
    await writeFile(file, '');
    inside.stdin.end('go\n');
    // Who began meanwhile, in a mount namespace of its own as programs of the fault harness do, may write again too.
    expect((await ended)[0]).toBe(0);
  });
});

import { mkdtemp, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, whyNot } from './run.ts';

/** A file system of its own, so small that it can be filled. */
export interface SmallDisk {
  /** Takes all room that is left, but for so many bytes. */
  fill(leave?: number): Promise<void>;
  /** Gives back what `fill` took. */
  makeRoom(): Promise<void>;
  /** As a disk with errors is mounted anew by its kernel. Programs that are writing at the moment are waited for. */
  makeReadOnly(): Promise<void>;
  makeWritable(): Promise<void>;
  /** Unmounts it, with all that is on it. */
  remove(): Promise<void>;
}

const PATIENCE_MS = 10_000;

export function whyNoSmallDisk(): Promise<string | null> {
  return whyNot('a file system in memory', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-disk-'));
    await (await mountSmallDisk(folder, 1)).remove();
    await rmdir(folder);
  });
}

/** @param folder an empty one, which keeps its owner and mode */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk> {
  const { uid, gid, mode } = await stat(folder);
  const options = [`size=${megabytes}m`, `uid=${uid}`, `gid=${gid}`, `mode=${(mode & 0o7777).toString(8)}`];
  await run('mount', '-t', 'tmpfs', '-o', options.join(','), 'dateline-test', folder);
  const filling = path.join(folder, '.filling');
  return {
    fill: (leave = 0) => fill(folder, filling, leave),
    makeRoom: () => rm(filling, { force: true }),
    async makeReadOnly() {
      await remount(folder, 'ro');
      // The file system alone: a mount namespace made meanwhile would keep its own mount read-only for good.
      await run('mount', '-o', 'remount,bind,rw', folder);
    },
    makeWritable: () => remount(folder, 'rw'),
    async remove() {
      // Lazily: a program that a failed test left behind must not keep it.
      await run('umount', '--lazy', folder);
    },
  };
}

/** Piece by piece, since whoever writes there takes room between a look and its taking. */
async function fill(folder: string, filling: string, leave: number): Promise<void> {
  await rm(filling, { force: true });
  // Inodes of tmpfs need room as well, which is taken only now.
  await writeFile(filling, '');
  const block = Number(await run('stat', '--file-system', '--format=%S', folder));
  const blocksLeft = async () =>
    Number(await run('stat', '--file-system', '--format=%a', folder)) - Math.ceil(leave / block);
  let taken = 0;
  for (let piece = await blocksLeft(); piece > 0; ) {
    const place = ['--offset', String(taken * block), '--length', String(piece * block)];
    const isTaken = await run('fallocate', ...place, filling).then(
      () => true,
      () => false,
    );
    if (isTaken) taken += piece;
    piece = Math.min(isTaken ? piece : Math.floor(piece / 2), await blocksLeft());
  }
}

/** A file that is open for writing keeps a file system from becoming read-only. */
async function remount(folder: string, mode: 'ro' | 'rw'): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await run('mount', '-o', `remount,${mode}`, folder);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

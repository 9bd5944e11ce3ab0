import { mkdir, mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FollowedWatches, followWatches } from './follow-watches.ts';
import { WatchFileError } from './watch-file-error.ts';

let folder = '';
let followed: FollowedWatches | null = null;
let taken: string[];
let problems: string[];
let failures: unknown[];
let isDown: boolean;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'dateline-watches-')), 'watches');
  await mkdir(folder);
  [taken, problems, failures, isDown] = [[], [], [], false];
  await write('laos');
});
afterEach(async () => {
  await followed?.stop();
  followed = null;
  await rm(path.dirname(folder), { recursive: true });
});

const fileOf = (name: string) => path.join(folder, `${name}.yaml`);
const write = (name: string, title = 'A title') =>
  writeFile(fileOf(name), `name: ${name}\ntitle: ${title}\nmatch: { any: [Laos] }\n`);

async function follow(): Promise<FollowedWatches> {
  followed = await followWatches(folder, {
    everyMs: 3_600_000,
    async take({ files, present }) {
      if (isDown) throw new Error('the database is down');
      taken.push(`${files.map(({ watch }) => `${watch.name}: ${watch.title}`).join()} of ${present.join()}`);
    },
    onProblems: (found) => problems.push(...found.map(({ field, message }) => `${field} ${message}`)),
    onError: (error) => failures.push(error),
  });
  return followed;
}

it('takes in what is there, then what is new or other, and nothing else', async () => {
  const { refresh } = await follow();
  await refresh();
  await write('apec');
  await refresh();
  await write('laos', 'Another');
  await refresh();
  await refresh();
  expect(taken).toEqual([
    'laos: A title of laos',
    'apec: A title of apec,laos',
    'laos: Another of apec,laos',
  ]);
});

it('refuses a folder with a file that is wrong at first, and later leaves that file as it was', async () => {
  const { refresh } = await follow();
  await write('laos', '');
  await refresh();
  await refresh();
  expect(problems).toEqual(['title Invalid input: expected string, received null']);
  expect(taken).toHaveLength(1);
  await followed?.stop();
  await expect(follow()).rejects.toThrow(WatchFileError);
});

it('takes a file for gone when it is gone twice, as editors take it away for a moment', async () => {
  await write('apec');
  const { refresh } = await follow();
  await unlink(fileOf('apec'));
  await refresh();
  expect(taken).toHaveLength(1);
  await refresh();
  await refresh();
  expect(taken.slice(1)).toEqual([' of laos']);
});

it('says nothing of any file while the folder is not there', async () => {
  const { refresh } = await follow();
  await rename(folder, `${folder}-away`);
  await refresh();
  await refresh();
  await rename(`${folder}-away`, folder);
  await refresh();
  expect(taken).toEqual(['laos: A title of laos']);
  await rm(folder, { recursive: true });
  await followed?.stop();
  await follow();
  expect(taken).toHaveLength(1);
});

it('takes in at the next look what could not be taken in', async () => {
  const { refresh } = await follow();
  await write('laos', 'Another');
  isDown = true;
  await refresh();
  expect(failures).toHaveLength(1);
  isDown = false;
  await refresh();
  expect(taken.at(-1)).toBe('laos: Another of laos');
});

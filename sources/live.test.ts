import { mkdtemp, rename, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LiveSources, openLiveSources, type SourcesChange } from './live.ts';
import { formatProblem, SourceFileError } from './source-file-error.ts';

let dir: string;
let live: LiveSources | null = null;
let changes: SourcesChange[];
let problems: string[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sources-'));
  changes = [];
  problems = [];
  await write('daily');
  await write('weekly');
});
afterEach(async () => {
  await live?.stop();
  live = null;
  await rm(dir, { recursive: true, force: true });
});

const fileOf = (name: string) => join(dir, `${name}.yaml`);
const textOf = (name: string, fields: string) => `name: ${name}
title: A title
home: https://daily.example/
languages: [vi]
zone: Asia/Ho_Chi_Minh
read: [{ feed: 'https://daily.example/rss' }]
${fields}`;
const write = (name: string, fields = '') => writeFile(fileOf(name), textOf(name, fields));

async function open(): Promise<LiveSources> {
  live = await openLiveSources(dir, {
    everyMs: 3_600_000,
    onChange: (change) => changes.push(change),
    onProblems: (told) =>
      problems.push(...told.map((problem) => formatProblem(problem).replaceAll(`${dir}/`, ''))),
  });
  return live;
}

describe('openLiveSources', () => {
  it('refuses a folder with a file that is wrong', async () => {
    await write('yearly', 'pace: 3');
    await expect(open()).rejects.toThrow(SourceFileError);
  });

  it('follows files that are added, changed and taken away', async () => {
    const { sources, refresh } = await open();
    expect([...sources.keys()]).toEqual(['daily', 'weekly']);
    await write('ahead');
    await write('daily', 'pace: { seconds: 9 }');
    await unlink(fileOf('weekly'));
    await refresh();
    await refresh();
    expect([...sources.keys()]).toEqual(['ahead', 'daily']);
    expect(sources.get('daily')?.pace.seconds).toBe(9);
    expect(changes).toEqual([
      { added: ['ahead'], changed: ['daily'], removed: [] },
      { added: [], changed: [], removed: ['weekly'] },
    ]);
    expect(problems).toEqual([]);
  });

  it('keeps the last good version of a file that breaks, and tells of it once', async () => {
    const { sources, refresh } = await open();
    await write('daily', 'schedule: "61 * * * *"');
    await write('weekly', 'pace: { seconds: 5 }');
    await refresh();
    await refresh();
    expect(problems).toEqual(['daily.yaml:7:11: schedule: "61 * * * *" is not a cron expression']);
    expect(sources.get('daily')?.schedule).toBe('*/15 * * * *');
    expect(sources.get('weekly')?.pace.seconds).toBe(5);
    await write('daily', 'schedule: "60 * * * *"');
    await refresh();
    expect(problems).toHaveLength(2);
    await write('daily', 'schedule: "6 * * * *"');
    await refresh();
    expect(sources.get('daily')?.schedule).toBe('6 * * * *');
  });

  it('does not know a new source before its file is right', async () => {
    const { sources, refresh } = await open();
    await write('yearly', 'via: fax');
    await refresh();
    expect(sources.has('yearly')).toBe(false);
    await write('yearly');
    await refresh();
    expect(sources.has('yearly')).toBe(true);
  });

  it('leaves the source of an unchanged file the same object, touched or not', async () => {
    const { sources, refresh } = await open();
    const before = sources.get('daily');
    await utimes(fileOf('daily'), 1, 1);
    await refresh();
    expect(sources.get('daily')).toBe(before);
    expect(changes).toEqual([]);
  });

  it('keeps a source whose file is gone for a moment only', async () => {
    const { sources, refresh } = await open();
    await rename(fileOf('daily'), join(dir, 'aside'));
    await refresh();
    await rename(join(dir, 'aside'), fileOf('daily'));
    await refresh();
    await refresh();
    expect(sources.has('daily')).toBe(true);
    expect(changes).toEqual([]);
  });

  it('keeps everything where the folder is out of reach, and tells of it once', async () => {
    const { sources, refresh } = await open();
    const aside = `${dir}-aside`;
    await rename(dir, aside);
    for (const _ of [1, 2, 3]) await refresh();
    expect(sources.size).toBe(2);
    expect(problems).toEqual([expect.stringContaining('cannot be read (ENOENT')]);
    await rename(aside, dir);
    await refresh();
    expect(sources.size).toBe(2);
    expect(changes).toEqual([]);
  });

  it('looks by itself', async () => {
    let onChange = () => {};
    const changed = new Promise<void>((resolve) => {
      onChange = resolve;
    });
    live = await openLiveSources(dir, { everyMs: 5, onChange, onProblems: () => {} });
    await write('ahead');
    await changed;
    expect(live.sources.has('ahead')).toBe(true);
  });
});

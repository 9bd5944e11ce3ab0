import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSources } from './load.ts';
import { takenNames, writeNewSource } from './write-source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-sources-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fields = {
  name: 'daily',
  title: 'The Daily',
  home: 'https://daily.example/',
  languages: ['vi'],
  zone: 'Asia/Ho_Chi_Minh',
  read: [{ feed: 'https://daily.example/rss' }],
};

describe('writeNewSource', () => {
  it('writes a file that is read as a source, and leaves nothing beside it', async () => {
    expect(await writeNewSource(folder, fields)).toBe(path.join(folder, 'daily.yaml'));
    expect(await readdir(folder)).toEqual(['daily.yaml']);
    expect(await loadSources(folder)).toMatchObject([{ name: 'daily', zone: 'Asia/Ho_Chi_Minh' }]);
  });

  it('never writes over a file', async () => {
    const file = path.join(folder, 'daily.yaml');
    await writeFile(file, 'mine');
    await expect(writeNewSource(folder, fields)).rejects.toMatchObject({ code: 'source-exists' });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['daily.yaml']);
  });

  it('writes one of two that come at once', async () => {
    const outcomes = await Promise.allSettled([
      writeNewSource(folder, fields),
      writeNewSource(folder, fields),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['daily.yaml']);
  });

  it('writes nothing outside of the folder, nor what is no source', async () => {
    await expect(writeNewSource(folder, { ...fields, name: '../evil' })).rejects.toMatchObject({
      code: 'source-file',
    });
    await expect(writeNewSource(folder, { ...fields, zone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'source-file',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so where it may not write', async () => {
    const nowhere = path.join(folder, 'nowhere');
    await expect(writeNewSource(nowhere, fields)).rejects.toMatchObject({
      code: 'source-not-written',
      advice: expect.stringContaining('DATELINE_SOURCES'),
    });
  });
});

describe('takenNames', () => {
  it('has those of files that cannot be read as well', async () => {
    await writeFile(path.join(folder, 'broken.yaml'), '[');
    await writeFile(path.join(folder, 'notes.txt'), '');
    expect([...(await takenNames(folder))]).toEqual(['broken']);
    expect((await takenNames(path.join(folder, 'nowhere'))).size).toBe(0);
  });
});

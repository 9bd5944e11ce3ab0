import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSource, loadSources } from './load.ts';
import { SourceFileError } from './source-file-error.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterEach(() => rm(dir, { recursive: true }));

function write(name: string, fields = ''): Promise<void> {
  const text = `name: ${name.replace(/\.ya?ml$/, '')}
title: A title
home: https://daily.example/
languages: [vi]
zone: Asia/Ho_Chi_Minh
read: [{ feed: 'https://daily.example/rss' }]
${fields}`;
  return writeFile(join(dir, name), text);
}

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => expect.fail('nothing was wrong'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceFileError)) throw error;
  return error.message.replaceAll(`${dir}/`, '').replaceAll(dir, 'DIR').split('\n');
}

describe('loadSources', () => {
  it('gives the sources by name and leaves other files alone', async () => {
    await write('weekly.yaml');
    await write('daily.yaml');
    await writeFile(join(dir, 'notes.md'), 'not a source');
    expect((await loadSources(dir)).map(({ name }) => name)).toEqual(['daily', 'weekly']);
  });

  it('reports all problems of all files together', async () => {
    await write('daily.yaml');
    await write('weekly.yaml', 'schedule: "61 * * * *"\nvia: fax\n');
    await write('monthly.yaml', 'pace: 3\n');
    await write('yearly.yml');
    await write('huge.yaml', `# ${'x'.repeat(70_000)}`);
    expect(await problemsOf(loadSources(dir))).toEqual([
      'huge.yaml: has 70142 bytes, more than 65536',
      'monthly.yaml:7:7: pace: Invalid input: expected object, received number',
      'weekly.yaml:7:11: schedule: "61 * * * *" is not a cron expression',
      'weekly.yaml:8:6: via: Invalid option: expected one of "http"|"browser"',
      'yearly.yml: is not named *.yaml',
    ]);
  });

  it('does not let two files share a name', async () => {
    await write('daily.yaml');
    await writeFile(
      join(dir, 'copy.yaml'),
      'name: daily\ntitle: A\nhome: https://daily.example/\nlanguages: [vi]\nzone: UTC\nread: [{ page: "https://daily.example/" }]\n',
    );
    expect(await problemsOf(loadSources(dir))).toEqual([
      'copy.yaml:1:7: name: differs from the name of its file, "copy"',
    ]);
  });

  it('says what it cannot read', async () => {
    expect((await problemsOf(loadSources(join(dir, 'missing'))))[0]).toMatch(
      /^missing: cannot be read \(ENOENT/,
    );
    expect((await problemsOf(loadSource(join(dir, 'missing.yaml'))))[0]).toMatch(
      /^missing.yaml: cannot be read \(ENOENT/,
    );
  });
});

describe('loadSource', () => {
  it('gives the source of a file', async () => {
    await write('daily.yaml');
    expect(await loadSource(join(dir, 'daily.yaml'))).toMatchObject({ name: 'daily', pace: { seconds: 2 } });
  });
});

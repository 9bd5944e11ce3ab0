import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { writeNewsstandSources } from '../samples/newsstand/sources.ts';
import { loadSource } from '../sources/load.ts';
import { runCommand } from './support/command.ts';

let folder: string;
let sources: string;
let newsstand: Newsstand;
const run = (args: string[], more: Record<string, string> = {}) =>
  runCommand(
    ['source', ...args],
    { DATELINE_HOME: folder, DATELINE_SOURCES: sources, DATELINE_ALLOW_HOSTS: '*.localhost', ...more },
    folder,
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-source-'));
  await chmod(folder, 0o755);
  newsstand = await startNewsstand();
});
beforeEach(async () => {
  sources = await mkdtemp(path.join(folder, 'sources-'));
});
afterAll(async () => {
  await newsstand.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what is typed wrong', () => {
  it.each([
    [['add', 'https://daily.invalid/', '--zone', 'Hanoi'], '"Hanoi" is not a time zone.'],
    [['add', 'https://daily.invalid/', '--name', 'The Daily'], '"The Daily" cannot be the name of a source.'],
    [['check', 'harbor'], /There is no source "harbor" .*\n→ There are: harbourpost\./],
  ])('is told at once: %j', async (args, message) => {
    await writeFile(path.join(sources, 'harbourpost.yaml'), 'name: harbourpost\n');
    const { code, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('daily.invalid');
    expect(code).toBe(2);
  });
});

describe('dateline source add', () => {
  it('shows what it found, asks for a zone that it cannot tell, and writes nothing', async () => {
    const { code, stdout, stderr } = await run(['add', newsstand.origin('asialedger'), '--yes']);
    expect(stderr).toContain('/feed/  7 articles');
    expect(stdout).toContain('in a link tag');
    expect(stdout.match(/^ {2}begins/gm)).toHaveLength(3);
    expect(stderr).toMatch(/time zone .*\+05:30/);
    expect(stderr).toContain('→');
    expect(code).toBe(2);
    expect(await readdir(sources)).toEqual([]);
  });

  it('writes a source where it is told to, that a check finds in order, and no second one for the site', async () => {
    const home = newsstand.origin('nguoitho');
    const unasked = await run(['add', home]);
    expect(unasked.stdout).toContain('  zone: Asia/Ho_Chi_Minh\n');
    expect(unasked.stdout).toContain('add --yes');
    expect(unasked.code).toBe(1);
    expect(await readdir(sources)).toEqual([]);
    expect((await run(['add', home, '--yes'])).code).toBe(0);
    const file = path.join(sources, 'nguoitho.yaml');
    expect(await loadSource(file)).toMatchObject({ title: 'Người Thợ', zone: 'Asia/Ho_Chi_Minh' });
    const again = await run(['add', home, '--yes']);
    expect(again.stderr).toContain(file);
    expect(again.code).toBe(2);
    const checked = await run(['check', 'nguoitho']);
    expect(checked.stdout).toContain('Nothing to compare with');
    expect(checked.code).toBe(0);
    // Four commands, of which each looks at a site at its pace: 58 s beside another run.
  }, 180_000);

  it.each([
    [['add', 'daily'], /is not the address of a site/, 2],
    [['add', 'http://10.0.0.1/'], /not a public address/, 1],
    [['add', 'https://daily.invalid/'], /daily\.invalid/, 1],
    [['check'], /Name one source, or say --all/, 2],
    [['check', 'nowhere'], /There is no source "nowhere"/, 2],
  ])('ends %j well', async (args, message, exit) => {
    const { code, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(exit);
  });
});

describe('dateline source check', () => {
  it('holds a source against its last good run', async () => {
    await writeNewsstandSources(sources, newsstand.port);
    const environment = {
      DATELINE_HOME: folder,
      DATELINE_SOURCES: sources,
      DATELINE_ALLOW_HOSTS: '*.localhost',
    };
    await runCommand(['run', '--once', '--source', 'nguoitho'], environment, folder);
    const same = await run(['check', 'nguoitho']);
    expect(same.stdout).toContain('Since its last good run: as it was');
    expect(same.code).toBe(0);
    const file = path.join(sources, 'nguoitho.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('\\.nto$', '1432742\\.nto$'));
    const less = await run(['check', 'nguoitho']);
    expect(less.stdout).toMatch(/! \S+thoi-su\.rss gives 1 articles, 12 on /);
    expect(less.code).toBe(1);
  });
});

describe('dateline source check --all', () => {
  it('has a row for every source, with what is wrong, and goes on past what does not answer', async () => {
    await writeNewsstandSources(sources, newsstand.port);
    for (const { name } of [{ name: 'songhong' }, { name: 'thoimoi' }])
      await rm(path.join(sources, `${name}.yaml`));
    await writeFile(
      path.join(sources, 'nowhere.yaml'),
      'name: nowhere\ntitle: Nowhere\nhome: https://daily.invalid/\nlanguages: [en]\nzone: UTC\nread:\n  - feed: https://daily.invalid/rss\n',
    );
    const { code, stdout } = await run(['check', '--all', '--json']);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(11);
    const troubled = rows.filter(({ troubles }) => troubles.length > 0);
    expect(troubled).toMatchObject([
      { source: 'nowhere', links: 0, troubles: [expect.stringContaining('daily.invalid')] },
    ]);
    expect(rows.find(({ source }) => source === 'nguoitho')).toMatchObject({
      links: 12,
      evidence: { status: 'seen' },
    });
    expect(code).toBe(1);
  });
});

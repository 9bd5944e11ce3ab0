import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { runCommand, startCommand } from './support/command.ts';
import { type Newsroom, openNewsroom } from './support/newsroom.ts';
import { readOutcome } from './support/outcome.ts';

let newsstand: Newsstand;
let newsroom: Newsroom;
const run = (...args: string[]) => runCommand(args, newsroom.environment);

beforeAll(async () => {
  newsstand = await startNewsstand();
  newsroom = await openNewsroom(newsstand, '');
  await run('run', '--once');
}, 180_000);
afterAll(async () => {
  await newsstand.stop();
  await newsroom.close();
});

/** The last line of `--json`: how often each outcome came. */
async function sums(...options: string[]) {
  const { stdout, stderr, code } = await run('reextract', '--json', ...options);
  const lines = stdout.trim().split('\n');
  expect(stderr).toBe('');
  return { code, pages: lines.slice(0, -1), ...JSON.parse(lines.at(-1) ?? '') };
}

describe('dateline reextract, over the sample newsstand', () => {
  it('changes nothing where neither the extractor nor a source changed', async () => {
    const before = await readOutcome(newsroom.home);
    const { total, pages, code } = await sums();
    expect(total).toMatchObject({ 'new-version': 0, details: 0, 'article-now': 0, unreadable: 0 });
    expect(total.unchanged).toBe(newsstand.articles.length);
    expect(pages.length).toBe(newsstand.articles.length);
    expect(await readOutcome(newsroom.home)).toEqual(before);
    expect(code).toBe(0);
  });

  it('says what a changed source changes, does it, and does it once', async () => {
    const before = await readOutcome(newsroom.home);
    const file = path.join(newsroom.home, 'sources', 'songhong.yaml');
    const source = parse(await readFile(file, 'utf8'));
    await writeFile(file, stringify({ ...source, selectors: { drop: ['p:nth-of-type(2)'] } }));
    const dry = await run('reextract', '--dry-run', '--source', 'songhong');
    expect(dry.stdout).toMatch(/^new version +\+\d+ −\d+ +http/m);
    expect(dry.stdout).toMatch(/Nothing was written/);
    expect(await readOutcome(newsroom.home)).toEqual(before);

    const { total } = await sums();
    expect(total['new-version']).toBeGreaterThan(0);
    expect((await sums()).total).toMatchObject({ 'new-version': 0, unchanged: newsstand.articles.length });
  });

  it('leaves stories and archive to the workers, which bring them up to date', async () => {
    await run('run', '--once');
    expect((await run('archive', 'verify')).stdout).toMatch(/is as the database has it/);
  });

  it('stops where it is told to, and says so', async () => {
    const { process, ended } = startCommand(['reextract', '--json'], newsroom.environment);
    process.stdout?.once('data', () => process.kill('SIGINT'));
    const { code, stdout } = await ended;
    const lines = stdout.trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ isComplete: false });
    expect(code).toBe(1);
  });

  it('refuses a source that nobody knows, and a day that is none', async () => {
    expect(await run('reextract', '--source', 'nowhere')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no source named nowhere/),
    });
    expect((await run('reextract', '--since', 'yesterday')).code).toBe(2);
  });
});

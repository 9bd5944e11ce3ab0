/**
 * Measures `dateline backup` and `restore` of 100,000 articles with their raw pages, between embedded databases, and
 * compares what came back.
 *
 *     npm run -s bench:backup [-- FOLDER] [--page-bytes N]
 *
 * With FOLDER, the filled database is kept there, and used when it is there already. Needs some 10 GB of room.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openStorage } from '../storage/open-storage.ts';
import { type Contents, differingTables, readContents } from './backup/contents.ts';
import { fillWithPages } from './backup/fill.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../cli/dateline.js');
/** Seconds, of both together. */
const BAR = 300;
/** What a page of news has as a gzip member, on average over the catalog's sites. */
const PAGE_BYTES = 20_000;

interface Step {
  name: string;
  seconds: number;
  /** Processor time, with that of the database. */
  cpu: number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'page-bytes': { type: 'string', default: String(PAGE_BYTES) } },
  });
  const [kept] = positionals;
  const scratch = await mkdtemp(path.join(tmpdir(), 'dateline-backup-'));
  const home = kept ? path.resolve(kept) : path.join(scratch, 'home');
  const restored = path.join(scratch, 'restored');
  try {
    for (const folder of [home, restored]) await mkdir(folder, { recursive: true });
    // PostgreSQL runs as another user where Dateline is root.
    for (const folder of [scratch, home, restored]) await chmod(folder, 0o755);
    const before = await contentsOf(home, (pool) => fillWithPages(pool, Number(values['page-bytes'])));
    const backup = path.join(scratch, 'backup');
    const steps = [
      await dateline('backup', ['backup', backup], home),
      await dateline('restore', ['restore', backup], restored),
    ];
    const verify = await dateline('archive verify', ['archive', 'verify'], restored);
    report([...steps, verify], differingTables(before, await contentsOf(restored)));
    const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
    console.log(`backup and restore: ${total.toFixed(0)} s, bar ${BAR} s`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

type Pool = Awaited<ReturnType<typeof openStorage>>['pool'];

async function contentsOf(home: string, fill?: (pool: Pool) => Promise<void>): Promise<Contents> {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    await fill?.(storage.pool);
    return await readContents(storage.pool);
  } finally {
    await storage.close();
  }
}

/** Sets the home of a command, and says at its end what it and its children took. */
const TIMED = 'export DATELINE_HOME="$1"; shift; "$@"; code=$?; times >&2; exit $code';

/** Runs a command as a user does. */
async function dateline(name: string, args: string[], home: string): Promise<Step> {
  const began = performance.now();
  const command = [process.execPath, PROGRAM, ...args];
  const child = spawn('/bin/sh', ['-c', TIMED, 'sh', home, ...command], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`dateline ${args.join(' ')} ended with ${code}: ${errors}`);
  return { name, seconds: (performance.now() - began) / 1_000, cpu: cpuOf(errors) };
}

/** The second line of `times` in sh(1) is that of the children, all those waited for. */
function cpuOf(times: string): number {
  const spans = [...(times.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return spans.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function report(steps: readonly Step[], differing: readonly string[]): void {
  console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)}`);
  console.log(`${''.padEnd(16)}${'seconds'.padStart(10)}${'processor'.padStart(11)}`);
  for (const { name, seconds, cpu } of steps)
    console.log(`${name.padEnd(16)}${seconds.toFixed(0).padStart(10)}${cpu.toFixed(0).padStart(11)}`);
  console.log(differing.length === 0 ? 'contents: equal' : `contents differ: ${differing.join(', ')}`);
}

await main();

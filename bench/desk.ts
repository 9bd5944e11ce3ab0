/**
 * Measures the desk over 100,000 articles in 30,000 stories in the embedded database: server time of its pages, and
 * what a first visit transfers.
 *
 *     npm run -s bench:desk [-- FOLDER] [--rounds N]
 *
 * With FOLDER, the filled database is kept there, and used when it is there already.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDesk } from '../desk/app.tsx';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { ARTICLES, fill, LAST_DAY, STORIES } from './desk/fill.ts';
import { type Answer, bytesOfFirstVisit, type Measured, measurePages } from './desk/measure.ts';

/** Milliseconds and kilobytes. */
const BARS = { median: 50, p99: 200, firstVisit: 150 };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '200' } },
  });
  const [kept] = positionals;
  const home = kept ? path.resolve(kept) : await mkdtemp(path.join(tmpdir(), 'dateline-desk-'));
  await mkdir(home, { recursive: true });
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(home, 0o755);
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    await fillOnce(storage);
    const answer = answerOf(storage);
    const measured = await measurePages(answer, Number(values.rounds));
    const bytes = await bytesOfFirstVisit(answer, `/days/${LAST_DAY}`);
    report(measured, bytes / 1_000);
  } finally {
    await storage.close();
    if (!kept) await rm(home, { recursive: true, force: true });
  }
}

async function fillOnce({ pool }: Storage): Promise<void> {
  const { rows } = await pool.query('select from dateline.looks limit 1');
  if (rows.length > 0) return;
  const start = performance.now();
  await fill(pool);
  const seconds = (performance.now() - start) / 1_000;
  console.log(`${ARTICLES} articles in ${STORIES} stories, filled in ${seconds.toFixed(0)} s`);
}

function answerOf(storage: Storage): Answer {
  const desk = createDesk({
    db: storage,
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date(`${LAST_DAY}T12:00:00Z`),
    onError: (error) => {
      throw error;
    },
  });
  return (address, headers) => desk.request(address, headers ? { headers } : {});
}

function report(measured: readonly Measured[], kilobytes: number): void {
  console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)}`);
  console.log(
    `${'page'.padEnd(24)}${'median'.padStart(10)}${'p99'.padStart(10)}   bars ${BARS.median} / ${BARS.p99} ms`,
  );
  for (const { name, times } of measured) {
    const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    const isFine = median <= BARS.median && p99 <= BARS.p99;
    console.log(`${name.padEnd(24)}${milliseconds(median)}${milliseconds(p99)}   ${verdict(isFine)}`);
  }
  const isLight = kilobytes <= BARS.firstVisit;
  console.log(
    `first visit to a day: ${kilobytes.toFixed(1)} KB, bar ${BARS.firstVisit} KB   ${verdict(isLight)}`,
  );
}

function verdict(isFine: boolean): string {
  if (!isFine) process.exitCode = 1;
  return isFine ? 'fine' : 'NOT as it should be';
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`.padStart(10);
}

await main();

/**
 * Measures the desk over 100,000 articles in 30,000 stories in the embedded database: server time of its pages, what a
 * first visit transfers, and how it comes up in Chromium.
 *
 *     npm run -s bench:desk [-- FOLDER] [--rounds N]
 *
 * With FOLDER, the filled database is kept there, and used when it is there already.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDesk, type DeskOptions } from '../desk/app.tsx';
import { startDesk } from '../desk/server.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { ARTICLES, fill, LAST_DAY, STORIES } from './desk/fill.ts';
import { type Answer, bytesOfFirstVisit, type Measured, measurePages } from './desk/measure.ts';
import { launchBrowser, type Paint, visit, WIDTHS } from './desk/paint.ts';

/** Milliseconds, kilobytes, and shares of the screen. */
const BARS = { median: 50, p99: 200, firstVisit: 150, firstContentfulPaint: 800, layoutShift: 0.02 };
/** Of each kind; the one in the middle counts. */
const VISITS = 5;

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
    const options = deskOptions(storage);
    const answer = answerOf(options);
    const measured = await measurePages(answer, Number(values.rounds));
    const bytes = await bytesOfFirstVisit(answer, `/days/${LAST_DAY}`);
    report(measured, bytes / 1_000);
    await reportPaint(options, `/days/${LAST_DAY}`);
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

function deskOptions(storage: Storage): DeskOptions {
  return {
    db: storage,
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date(`${LAST_DAY}T12:00:00Z`),
    onError: (error) => {
      throw error;
    },
  };
}

function answerOf(options: DeskOptions): Answer {
  const desk = createDesk(options);
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

/** A first visit in Chromium, over the loopback device and as over a telephone's network. */
async function reportPaint(options: DeskOptions, path: string): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) return console.log('no Chromium: what a first visit shows was not measured');
  const desk = await startDesk({ desk: options, port: 0 });
  try {
    for (const [isSlow, width] of [false, true].flatMap((slow) =>
      WIDTHS.map((one) => [slow, one] as const),
    )) {
      const paints: Paint[] = [];
      while (paints.length < VISITS)
        paints.push(await visit(browser, `${desk.url}${path}`, { width, isSlow }));
      reportVisit(`${width} px, ${isSlow ? 'slow 4G and processor' : 'loopback'}`, paints);
    }
  } finally {
    await browser.close();
    await desk.close();
  }
}

function reportVisit(name: string, paints: readonly Paint[]): void {
  const first = paints.map(({ firstContentfulPaint }) => firstContentfulPaint).sort((a, b) => a - b);
  const painted = quantile(first, 0.5);
  const shift = Math.max(...paints.map(({ layoutShift }) => layoutShift));
  const isFine = painted <= BARS.firstContentfulPaint && shift <= BARS.layoutShift;
  console.log(
    `${name.padEnd(34)}first paint ${milliseconds(painted)}, bar ${BARS.firstContentfulPaint} ms; ` +
      `layout shift ${shift.toFixed(3)}, bar ${BARS.layoutShift}   ${verdict(isFine)}`,
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

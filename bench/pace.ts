/**
 * Measures the pace towards hosts that three processes share: the smallest distance between two requests, as they are
 * sent and as a busy server notices them, and the time that was lost beyond the pace.
 *
 *     npm run -s bench:pace
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStorage } from '../storage/open-storage.ts';
import { type Asked, runPaced } from './paced-run.ts';

const RUNS = [
  { hosts: 1, pages: 60, gapMs: 250 },
  { hosts: 1, pages: 30, gapMs: 2_000 },
  { hosts: 8, pages: 20, gapMs: 2_000 },
];
const PROCESSES = 3;
const MOST_IDLE = 0.05;

async function main(): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-pace-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(home, 0o755);
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    for (const run of RUNS) {
      const { connection } = storage;
      report(run, await runPaced({ ...run, database: storage, connection, processes: PROCESSES }));
    }
  } finally {
    await storage.close();
    await rm(home, { recursive: true, force: true });
  }
}

function report({ hosts, gapMs }: (typeof RUNS)[number], { sent, arrived }: Asked): void {
  const shortest = shortestDistance(sent);
  const idle = [...arrived.values()].map((times) => idleShare(times, gapMs));
  const mean = idle.reduce((sum, share) => sum + share, 0) / idle.length;
  const isFine = shortest >= gapMs && Math.max(...idle) <= MOST_IDLE;
  if (!isFine) process.exitCode = 1;
  console.log(
    [
      `${hosts} × ${gapMs} ms, ${[...arrived.values()].flat().length} requests`,
      `sent ${shortest.toFixed(1)} ms apart at least, noticed ${shortestDistance(arrived).toFixed(1)} ms`,
      `idle ${percent(mean)}, at most ${percent(Math.max(...idle))}`,
      isFine ? 'fine' : 'NOT as it should be',
    ].join(' · '),
  );
}

function shortestDistance(asked: Map<string, number[]>): number {
  return Math.min(...[...asked.values()].flatMap(distances));
}

function distances(times: number[]): number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** What the requests took beyond their gaps. */
function idleShare(times: number[], gapMs: number): number {
  const least = (times.length - 1) * gapMs;
  return ((times.at(-1) ?? 0) - (times[0] ?? 0) - least) / least;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

await main();

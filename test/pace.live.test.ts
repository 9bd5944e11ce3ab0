import { describe, expect, it } from 'vitest';
import { type PacedRun, runPaced } from '../bench/paced-run.ts';
import { LEASE_MS } from '../storage/pace.ts';
import { useDatabase } from './support/database.ts';

const database = useDatabase();
const GAP_MS = 400;

/** Milliseconds between requests to one host, as two processes sent them. */
async function distances(run: Pick<PacedRun, 'pages' | 'disturb'>): Promise<number[]> {
  const { sent } = await runPaced({
    ...run,
    database: database(),
    connection: database().connection,
    processes: 2,
    hosts: 1,
    gapMs: GAP_MS,
  });
  return [...sent.values()].flatMap((times) =>
    times.slice(1).map((time, index) => time - (times[index] ?? 0)),
  );
}

describe('processes that fetch from one host', () => {
  it('are never nearer to one another than its pace', async () => {
    const apart = await distances({ pages: 8 });
    // A robots.txt for each process that comes to fetch: one may come when all is done.
    expect(apart.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(GAP_MS);
  });

  it('keep the pace, and go on, when one of them is killed in its turn', async () => {
    const kill = { after: 4, act: ([first]: { kill(signal: 'SIGKILL'): void }[]) => first?.kill('SIGKILL') };
    const apart = await distances({ pages: 6, disturb: kill });
    expect(apart.length).toBeGreaterThanOrEqual(6);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(GAP_MS);
    // Its turn is free after the lease; its job only after the queue's own hold, which other pages need not wait for.
    const stall = 35_000;
    expect(Math.max(...apart)).toBeLessThan(LEASE_MS + stall);
  }, 120_000);
});

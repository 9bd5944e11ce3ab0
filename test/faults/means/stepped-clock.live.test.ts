import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres } from '../../../storage/embedded/embedded-postgres.ts';
import { readPostmaster } from '../../../storage/embedded/postmaster.ts';
import { startCommand } from '../../support/command.ts';
import { run } from './run.ts';
import { makeSteppedClock, type SteppedClock, whyNoSteppedClock } from './stepped-clock.ts';

const HOUR_MS = 3_600_000;
const missing = await whyNoSteppedClock();
const missingRedis = await run('redis-server', '--version').then(
  () => null,
  () => 'needs redis-server',
);
const tells = (what: string, why: string | null) => (why ? `${what} (${why})` : what);

describe.skipIf(missing)(tells('a clock that is stepped', missing), () => {
  let clock: SteppedClock;
  const undo: (() => unknown)[] = [];
  beforeEach(async () => {
    clock = await makeSteppedClock();
  });
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
    await clock.remove();
  });

  /** By how much a clock differs from the real one, in hours. */
  const hoursOff = (time: number) => Math.round(((time - Date.now()) / HOUR_MS) * 100) / 100 || 0;

  it('moves the time of day of Node.js both ways, and none of its timers', async () => {
    const looks = startNode(
      `setInterval(() => console.log(Date.now(), performance.now()), 100)`,
      clock.environment,
    );
    undo.push(() => looks.process.kill('SIGKILL'));
    const shows = (hours: number) =>
      vi.waitFor(() => expect(hoursOff(looks.last().wall)).toBe(hours), 15_000);
    await shows(0);
    await clock.step(HOUR_MS);
    await shows(1);
    await clock.step(-2 * HOUR_MS);
    await shows(-1);
    const gaps = looks.all.map(({ steady }, at) => steady - (looks.all[at - 1]?.steady ?? steady));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...gaps)).toBeLessThan(HOUR_MS / 10);
  });

  it('lets threads that wait for a time sleep meanwhile', async () => {
    const looks = startNode(
      `const signs = new Int32Array(new SharedArrayBuffer(4));
       for (let looks = 0; looks < 4; looks++) {
         const before = process.cpuUsage();
         Atomics.wait(signs, 0, 0, 500);
         const { user, system } = process.cpuUsage(before);
         console.log(Date.now(), (user + system) / 1_000);
       }`,
      clock.environment,
    );
    await once(looks.process, 'close');
    const processorMs = looks.all.map(({ steady }) => steady).toSorted((a, b) => a - b);
    expect(processorMs).toHaveLength(4);
    // Without sleep, all that the machine gives: up to 500. Garbage may be collected in one of them.
    expect(processorMs[1]).toBeLessThan(50);
  });

  it('is the clock of the built-in PostgreSQL too', { timeout: 120_000 }, async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'dateline-clock-home-'));
    await chmod(home, 0o755);
    undo.push(() => rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
    // Making its files takes a while, and no clock.
    await (await startEmbeddedPostgres(path.join(home, 'postgres'))).stop();
    const dateline = startCommand(['start', '--roles', 'cluster'], {
      DATELINE_HOME: home,
      DATELINE_SOURCES: home,
      ...clock.environment,
    });
    undo.push(async () => {
      dateline.process.kill('SIGTERM');
      await dateline.ended;
    });
    await vi.waitFor(() => expect(runs(home)).resolves.toBe(true), 60_000);
    const { connection } = await startEmbeddedPostgres(path.join(home, 'postgres'));
    const client = new pg.Client(connection);
    await client.connect();
    undo.push(() => client.end());
    const shows = (hours: number) =>
      vi.waitFor(async () => {
        const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
        expect(hoursOff(rows[0]?.now.getTime() ?? 0)).toBe(hours);
      }, 15_000);
    await shows(0);
    await clock.step(HOUR_MS);
    await shows(1);
    await clock.step(-2 * HOUR_MS);
    await shows(-1);
  });

  it.skipIf(missingRedis)(tells('is the clock of a Redis too', missingRedis), async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-clock-redis-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const socket = path.join(folder, 'redis.sock');
    const server = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', ''], {
      cwd: folder,
      env: { ...process.env, ...clock.environment },
      stdio: 'ignore',
    });
    undo.push(() => server.kill('SIGKILL'));
    const redis = new Redis(socket);
    redis.on('error', () => {});
    undo.push(() => redis.disconnect());
    const shows = (hours: number) =>
      vi.waitFor(async () => {
        const [seconds = 0] = await redis.time();
        expect(hoursOff(Number(seconds) * 1000)).toBe(hours);
      }, 15_000);
    await shows(0);
    await clock.step(-HOUR_MS);
    await shows(-1);
  });

  it('can be set to a moment, such as a night of daylight saving', async () => {
    await clock.set(new Date('2026-03-29T00:59:58Z'));
    const looks = startNode(`setInterval(() => console.log(Date.now(), new Date().getHours()), 100)`, {
      ...clock.environment,
      TZ: 'Europe/Berlin',
    });
    undo.push(() => looks.process.kill('SIGKILL'));
    await vi.waitFor(() => expect(looks.all.map(({ steady: hour }) => hour)).toContain(3), 10_000);
    expect(looks.all[0]?.steady).toBe(1);
  });
});

async function runs(home: string): Promise<boolean> {
  return (await readPostmaster(path.join(home, 'postgres', 'data')))?.ready ?? false;
}

interface Look {
  wall: number;
  steady: number;
}

/** A program that prints two numbers a line. */
function startNode(
  program: string,
  environment: Record<string, string>,
): { process: ChildProcess; all: Look[]; last(): Look } {
  const child = spawn(process.execPath, ['-e', program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const all: Look[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [wall = 0, steady = 0] = line.split(' ').map(Number);
    all.push({ wall, steady });
  });
  return { process: child, all, last: () => all.at(-1) ?? { wall: 0, steady: 0 } };
}

import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exists } from './exists.ts';
import { sweepFaketimeLeftovers } from './faketime-leftovers.ts';
import { run } from './run.ts';

/** A wall clock that all programs share which are started with its environment, and that can be set under way. */
export interface SteppedClock {
  /** For programs that are to go by it; timers and what else goes by the monotonic clock stay real. */
  environment: Record<string, string>;
  /** Sets it by so much, from where it is; programs see it within a second. */
  step(ms: number): Promise<void>;
  /** Sets it to a moment. */
  set(moment: Date): Promise<void>;
  /** What it shows. */
  now(): Date;
  remove(): Promise<void>;
}

/** libfaketime, Debian's package `libfaketime`; the one for programs with threads. */
const LIBRARIES = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`,
);

/** Debian's Redis allocates by jemalloc, which asks for the time before libfaketime can tell it: libc's own goes first. */
const ALLOCATORS = ['x86_64', 'aarch64'].map((machine) => `/lib/${machine}-linux-gnu/libc.so.6`);

async function firstOf(files: readonly string[]): Promise<string | null> {
  for (const file of files) if (await exists(file)) return file;
  return null;
}

export async function whyNoSteppedClock(): Promise<string | null> {
  return (await firstOf(LIBRARIES)) ? null : 'needs libfaketime';
}

/** Starts with the real time. */
export async function makeSteppedClock(): Promise<SteppedClock> {
  const preload = [await firstOf(LIBRARIES), await firstOf(ALLOCATORS)];
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-clock-'));
  // PostgreSQL reads it as another user.
  await chmod(folder, 0o755);
  const file = path.join(folder, 'offset');
  let offsetMs = 0;
  const shift = async (ms: number) => {
    offsetMs = ms;
    const seconds = `${ms < 0 ? '-' : '+'}${(Math.abs(ms) / 1000).toFixed(3)}`;
    // Moved there whole: it is read at any time.
    await writeFile(`${file}.new`, `${seconds}\n`);
    await run('mv', `${file}.new`, file);
  };
  await shift(0);
  const stopSweeping = await sweepFaketimeLeftovers();
  return {
    environment: {
      LD_PRELOAD: preload.filter((file) => file !== null).join(':'),
      FAKETIME_TIMESTAMP_FILE: file,
      // Read anew once a second; at every call, Date.now() takes 5 µs instead of 0.05.
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // Otherwise each timed wait of a thread ends by the wrong clock, and is begun anew a thousand times a second: the
      // watchdog's thread took a fifth of a core in every process.
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
      // Files keep the real times at which they were written.
      NO_FAKE_STAT: '1',
    },
    step: (ms) => shift(offsetMs + ms),
    set: (moment) => shift(moment.getTime() - Date.now()),
    now: () => new Date(Date.now() + offsetMs),
    async remove() {
      stopSweeping();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

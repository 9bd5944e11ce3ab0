import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { allocatorSettings } from '../support/allocator-settings.ts';
import type { TroubleLog } from './trouble-log.ts';

/** The program under test: one process with all roles. */
export interface Program {
  pid: number;
  deskUrl: Promise<string>;
  stop(): Promise<void>;
}

/** A start takes its processor time whatever the clocks do: a minute of it is an hour at sixty times real pace. */
const START_PATIENCE_MS = 3_600_000;
/**
 * What V8 takes by itself on a machine of 2 GB, which docs/install-debian.md says are enough: half of it. Where there is
 * more it lets garbage grow to four times what lives, in which no leak of a day would be seen.
 */
const V8 = { NODE_OPTIONS: '--max-old-space-size=1024 --max-semi-space-size=8' };
const WARN = 40;

/** @param trouble is told of what its log warns of, from the start on */
export function startProgram(environment: Record<string, string>, trouble: TroubleLog): Program {
  const file = path.resolve(import.meta.dirname, '../../cli/dateline.js');
  const child = spawn(process.execPath, [file, 'start'], {
    env: { ...inherited(), ...allocatorSettings('deploy/dateline.service'), ...V8, ...environment },
    cwd: environment.DATELINE_HOME,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const deskUrl = new Promise<string>((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error('The desk never opened.')), START_PATIENCE_MS);
    const reasons = () => trouble.all().map(({ what }) => what);
    ended.then(() => reject(new Error(`The program ended: ${reasons().join('; ')}`)), reject);
    createInterface({ input: child.stderr }).on('line', (line) => {
      const { level, msg, url, error } = readLogLine(line);
      if (level >= WARN) trouble.note(error ? `${msg}: ${withoutNames(error.message)}` : msg);
      if (msg !== 'the desk is open' || !url) return;
      clearTimeout(impatience);
      resolve(url);
    });
  });
  return {
    pid: child.pid ?? 0,
    deskUrl,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What makes clocks run faster goes on to the program. */
function inherited(): Record<string, string> {
  const names = Object.keys(process.env).filter((name) =>
    /^(?:PATH|HOME|LD_PRELOAD|REDIS_URL|FAKETIME.*)$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

const logLineSchema = z.object({
  level: z.number(),
  msg: z.string(),
  url: z.string().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** What is no line of the log counts as a warning. */
function readLogLine(line: string): z.infer<typeof logLineSchema> {
  return logLineSchema.safeParse(jsonOf(line)).data ?? { level: WARN, msg: line };
}

/** The same happens to one job after another. */
function withoutNames(message: string): string {
  return message.replaceAll(/\S*\d\S*/g, '…');
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { treeOf } from '../pipeline/process-memory.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Of the clock in which Linux counts processor time; `getconf CLK_TCK`. */
const TICKS_PER_SECOND = 100;

/** `dateline start --roles …`, as an operator would start it. */
export interface RunningRole {
  /** Resolves when it says that it has started. */
  started: Promise<void>;
  pid: number;
  stop(): Promise<void>;
}

/** @param cores that it is held to, as taskset(1) lists them */
export function startRole(roles: string, environment: Record<string, string>, cores: string): RunningRole {
  const program = [process.execPath, 'cli/dateline.js', 'start', '--roles', roles];
  const child = spawn('taskset', ['-c', cores, ...program], {
    cwd: PROJECT,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return {
    started: untilStarted(child, roles),
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function untilStarted(child: ChildProcess, roles: string): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('"msg":"started"')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The process for ${roles} ended with ${code}:\n${log}`)));
  });
}

/** Holds a running process, and all that it started or will start, to cores as taskset(1) lists them. */
export function holdTo(cores: string, root: number): void {
  for (const pid of treeOf(root)) {
    const { status, stderr } = spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)], {
      encoding: 'utf8',
    });
    // A connection may have ended meanwhile.
    if (status !== 0 && existsSync(`/proc/${pid}`)) throw new Error(`taskset: ${stderr}`);
  }
}

/** Seconds of processor time that processes and all that they started have used. */
export function processorSeconds(pids: readonly number[]): number {
  return pids.flatMap(treeOf).reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND;
}

/** `utime` and `stime`, proc_pid_stat(5); the name in parentheses may hold spaces. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

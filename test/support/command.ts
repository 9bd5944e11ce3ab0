import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const PROGRAM = path.resolve(import.meta.dirname, '../../cli/dateline.js');

export interface RunningCommand {
  process: ChildProcess;
  ended: Promise<CommandResult>;
}

export interface CommandResult {
  /** Null for a process that a signal ended. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `dateline ARGUMENTS` as a process of its own; of this process's environment it gets the PATH and HOME alone. */
export function startCommand(
  args: string[],
  environment: Record<string, string>,
  cwd?: string,
  /** All that comes in on standard input. */
  input = '',
): RunningCommand {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { PATH, HOME, DATELINE_LOG_LEVEL: 'warn', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // It may end before it read this.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  return { process: child, ended };
}

export function runCommand(
  args: string[],
  environment: Record<string, string>,
  cwd?: string,
): Promise<CommandResult> {
  return startCommand(args, environment, cwd).ended;
}

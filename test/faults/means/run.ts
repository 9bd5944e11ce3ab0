import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a command of the system; what it printed. Rejects with what it said on standard error. */
export async function run(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute(command, args);
  return stdout;
}

/**
 * Why a means of the system is not to be had here, for the name of a test that is skipped; null where it is.
 *
 * @param attempt does the thing, and takes it back
 */
export async function whyNot(what: string, attempt: () => Promise<unknown>): Promise<string | null> {
  if (process.getuid?.() !== 0) return `needs root, for ${what}`;
  try {
    await attempt();
    return null;
  } catch {
    return `needs ${what}, which this machine does not allow`;
  }
}

import { execFile } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import type { Strike } from './fault.ts';
import { stretched } from './patience.ts';
import type { Machine } from './processes.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../cli/dateline.js');

/** It promises half a minute for each check, and does all at once. */
const PATIENCE_MS = 60_000;

const toldSchema = z.object({
  checks: z.array(z.object({ fine: z.boolean(), code: z.string().nullable(), what: z.string() })),
});

/** What `dateline doctor` should tell of something while it is broken, and does not. Never rejects. */
export async function missedByDoctor(
  { doctorTells }: Pick<Strike, 'doctorTells'>,
  machine: Machine,
): Promise<string[]> {
  if (!doctorTells) return [];
  const told = await askDoctor(machine).catch((error: unknown) => [String(error)]);
  if (told.some((one) => doctorTells.test(one))) return [];
  const amiss = told.filter((one) => !one.startsWith('fine: '));
  return [`dateline doctor does not tell ${doctorTells}, but: ${amiss.join('; ') || 'all is well'}`];
}

/** What it finds on the machine of the run, as `code: words`, or `fine: words`. */
async function askDoctor(machine: Machine): Promise<string[]> {
  const { checks } = toldSchema.parse(JSON.parse(await outputOf(machine, ['doctor', '--json'])));
  return checks.map(({ fine, code, what }) => `${fine ? 'fine' : code}: ${what}`);
}

/** Whatever code it ends with, by which doctor says as well that something is amiss. */
function outputOf({ environment, wrapper, cwd }: Machine, args: readonly string[]): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const [command = process.execPath, ...rest] = [...wrapper, process.execPath, PROGRAM, ...args];
  const limits = { timeout: stretched(PATIENCE_MS), killSignal: 'SIGKILL' } as const;
  return new Promise((resolve, reject) => {
    execFile(
      command,
      rest,
      { cwd, env: { PATH, HOME, ...environment }, ...limits },
      (error, stdout, stderr) =>
        stdout ? resolve(stdout) : reject(new Error(`${error?.message ?? 'nothing was said'}: ${stderr}`)),
    );
  });
}

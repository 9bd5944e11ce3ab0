import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { DatelineError } from '../core/errors.ts';
import { EXIT } from './exit-codes.ts';
import { createProgram } from './program.ts';

/** Runs one command line, `process.argv` for short, and returns the exit code. */
export async function main(argv: string[]): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const program = await createProgram(argv[2]);
    await program.parseAsync(argv);
    return Number(process.exitCode ?? EXIT.ok);
  } catch (error) {
    return report(error);
  }
}

const WRONG_INPUT = new Set(['settings', 'source-file', 'watch-file', 'usage']);

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof DatelineError)) throw error;
  process.stderr.write(`${error.message}\n`);
  if (error.advice) process.stderr.write(`→ ${error.advice}\n`);
  if (WRONG_INPUT.has(error.code)) return EXIT.usage;
  return error.code === 'database-lost' ? EXIT.problems : EXIT.unavailable;
}

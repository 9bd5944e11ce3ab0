import { CommanderError } from 'commander';
import { loadEnvironmentFile } from '../config/environment.ts';
import { DatelineError } from '../core/errors.ts';
import { EXIT } from './exit-codes.ts';
import { tell, tellLastWords, tellUnexpected } from './last-words.ts';
import { createProgram } from './program.ts';

/** Runs one command line, `process.argv` for short, and returns the exit code. */
export async function main(argv: string[]): Promise<number> {
  tellLastWords();
  try {
    loadEnvironmentFile('.env');
    const program = await createProgram(argv[2]);
    await program.parseAsync(argv);
    return Number(process.exitCode ?? EXIT.ok);
  } catch (error) {
    return report(error);
  }
}

const WRONG_INPUT = new Set([
  'settings',
  'source-file',
  'watch-file',
  'usage',
  'backup-exists',
  'backup-missing',
  'backup-damaged',
  'backup-newer',
  'restore-target',
  'restore-running',
  'backup-nothing',
]);

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof DatelineError)) {
    tellUnexpected(error);
    return EXIT.problems;
  }
  tell(error.message);
  if (error.advice) tell(`→ ${error.advice}`);
  if (WRONG_INPUT.has(error.code)) return EXIT.usage;
  return error.code === 'database-lost' ? EXIT.problems : EXIT.unavailable;
}

import { secretsOfSettings } from '../config/secrets.ts';
import { createRedaction } from '../core/redact/redact.ts';
import { EXIT } from './exit-codes.ts';
import { causesOf, stackOf } from './log-errors.ts';

/** Without what the settings keep secret: a server may quote what it refuses. */
export function withoutSecrets(text: string): string {
  return createRedaction(secretsOfSettings())(text);
}

/** For people, on standard error. */
export function tell(text: string): void {
  process.stderr.write(`${withoutSecrets(text)}\n`);
}

/** Of an error that nobody expected: Node.js itself would print all that hangs on it, commands with passwords too. */
export function tellUnexpected(error: unknown): void {
  tell(error instanceof Error ? causesOf(error).map(stackOf).join('\ncaused by: ') : String(error));
}

/** Ends the process at an error that nobody caught, as Node.js does. */
export function tellLastWords(): void {
  process.on('uncaughtException', (error) => {
    tellUnexpected(error);
    process.exit(EXIT.problems);
  });
}

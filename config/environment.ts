import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatelineError } from '../core/errors.ts';
import { readEnvText } from './env-text.ts';

/** The file that was read, and which variables it gave. */
const given = { file: null as string | null, names: new Set<string>() };

/** The environment as it is, with what a file added; read nowhere else. */
export function environmentVariables(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

export function isFromFile(name: string): boolean {
  return given.names.has(name);
}

/** Null where there was none. */
export function environmentFile(): string | null {
  return given.file;
}

/**
 * Adds what a file sets to the environment, which goes before it. Nothing happens where there is none.
 * @throws DatelineError where it cannot be read, or a line of it cannot be understood
 */
export function loadEnvironmentFile(name: string): void {
  const file = path.resolve(name);
  const text = textOf(file);
  if (text === null) return;
  const { variables, problems } = readEnvText(text);
  if (problems.length > 0) throw wrongFile(file, problems.join('; '), 'Correct it');
  given.file = file;
  for (const [variable, value] of Object.entries(variables)) {
    if (variable in process.env) continue;
    process.env[variable] = value;
    given.names.add(variable);
  }
}

function textOf(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw wrongFile(file, 'it is not UTF-8', 'Save it as UTF-8', error);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    const why = error instanceof Error ? error.message : String(error);
    throw wrongFile(file, why, 'Let the user whom Dateline runs as read it', error);
  }
}

function wrongFile(file: string, why: string, advice: string, cause?: unknown): DatelineError {
  return new DatelineError('settings', `The settings in ${file} cannot be read: ${why}`, {
    advice: `${advice}, or start Dateline in another folder; lines are NAME=value (docs/settings.md).`,
    cause,
  });
}

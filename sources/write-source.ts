import { link, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, isCollection, isScalar, Scalar, visit } from 'yaml';
import type { z } from 'zod';
import { DatelineError } from '../core/errors.ts';
import { parseSource } from './parse.ts';
import type { Source, sourceSchema } from './schema.ts';
import { SourceFileError } from './source-file-error.ts';

export type SourceFields = z.input<typeof sourceSchema>;

/** A source as YAML, laid out as docs/sources.md does. Throws SourceFileError where it is none. */
export function sourceYaml(fields: SourceFields): { yaml: string; source: Source } {
  const document = new Document(fields);
  const languages = document.get('languages', true);
  if (isCollection(languages)) languages.flow = true;
  quotePatterns(document.get('include', true));
  const yaml = document.toString({ lineWidth: 0 });
  const { source, problems } = parseSource(yaml, `${fields.name}.yaml`);
  if (!source) throw new SourceFileError(problems);
  return { yaml, source };
}

/** In single quotes a backslash is a backslash, so that a person who changes a pattern need not double it. */
function quotePatterns(node: unknown): void {
  if (!isCollection(node)) return;
  visit(node, {
    Scalar(_, scalar) {
      if (isScalar(scalar)) scalar.type = Scalar.QUOTE_SINGLE;
    },
  });
}

/**
 * Writes a new source file, whole or not at all, and never over another. The name is kebab-case, as the schema has
 * it, so that it cannot lead out of the folder. Throws SourceFileError, or a DatelineError `source-exists` or
 * `source-not-written`.
 *
 * @returns the file
 */
export async function writeNewSource(folder: string, fields: SourceFields): Promise<string> {
  const { yaml, source } = sourceYaml(fields);
  const file = path.join(folder, `${source.name}.yaml`);
  // Hidden and without the ending, so that nobody reads it before it is whole.
  const unfinished = path.join(folder, `.${source.name}.${process.pid}.part`);
  try {
    await writeFile(unfinished, yaml, { flag: 'w', mode: 0o644 });
    await link(unfinished, file);
  } catch (cause) {
    throw notWritten(file, cause);
  } finally {
    await rm(unfinished, { force: true });
  }
  return file;
}

function notWritten(file: string, cause: unknown): DatelineError {
  if (codeOf(cause) === 'EEXIST') return sourceExists(file);
  const message = `${file} cannot be written (${cause instanceof Error ? cause.message : String(cause)}).`;
  return new DatelineError('source-not-written', message, {
    advice: 'Let Dateline write there, or set DATELINE_SOURCES to a folder of your own.',
    cause,
  });
}

export function sourceExists(file: string): DatelineError {
  return new DatelineError('source-exists', `There is a source in ${file} already.`, {
    advice: 'Choose another name, or change that file.',
  });
}

/** The names that files of a folder have taken, be they read or not. */
export async function takenNames(folder: string): Promise<Set<string>> {
  const files = await readdir(folder).catch(() => []);
  return new Set(files.filter((file) => /\.ya?ml$/.test(file)).map((file) => file.replace(/\.ya?ml$/, '')));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type ParsedSource, parseSource } from './parse.ts';
import type { Source } from './schema.ts';
import { SourceFileError, type SourceProblem } from './source-file-error.ts';

// A source with fifty feeds and long notes takes 10 KB.
const MAX_FILE_BYTES = 64 * 1024;

/** The source in a YAML file. Throws SourceFileError with every problem of the file. */
export async function loadSource(file: string): Promise<Source> {
  const { source, problems } = await readSource(file);
  if (!source) throw new SourceFileError(problems);
  return source;
}

/**
 * The sources of a folder's YAML files, by name. A name equals its file's, so no two sources share one.
 * Throws SourceFileError with every problem of every file: a source left out in silence would be missed by nobody.
 */
export async function loadSources(dir: string): Promise<Source[]> {
  const files = await Promise.all((await yamlFiles(dir)).map(readSource));
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw new SourceFileError(problems);
  return files.flatMap(({ source }) => (source ? [source] : []));
}

/** A YAML file as it is now. `read` is null where its version is the one that is known already. */
export interface SourceFile {
  file: string;
  /** Changes with the file: its times, its size, and which file it is. */
  version: string;
  read: ParsedSource | null;
}

/**
 * A folder's YAML files, those that changed read anew. @throws SourceFileError where the folder cannot be read.
 */
export async function readSourceFiles(
  dir: string,
  known: ReadonlyMap<string, { version: string }>,
): Promise<SourceFile[]> {
  const files = await Promise.all(
    (await yamlFiles(dir)).map(async (file) => {
      const version = await versionOf(file);
      // Taken away since the folder was read.
      if (version === null) return [];
      const isKnown = known.get(file)?.version === version;
      return [{ file, version, read: isKnown ? null : await readSource(file) }];
    }),
  );
  return files.flat();
}

async function versionOf(file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(file);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isGone ? null : messageOf(error);
  }
}

/** Sources by their names. */
export function byName(sources: readonly Source[]): Map<string, Source> {
  return new Map(sources.map((source) => [source.name, source]));
}

async function yamlFiles(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    throw new SourceFileError([fileProblem(dir, `cannot be read (${messageOf(error)})`)]);
  });
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(dir, name));
}

async function readSource(file: string): Promise<ParsedSource> {
  if (extname(file) !== '.yaml') return refused(file, 'is not named *.yaml');
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return refused(file, `has ${size} bytes, more than ${MAX_FILE_BYTES}`);
    return parseSource(await readFile(file, 'utf8'), file);
  } catch (error) {
    return refused(file, `cannot be read (${messageOf(error)})`);
  }
}

function refused(file: string, message: string): ParsedSource {
  return { source: null, problems: [fileProblem(file, message)] };
}

function fileProblem(file: string, message: string): SourceProblem {
  return { file, line: null, column: null, field: null, message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

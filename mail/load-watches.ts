import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { RESERVED_NAMES } from '../core/watch/reserved-names.ts';
import { type Watch, watchSchema } from '../core/watch/schema.ts';
import { type ParsedYaml, parseYaml } from '../core/yaml.ts';
import { WatchFileError, type WatchProblem } from './watch-file-error.ts';

// A thousand recipients with long addresses take 100 KB.
const MAX_FILE_BYTES = 256 * 1024;

/** A file of a folder of watches: its watch, or what is wrong with it. */
export interface WatchFile {
  file: string;
  /** The watch's, or what it would be. */
  name: string;
  /** SHA-256 of its content; empty where that cannot be read. */
  hash: string;
  watch: Watch | null;
  problems: WatchProblem[];
}

/**
 * The files of a folder, by name; null where there is no folder.
 * @throws WatchFileError where the folder cannot be read
 */
export async function readWatchFiles(dir: string): Promise<WatchFile[] | null> {
  const files = await yamlFiles(dir);
  return files && Promise.all(files.map(readWatchFile));
}

/** @throws WatchFileError with every problem of every file: a watch left out in silence would be missed by nobody. */
export function requireRight(files: readonly WatchFile[]): void {
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw new WatchFileError(problems);
}

/** A watch from its YAML, whose name must be that of its file. */
export function parseWatch(text: string, file: string): ParsedYaml<Watch> {
  const expected = basename(file, '.yaml');
  const schema = watchSchema
    .refine(({ name }) => name === expected, {
      path: ['name'],
      error: `differs from the name of its file, "${expected}"`,
    })
    .refine(({ name }) => !RESERVED_NAMES.has(name), {
      path: ['name'],
      error: 'is the name of a page of the desk: choose another for the watch and its file',
    });
  return parseYaml(text, schema);
}

async function yamlFiles(dir: string): Promise<string[] | null> {
  try {
    const names = await readdir(dir);
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(dir, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new WatchFileError([wholeFile(dir, `cannot be read (${messageOf(error)})`)]);
  }
}

/** A file given by its path. */
export async function readWatchFile(file: string): Promise<WatchFile> {
  const read = { file, name: basename(file).replace(/\.ya?ml$/, ''), hash: '', watch: null };
  const refused = (message: string) => ({ ...read, problems: [wholeFile(file, message)] });
  if (extname(file) !== '.yaml') return refused('is not named *.yaml');
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return refused(`has ${size} bytes, more than ${MAX_FILE_BYTES}`);
    const content = await readFile(file);
    const { value, problems } = parseWatch(content.toString('utf8'), file);
    return {
      ...read,
      hash: createHash('sha256').update(content).digest('hex'),
      watch: value,
      problems: problems.map((problem) => ({ file, ...problem })),
    };
  } catch (error) {
    return refused(`cannot be read (${messageOf(error)})`);
  }
}

function wholeFile(file: string, message: string): WatchProblem {
  return { file, line: null, column: null, field: null, message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

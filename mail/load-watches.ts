import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Watch, watchSchema } from '../core/watch/schema.ts';
import { type ParsedYaml, parseYaml } from '../core/yaml.ts';
import { WatchFileError, type WatchProblem } from './watch-file-error.ts';

// A thousand recipients with long addresses take 100 KB.
const MAX_FILE_BYTES = 256 * 1024;

interface ReadWatch {
  watch: Watch | null;
  problems: WatchProblem[];
}

/**
 * The watches of a folder's YAML files, by name; none where there is no folder.
 * @throws WatchFileError with every problem of every file: a watch left out in silence would be missed by nobody.
 */
export async function loadWatches(dir: string): Promise<Watch[]> {
  const files = await Promise.all((await yamlFiles(dir)).map(readWatch));
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw new WatchFileError(problems);
  return files.flatMap(({ watch }) => (watch ? [watch] : []));
}

/** A watch from its YAML, whose name must be that of its file. */
export function parseWatch(text: string, file: string): ParsedYaml<Watch> {
  const expected = basename(file, '.yaml');
  const schema = watchSchema.refine((watch) => watch.name === expected, {
    path: ['name'],
    error: `differs from the name of its file, "${expected}"`,
  });
  return parseYaml(text, schema);
}

async function yamlFiles(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir);
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(dir, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new WatchFileError(refused(dir, `cannot be read (${messageOf(error)})`).problems);
  }
}

async function readWatch(file: string): Promise<ReadWatch> {
  if (extname(file) !== '.yaml') return refused(file, 'is not named *.yaml');
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) return refused(file, `has ${size} bytes, more than ${MAX_FILE_BYTES}`);
    const { value, problems } = parseWatch(await readFile(file, 'utf8'), file);
    return { watch: value, problems: problems.map((problem) => ({ file, ...problem })) };
  } catch (error) {
    return refused(file, `cannot be read (${messageOf(error)})`);
  }
}

function refused(file: string, message: string): ReadWatch {
  return { watch: null, problems: [{ file, line: null, column: null, field: null, message }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

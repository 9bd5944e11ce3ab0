import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { DatelineError } from '../core/errors.ts';

const unzip = promisify(gunzip);
/** A page of more is no article. */
const MAX_BYTES = 50 * 1024 * 1024;

/** A file as it is named, or the files of a folder and those below it that end in one of `endings` (or that and `.gz`), by name. */
export async function* filesIn(target: string, endings: string[]): AsyncGenerator<string> {
  const found = await stat(target).catch((cause: unknown) => {
    throw new DatelineError('usage', `There is no file or folder ${target}.`, { cause });
  });
  if (!found.isDirectory()) return yield target;
  const names = await readdir(target, { recursive: true });
  for (const name of names.sort()) {
    if (endings.includes(path.extname(plainName(name)).toLowerCase())) yield path.join(target, name);
  }
}

/** A file's name without `.gz`. */
export function plainName(file: string): string {
  return file.replace(/\.gz$/i, '');
}

/** What is in a file, decompressed where its name ends in `.gz`. */
export async function readPlain(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return /\.gz$/i.test(file) ? unzip(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
}

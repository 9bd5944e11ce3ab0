import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What a file of the deployment sets of glibc's allocator (mallopt(3)), by name. */
export function allocatorSettings(file: string): Record<string, string> {
  const text = readFileSync(path.join(root, file), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/\b(MALLOC_\w+)=(\d+)/g)].map(([, name, value]) => [name, value]),
  );
}

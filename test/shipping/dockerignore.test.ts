import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './compose-file.ts';

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** The files that a file names: those that it imports, and those that it reads or starts as of beside itself. */
const NAMED = [
  /(?:\bfrom|\bimport) '(\.[^']+)'/g,
  /\bimport\('(\.[^']+)'\)/g,
  /\bnew URL\(\s*'([^':]+)',\s*import\.meta\.url/g,
];
const TYPES_ALONE = /^import type [^;]*;$/gm;

const lines = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ isLetIn: line.startsWith('!'), pattern: asRegExp(line.replace(/^!/, '')) }));

/** Docker's: `*` is all but a slash, `**` any folders, and what holds for a folder holds for all below it. */
function asRegExp(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*\/|\*)/).map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    return part === '*' ? '[^/]*' : part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}(?:/|$)`);
}

/** The last line that speaks of a file decides. */
function isLetIn(file: string): boolean {
  return lines.findLast(({ pattern }) => pattern.test(file))?.isLetIn ?? true;
}

/** Every file that is named on the way from where the program starts. */
function reachedFrom(start: string): string[] {
  const reached = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    if (statSync(path.join(root, name)).isDirectory() || !/\.(?:tsx?|js)$/.test(name)) continue;
    const text = read(name).replaceAll(TYPES_ALONE, '');
    const named = NAMED.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    waiting.push(...named.map((one) => path.join(path.dirname(name), one)).filter(isOfProject));
  }
  return [...reached].sort();
}

/** Not the project's own folder, nor a template that stands for several names. */
const isOfProject = (name: string) => !/^\.\.?\/?$/.test(name) && existsSync(path.join(root, name));

const filesBelow = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

describe('.dockerignore', () => {
  const reached = reachedFrom('cli/dateline.js');
  const folders = [...new Set(reached.flatMap((name) => /^[^/]+(?=\/)/.exec(name) ?? []))];

  it('lets in every file that the program imports or reads', () => {
    expect(reached.length).toBeGreaterThan(500);
    expect(folders).toEqual(expect.arrayContaining(['cli', 'core', 'samples', 'storage', 'workers']));
    expect(reached.filter((name) => !isLetIn(name))).toEqual([]);
  });

  it('lets in what lies beside code without being imported', () => {
    const data = ['storage/migrations', 'sources/catalog', 'desk/static', 'samples/newsstand'].flatMap(
      filesBelow,
    );
    expect(data.length).toBeGreaterThan(100);
    const code = /\.tsx?$/;
    expect(data.filter((name) => !code.test(name) && !isLetIn(name))).toEqual([]);
  });

  it('lets in what the Dockerfile copies by name', () => {
    const [, names = ''] = /^COPY (?!--from)(.+) \S+$/m.exec(read('Dockerfile')) ?? [];
    const copied = [...names.split(' '), 'tsconfig.json', 'LICENSE'];
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((name) => !isLetIn(name))).toEqual([]);
  });

  it.each([
    '.env',
    '.env.backup',
    '.git/config',
    'archive/2026/02/05/stories.json',
    'backups/2026-02-05/data/accounts.copy.gz',
    'cli/drain.test.ts',
    'data/sources/harbour-post.yaml',
    'desk/views/page.test.tsx',
    'dkim.pem',
    'docker-compose.override.yml',
    'docs/README.md',
    'node_modules/pg/package.json',
    'somebody.sql',
    'test/seeds.test.ts',
    'watches/state-visits.yaml',
  ])('keeps %s out', (name) => {
    expect(isLetIn(name)).toBe(false);
  });

  it('lets in no folder that nothing needs', () => {
    const letIn = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isLetIn(entry.name))
      .map((entry) => entry.name);
    expect(letIn.sort()).toEqual(folders.sort());
  });
});

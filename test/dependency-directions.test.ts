import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** What the files of a folder may import from others; tests may import anything but commands. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  config: ['core'],
  tracing: [],
  storage: ['core', 'tracing'],
  queues: ['core', 'tracing'],
  net: ['core', 'tracing'],
  sources: ['core'],
  mail: ['core'],
  samples: ['core'],
  workers: ['core', 'tracing', 'storage', 'queues', 'net', 'sources', 'mail'],
  desk: ['core', 'config', 'tracing', 'storage', 'queues'],
  cli: [
    'core',
    'config',
    'tracing',
    'storage',
    'queues',
    'net',
    'sources',
    'mail',
    'workers',
    'desk',
    'samples',
  ],
  scripts: [],
  bench: ['core', 'config', 'net', 'sources', 'storage', 'queues', 'mail', 'workers', 'desk'],
};
const IMPORT = /(?:from|import\()\s*'([^']+)'/g;
/** Gone at run time, so that a circle of them is none. */
const TYPE_IMPORT = /^import type [^;]*;$/gm;
const CLOCK = /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/;
const INPUT_OUTPUT =
  /^(?:node:(?:fs|net|http|https|child_process|dns|worker_threads|os|timers).*|pg|undici|drizzle.*)$/;

interface SourceFile {
  name: string;
  folder: string;
  text: string;
  imports: string[];
}

function filesOf(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !isForTests(name))
    .map((name) => {
      const text = readFileSync(path.join(root, folder, name), 'utf8');
      return {
        name: path.join(folder, name),
        folder,
        text,
        imports: importsOf(text),
      };
    });
}

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap((match) => match[1] ?? []);
}

/** Tests, and the fixtures and sites that they alone use. */
function isForTests(name: string): boolean {
  return /\.test\.tsx?$|(?:^|\/)(?:fixture|test-site)\.ts$/.test(name);
}

function folderOf(file: SourceFile, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return path.join(path.dirname(file.name), specifier).split(path.sep)[0] ?? null;
}

const files = Object.keys(MAY_IMPORT).flatMap(filesOf);

describe('dependencies between folders', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports from %j alone', (folder, allowed) => {
    const own = files.filter((file) => file.folder === folder);
    expect(own.length).toBeGreaterThan(0);
    const imports = own.flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const target = folderOf(file, specifier);
        return target !== null && target !== folder ? [{ target, from: file.name, specifier }] : [];
      }),
    );
    expect(imports.filter(({ target }) => !allowed.includes(target))).toEqual([]);
    const used = new Set(imports.map(({ target }) => target));
    expect(allowed.filter((name) => !used.has(name))).toEqual([]);
  });

  it('knows every folder of code', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    const withoutCode = ['deploy', 'docs', 'node_modules', 'watches'];
    expect(folders.sort()).toEqual([...Object.keys(MAY_IMPORT), 'test', ...withoutCode].sort());
  });

  it('runs in no circle of files', () => {
    const graph = new Map(
      files.map((file) => [
        file.name,
        importsOf(file.text.replaceAll(TYPE_IMPORT, ''))
          .filter((name) => name.startsWith('.'))
          .map((name) => path.join(path.dirname(file.name), name)),
      ]),
    );
    expect(circleIn(graph)).toBeNull();
  });
});

describe('core', () => {
  it.each(files.filter((file) => file.folder === 'core').map((file) => [file.name, file] as const))(
    '%s has neither a clock nor input and output',
    (_, file) => {
      expect(file.text.match(CLOCK)).toBeNull();
      expect(file.imports.filter((name) => INPUT_OUTPUT.test(name))).toEqual([]);
    },
  );
});

describe('the environment', () => {
  it('is read in config alone', () => {
    const readers = files.filter((file) => /process\.env/.test(file.text)).map((file) => file.name);
    expect(readers).toEqual(['config/environment.ts']);
  });
});

function circleIn(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (name: string, way: string[]): string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of graph.get(name) ?? []) {
      const circle = visit(next, [...way, name]);
      if (circle) return circle;
    }
    done.add(name);
    return null;
  };
  for (const name of graph.keys()) {
    const circle = visit(name, []);
    if (circle) return circle;
  }
  return null;
}

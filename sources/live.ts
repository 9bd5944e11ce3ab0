import { isDeepStrictEqual } from 'node:util';
import { readSourceFiles, type SourceFile } from './load.ts';
import type { Source } from './schema.ts';
import { SourceFileError, type SourceProblem } from './source-file-error.ts';

/** What became of the sources since the last look, by name. */
export interface SourcesChange {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface LiveSourcesOptions {
  /** Between two looks at the folder; 15 seconds unless set. */
  everyMs?: number;
  onChange(change: SourcesChange): void;
  /** Told once of each version of a file that is wrong; the source stays as it was before. */
  onProblems(problems: readonly SourceProblem[]): void;
}

/** Sources that follow their files. */
export interface LiveSources {
  /** Changes in place: look a source up when it is needed. A source whose file is as it was stays the same object. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Looks at the folder now. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** What is known of a file: its version, and the source that it last was, if it ever was one. */
interface KnownFile {
  version: string;
  source: Source | null;
  isGone: boolean;
}

const EVERY_MS = 15_000;

/**
 * Reads a folder's sources and keeps them up to date, by looking rather than by notifications, which network drives and
 * containers do not give.
 * @throws SourceFileError with every problem of every file at the first look
 */
export async function openLiveSources(folder: string, options: LiveSourcesOptions): Promise<LiveSources> {
  const sources = new Map<string, Source>();
  const known = new Map<string, KnownFile>();
  const first = await readSourceFiles(folder, known);
  const wrong = problemsOf(first);
  if (wrong.length > 0) throw new SourceFileError(wrong);
  learn(known, first);
  replace(sources, known);

  let troubled = false;
  const look = async () => {
    try {
      const files = await readSourceFiles(folder, known);
      const problems = problemsOf(files);
      if (problems.length > 0) options.onProblems(problems);
      learn(known, files);
      const change = replace(sources, known);
      if (Object.values(change).some((names) => names.length > 0)) options.onChange(change);
      troubled = false;
    } catch (error) {
      // The folder itself; its sources stay, and it is told once.
      if (!troubled && error instanceof SourceFileError) options.onProblems(error.problems);
      troubled = true;
    }
  };
  let looks = Promise.resolve();
  const refresh = () => {
    looks = looks.then(look);
    return looks;
  };
  const timer = setInterval(refresh, options.everyMs ?? EVERY_MS);
  return {
    sources,
    refresh,
    async stop() {
      clearInterval(timer);
      await looks;
    },
  };
}

function problemsOf(files: readonly SourceFile[]): SourceProblem[] {
  return files.flatMap(({ read }) => read?.problems ?? []);
}

/** Takes over what files say; one that is wrong keeps what it said before. */
function learn(known: Map<string, KnownFile>, files: readonly SourceFile[]): void {
  const present = new Set(files.map(({ file }) => file));
  for (const [file, entry] of known) {
    if (present.has(file)) continue;
    // Editors take a file away for a moment: it is gone when it is gone twice.
    if (entry.isGone) known.delete(file);
    else entry.isGone = true;
  }
  for (const { file, version, read } of files) {
    const before = known.get(file)?.source ?? null;
    const now = read ? (read.source ?? before) : before;
    known.set(file, { version, source: isDeepStrictEqual(before, now) ? before : now, isGone: false });
  }
}

function replace(sources: Map<string, Source>, known: ReadonlyMap<string, KnownFile>): SourcesChange {
  const before = new Map(sources);
  const now = [...known.values()].flatMap(({ source }) => (source ? [source] : []));
  sources.clear();
  for (const source of now.sort((a, b) => (a.name < b.name ? -1 : 1))) sources.set(source.name, source);
  return {
    added: [...sources.keys()].filter((name) => !before.has(name)),
    changed: [...sources]
      .filter(([name, source]) => before.has(name) && before.get(name) !== source)
      .map(([name]) => name),
    removed: [...before.keys()].filter((name) => !sources.has(name)),
  };
}

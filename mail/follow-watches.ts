import { readWatchFiles, requireRight, type WatchFile } from './load-watches.ts';
import { WatchFileError, type WatchProblem } from './watch-file-error.ts';

/** What a look at the folder found. */
export interface WatchFilesChange {
  /** New and changed since the last look, and right. */
  files: { watch: NonNullable<WatchFile['watch']>; hash: string }[];
  /** The names of all that are there, right or wrong. */
  present: string[];
}

export interface FollowWatchesOptions {
  /** Between two looks at the folder; 15 seconds unless set. */
  everyMs?: number;
  /** Called anew at the next look where it fails. */
  take(change: WatchFilesChange): Promise<void>;
  /** Told once of each version of a file that is wrong; its watch stays as it is. */
  onProblems(problems: readonly WatchProblem[]): void;
  onError(error: unknown): void;
}

export interface FollowedWatches {
  /** Looks at the folder now. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MS = 15_000;

/**
 * Takes the files of a folder of watches in, now and whenever they change, by looking as sources are followed.
 * @throws WatchFileError with every problem of every file at the first look
 */
export async function followWatches(folder: string, options: FollowWatchesOptions): Promise<FollowedWatches> {
  let known: ReadonlyMap<string, Known> | null = null;
  const take = async (files: WatchFile[]) => {
    const { change, next } = compare(files, known ?? new Map());
    if (change.files.length > 0 || next.size !== known?.size) await options.take(change);
    known = next;
  };
  const first = await readWatchFiles(folder);
  requireRight(first ?? []);
  if (first) await take(first);

  const look = async () => {
    try {
      const files = await readWatchFiles(folder);
      // Without a folder nothing is said of any file.
      if (!files) return;
      const changed = files.filter(({ file, hash }) => known?.get(file)?.hash !== hash);
      const problems = changed.flatMap((file) => file.problems);
      if (problems.length > 0) options.onProblems(problems);
      await take(files);
    } catch (error) {
      if (error instanceof WatchFileError) options.onProblems(error.problems);
      else options.onError(error);
    }
  };
  let looks = Promise.resolve();
  const refresh = () => {
    looks = looks.then(look);
    return looks;
  };
  const timer = setInterval(refresh, options.everyMs ?? EVERY_MS);
  return {
    refresh,
    async stop() {
      clearInterval(timer);
      await looks;
    },
  };
}

/** A file as it was seen last. */
interface Known {
  name: string;
  hash: string;
  isGone: boolean;
}

/** Editors take a file away for a moment: it is gone when it is gone twice. */
function compare(files: readonly WatchFile[], known: ReadonlyMap<string, Known>) {
  const next = new Map(files.map(({ file, name, hash }) => [file, { name, hash, isGone: false }]));
  for (const [file, before] of known)
    if (!next.has(file) && !before.isGone) next.set(file, { ...before, isGone: true });
  const changed = files.flatMap(({ file, hash, watch }) =>
    watch && known.get(file)?.hash !== hash ? [{ watch, hash }] : [],
  );
  const present = [...next.values()].map(({ name }) => name);
  return { next, change: { files: changed, present } satisfies WatchFilesChange };
}

import { readdirSync, readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 250;

/** What a process and all that it started take, as proportional shares: PostgreSQL's processes share their buffers. */
export interface MemoryWatch {
  /** Megabytes at this moment. */
  now(): number;
  /** The most that was seen; stops watching. */
  stop(): number;
}

export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  const look = () => {
    const megabytes = treeOf(pid).reduce((sum, member) => sum + shareOf(member), 0) / 1_024;
    peak = Math.max(peak, megabytes);
    return megabytes;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    now: look,
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** A process with all that it started, and those theirs. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = Number(
      /^\d+$/.test(name) && /^PPid:\s*(\d+)/m.exec(fileText(`/proc/${name}/status`))?.[1],
    );
    if (parent) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

/** Kilobytes. */
function shareOf(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(fileText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end while it is looked at. */
function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

import { readdirSync, readFileSync } from 'node:fs';

export interface RendererLimits {
  /** What one may hold; 768 MB by default, twice what heavy news pages take. */
  maxBytes?: number;
  everyMs?: number;
}

const MAX_BYTES = 768_000_000;
const EVERY_MS = 500;

/**
 * Ends the renderers of this process's Chromium that outgrow their limit; their pages then fail as crashed. A page may
 * unpack 1 GB from 4 MB (1.7 GB resident were seen) or just ask for memory by script, which no proxy sees and V8 bounds
 * at 4 GB. Where there is no /proc, nothing is watched. Returns what ends the watch.
 */
export function watchRenderers({
  maxBytes = MAX_BYTES,
  everyMs = EVERY_MS,
}: RendererLimits = {}): () => void {
  const timer = setInterval(() => {
    for (const pid of renderers(process.pid)) if (heldBytes(pid) > maxBytes) end(pid);
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Processes come and go while they are read, and another's may not be read at all. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function renderers(ancestor: number): number[] {
  const parents = new Map(allProcesses().map((pid) => [pid, parentOf(pid)]));
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === ancestor || isOurs(parent));
  };
  return [...parents.keys()].filter(
    (pid) => isOurs(pid) && readProcess(pid, 'cmdline').includes('--type=renderer'),
  );
}

function allProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The fourth field of `stat`; the second is a name in brackets, which may hold spaces and brackets. */
function parentOf(pid: number): number {
  const stat = readProcess(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Without the program's own files, which all renderers share. */
function heldBytes(pid: number): number {
  const figures = readProcess(pid, 'status').matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm);
  return [...figures].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

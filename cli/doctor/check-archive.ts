import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatelineError } from '../../core/errors.ts';
import { nearestFolder } from './nearest-folder.ts';

/** Whether the archive's folder can be written to: tried, since a file system tells it in no other way. */
export async function checkArchive(folder: string): Promise<string> {
  const nearest = await nearestFolder(folder);
  const file = path.join(nearest, `.doctor.${randomUUID()}`);
  try {
    await writeFile(file, 'Written by dateline doctor, to be removed at once.\n');
  } catch (cause) {
    throw archiveTrouble(nearest, cause);
  } finally {
    await rm(file, { force: true }).catch(() => {});
  }
  return nearest === folder ? `${folder} can be written to` : `${folder} can be made`;
}

function archiveTrouble(folder: string, cause: unknown): DatelineError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return new DatelineError(
    isFull ? 'archive-disk-full' : 'archive-not-writable',
    isFull ? `The disk of ${folder} is full.` : `Nothing can be written to ${folder}: ${why}`,
    {
      advice: isFull
        ? 'Make room, or move DATELINE_ARCHIVE to a larger disk; days that were not written are written again by themselves.'
        : 'Mount it writable, give it to the user whom Dateline runs as (chown), or set DATELINE_ARCHIVE to another folder.',
      cause,
    },
  );
}

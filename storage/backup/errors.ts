import { DatelineError } from '../../core/errors.ts';

const ADVICE = {
  'backup-exists': 'Give another folder: a backup is never written over.',
  'backup-disk-full': 'Make room on that disk, or give a folder on another one; nothing is left of this try.',
  'backup-folder': 'Give a folder that this user may write to.',
  'backup-nothing': 'Set DATELINE_HOME or DATABASE_URL to those of the Dateline that is to be backed up.',
  'backup-missing': 'Give the folder that `dateline backup` made: the one with manifest.json.',
  'backup-damaged': 'Take another copy of the backup. Nothing was restored.',
  'backup-newer': 'Restore it with that version of Dateline, or a later one. Nothing was restored.',
  'restore-target':
    'A backup is restored into an empty database and archive alone: set DATELINE_HOME (or DATABASE_URL and ' +
    'DATELINE_ARCHIVE) to others, or move away what is there.',
  'restore-running': 'Stop it, and restore then; one that was killed is forgotten within a minute.',
  'restore-disk-full':
    'Make room on the disk of the database, then restore again; nothing is left there of this try.',
} as const;

export type BackupErrorCode = keyof typeof ADVICE;

/** A backup that could not be taken or restored; what was there before is still there. */
export class BackupError extends DatelineError {
  declare readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, what: string, cause?: unknown) {
    super(code, what, { advice: ADVICE[code], cause });
  }
}

const FULL = ['ENOSPC', 'EDQUOT'];
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'];

/** What the file system said while a backup was written, as a BackupError; any other error as it is. */
export function asBackupError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  const what = `The backup could not be written into ${folder}: ${error.message}`;
  if (FULL.includes(String(error.code))) return new BackupError('backup-disk-full', what, error);
  return NOT_WRITABLE.includes(String(error.code)) ? new BackupError('backup-folder', what, error) : error;
}

import { DatelineError } from '../../core/errors.ts';

const ADVICE = {
  'archive-disk-full': 'Make room on that disk; the day is written again by itself.',
  'archive-not-writable':
    'Check that the folder is one that this user may write to; the day is written again by itself.',
  'archive-unreadable-row':
    'The row was not written by this version of Dateline: bring the program up to date.',
} as const;

export type ArchiveErrorCode = keyof typeof ADVICE;

/** A day of the archive that could not be written; what was there before is still there. */
export class ArchiveError extends DatelineError {
  declare readonly code: ArchiveErrorCode;

  constructor(code: ArchiveErrorCode, what: string, cause?: unknown) {
    super(code, what, { advice: ADVICE[code], cause });
  }
}

const CODES: Record<string, ArchiveErrorCode> = {
  ENOSPC: 'archive-disk-full',
  EDQUOT: 'archive-disk-full',
  EACCES: 'archive-not-writable',
  EPERM: 'archive-not-writable',
  EROFS: 'archive-not-writable',
  ENOTDIR: 'archive-not-writable',
  EEXIST: 'archive-not-writable',
};

/** An error of the file system as an ArchiveError; any other as it is. */
export function asArchiveError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  const code = CODES[String(error.code)];
  return code ? new ArchiveError(code, `${folder} could not be written: ${error.message}`, error) : error;
}

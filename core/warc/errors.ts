import { DatelineError } from '../errors.ts';

const ADVICE = {
  'warc-truncated': 'Fetch or copy the file again; what comes before this record is usable.',
  'warc-malformed': 'Check that this is a WARC file (ISO 28500), plain or compressed with gzip.',
  'warc-too-large': 'Raise the size limit if this record is really wanted.',
  'warc-encoding': 'The record was kept damaged; take the page from another crawl.',
} as const;

export type WarcErrorCode = keyof typeof ADVICE;

/** A WARC record that cannot be read. `offset` counts the uncompressed bytes before it, or before the damage. */
export class WarcError extends DatelineError {
  declare readonly code: WarcErrorCode;
  readonly offset: number;

  constructor(code: WarcErrorCode, offset: number, what: string, cause?: unknown) {
    super(code, `WARC file, byte ${offset}: ${what}`, { advice: ADVICE[code], cause });
    this.offset = offset;
  }
}

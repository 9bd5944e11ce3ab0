import { DatelineError } from '../core/errors.ts';

/** The work cannot be done now through no fault of its own: it comes back later, and no attempt is counted. */
export class RetryLaterError extends DatelineError {
  readonly delayMs: number;

  constructor(reason: string, delayMs: number) {
    super('retry-later', reason);
    this.delayMs = delayMs;
  }
}

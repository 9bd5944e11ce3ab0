import { DatelineError } from '../core/errors.ts';

/** The work cannot be done now through no fault of its own: it comes back later, and no attempt is counted. */
export class RetryLaterError extends DatelineError {
  readonly delayMs: number;

  constructor(reason: string, delayMs: number) {
    super('retry-later', reason);
    this.delayMs = delayMs;
  }
}

/** The process is about to end, and the work is not: another process takes it at once, and no attempt is counted. */
export class GivenBackError extends DatelineError {
  constructor() {
    super('given-back', 'The process ends before the work does.');
  }
}

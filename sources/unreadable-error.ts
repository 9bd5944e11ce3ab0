import { DatelineError } from '../core/errors.ts';

/** A body that is not what the source says it is: an error page where a feed should be. */
export class UnreadableError extends DatelineError {
  constructor(url: string, expected: string, cause?: unknown) {
    super('unreadable', `${url} is not ${expected}`, {
      cause,
      advice: 'Open the address; the site may have moved it, or answers programs with a page of its own.',
    });
  }
}

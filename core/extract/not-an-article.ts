import { DatelineError } from '../errors.ts';

export type NotAnArticleReason = 'no-text' | 'too-deep';

const ADVICE: Record<NotAnArticleReason, string> = {
  'no-text':
    'Open the page: if it shows an article only in a browser, set `mode: browser` for its source; ' +
    'if it is a listing, narrow the source’s `include` patterns.',
  'too-deep': 'Open the page: if it is an article after all, keep its HTML and report it as a bug.',
};

/** A page from which no article can be read. `code` is `not-an-article`, `reason` says why. */
export class NotAnArticleError extends DatelineError {
  readonly reason: NotAnArticleReason;

  constructor(reason: NotAnArticleReason, url: string, what: string) {
    super('not-an-article', `No article on ${url}: ${what}`, { advice: ADVICE[reason] });
    this.reason = reason;
  }
}

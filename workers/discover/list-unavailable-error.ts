import { DatelineError } from '../../core/errors.ts';

/** A feed, sitemap or listing that the site does not give. */
export class ListUnavailableError extends DatelineError {
  constructor(url: string, status: number) {
    super('list-unavailable', `${url} answered ${status}.`, {
      advice: "Open the address in a browser; if it has moved, change the source's file.",
    });
  }
}

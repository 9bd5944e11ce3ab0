import { DatelineError } from '../../core/errors.ts';

/** A feed, sitemap or listing that the site does not give. */
export class ListUnavailableError extends DatelineError {
  constructor(url: string, why: number | string) {
    super('list-unavailable', typeof why === 'number' ? `${url} answered ${why}.` : `${url}: ${why}`, {
      advice: "Open the address in a browser; if it has moved, change the source's file.",
    });
  }
}

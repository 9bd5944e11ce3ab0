import { DatelineError } from '../../core/errors.ts';

/** The site's robots.txt forbids a page or list that a source names. */
export class ForbiddenByRobotsError extends DatelineError {
  constructor(url: string, reason: string) {
    super('robots', `${url}: ${reason}`, {
      advice: "Take the address out of the source's file, or ask the site.",
    });
  }
}

import { DatelineError } from '../core/errors.ts';

/** No Chromium can be started on this machine; `advice` holds the command that mends it. */
export class BrowserMissingError extends DatelineError {
  constructor(what: string, cause?: unknown) {
    super('browser-missing', what, {
      advice: 'Run: apt-get install -y chromium-headless-shell',
      cause,
    });
  }
}

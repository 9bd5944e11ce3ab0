import { DatelineError } from '../core/errors.ts';

/** The server certainly does not have the mail, and may take it later. */
export class MailDelayedError extends DatelineError {
  constructor(recipient: string, reason: string, advice: string, cause: unknown) {
    super('mail-delayed', `The mail to ${recipient} could not be sent now: ${reason}`, { advice, cause });
  }
}

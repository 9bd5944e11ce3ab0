import { DatelineError } from '../core/errors.ts';

/** The whole mail went out, and the connection was lost before the answer: the server may have it or not. */
export class MailUncertainError extends DatelineError {
  constructor(recipient: string, reason: string, cause: unknown) {
    super('mail-uncertain', `The mail to ${recipient} was probably delivered; no answer came: ${reason}`, {
      advice: 'Ask the recipient, or look in the mail server’s log for the Message-ID.',
      cause,
    });
  }
}

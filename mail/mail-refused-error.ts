import { DatelineError } from '../core/errors.ts';

/** The server will never take this mail: it said so with a 5xx reply, or the mail is not fit to be offered. */
export class MailRefusedError extends DatelineError {
  constructor(recipient: string, reply: string, cause: unknown) {
    super('mail-refused', `The mail to ${recipient} was refused: ${reply}`, {
      advice: 'Check the address, and what the mail server asks of senders.',
      cause,
    });
  }
}

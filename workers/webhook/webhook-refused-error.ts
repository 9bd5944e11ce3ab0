import { DatelineError } from '../../core/errors.ts';

/** A receiver answered, and did not take what was posted. */
export class WebhookRefusedError extends DatelineError {
  /** @param said its status and the beginning of its answer */
  constructor(said: string) {
    super('webhook-refused', said, { advice: 'Look at the log of the receiver; it is tried again later.' });
  }
}

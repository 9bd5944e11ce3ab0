import { DatelineError } from '../../core/errors.ts';

/** Another run of the same job has taken the mail over, since this one was held to be dead. */
export class ClaimLostError extends DatelineError {
  constructor(mailId: number) {
    super('claim-lost', `Mail ${mailId} is being sent by another run of its job.`);
  }
}

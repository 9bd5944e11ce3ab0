import { RetryLaterError } from '../../queues/errors.ts';

/** A host asked to be left alone, whatever is wanted of it. */
export class HostRestsError extends RetryLaterError {
  constructor(host: string, delayMs: number) {
    super(`${host} asked to be left alone`, delayMs);
  }
}

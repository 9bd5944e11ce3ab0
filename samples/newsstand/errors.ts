import { DatelineError } from '../../core/errors.ts';

/** The newsstand's port is taken or may not be opened. */
export class NewsstandPortError extends DatelineError {
  constructor(port: number, cause: unknown) {
    super('newsstand.port', `The sample newsstand cannot listen on port ${port} of this machine.`, {
      advice: 'Choose another port, or 0 for any free one.',
      cause,
    });
  }
}

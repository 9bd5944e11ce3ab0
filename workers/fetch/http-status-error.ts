import { DatelineError } from '../../core/errors.ts';

/** The site answered, but not with the page; another attempt may do better. */
export class HttpStatusError extends DatelineError {
  constructor({ code, message }: { code: string; message: string }) {
    super(code, message, { advice: 'It is tried again; look at the page in a browser if this goes on.' });
  }
}

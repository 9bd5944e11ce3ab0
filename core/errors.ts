/**
 * The root of the errors that Dateline raises on purpose. `message` says what happened to whom, `advice` what to
 * do next; `code` is stable, for logs, rows and translations.
 */
export class DatelineError extends Error {
  readonly code: string;
  readonly advice: string | undefined;

  constructor(code: string, message: string, options: { advice?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.advice = options.advice;
  }
}

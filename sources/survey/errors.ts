import { DatelineError } from '../../core/errors.ts';
import type { Look } from '../../core/source/site-survey.ts';

const ADVICE = {
  'no-articles':
    'Name the feed, the sitemap or a page that lists the articles; if the site shows them only with JavaScript, a ' +
    'browser is needed.',
  'not-an-address': 'Give the address of a site, such as https://www.harbourpost.example/.',
  'site-turns-away':
    'The site turns programs away. Dateline does not answer its question; ask the site to let Dateline in.',
  'too-slow':
    'The site is slow, or asks for a long pace. Give the address of its feed, so that less is asked.',
} as const;

export type SurveyErrorCode = keyof typeof ADVICE;

/** A site of which no source can be made. */
export class SurveyError extends DatelineError {
  declare readonly code: SurveyErrorCode;
  /** What was tried, in order. */
  readonly looks: readonly Look[];

  constructor(
    code: SurveyErrorCode,
    message: string,
    options: { looks?: readonly Look[]; cause?: unknown } = {},
  ) {
    super(code, message, { advice: ADVICE[code], cause: options.cause });
    this.looks = options.looks ?? [];
  }
}

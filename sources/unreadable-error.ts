import { DatelineError } from '../core/errors.ts';
import { decodeEntities } from '../core/extract/survey/entities.ts';
import { normaliseText } from '../core/text.ts';

const BEGINNING = 100_000;
const MAX_TITLE_LENGTH = 120;

/** A body that is not what the source says it is: an error page where a feed should be. */
export class UnreadableError extends DatelineError {
  /** @param body what came, where a page may have come instead: its title is told. */
  constructor(url: string, expected: string, cause?: unknown, body = '') {
    const title = pageTitle(body);
    super('unreadable', `${url} is not ${expected}${title ? ` but a page called "${title}"` : ''}`, {
      cause,
      advice: title
        ? `The site answers with the page "${title}". Open the address; the site may have moved it, or answers programs with a page of its own.`
        : 'Open the address; the site may have moved it, or answers programs with a page of its own.',
    });
  }
}

function pageTitle(body: string): string {
  const beginning = body.slice(0, BEGINNING);
  if (!/<(?:html|head|body|!doctype\s+html)\b/i.test(beginning)) return '';
  const title = /<title\b[^<>]{0,200}>([^<]{0,1000})/i.exec(beginning)?.[1] ?? '';
  return normaliseText(decodeEntities(title)).slice(0, MAX_TITLE_LENGTH);
}

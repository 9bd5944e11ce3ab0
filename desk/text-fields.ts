import { z } from 'zod';
import { normaliseText } from '../core/text.ts';

/** A text on one line, without what cannot be seen: a tag, a name, a title. */
export function lineSchema(longest: number) {
  return z
    .string()
    .transform((text) => normaliseText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest))
    .meta({ type: 'string', minLength: 1, maxLength: longest });
}

/** A text of several lines. Control characters go: PostgreSQL keeps no NUL, and XML few of the others. */
export function linesSchema(longest: number) {
  return z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[^\P{Cc}\n\r\t]/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1).max(longest))
    .meta({ type: 'string', minLength: 1, maxLength: longest });
}

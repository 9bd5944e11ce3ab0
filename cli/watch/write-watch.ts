import { stringify } from 'yaml';
import type { Watch } from '../../core/watch/schema.ts';

/** A watch as its file, which is read as the same watch again. */
export function writeWatch({ name, title, match, recipients, ...rest }: Watch): string {
  const filled = Object.entries(match).filter(([, given]) => !Array.isArray(given) || given.length > 0);
  const content = {
    name,
    title,
    ...(filled.length > 0 ? { match: Object.fromEntries(filled) } : {}),
    ...rest,
    ...(recipients.length > 0 ? { recipients } : {}),
  };
  return stringify(content, { lineWidth: 0 });
}

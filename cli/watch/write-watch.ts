import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { Watch } from '../../core/watch/schema.ts';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';

/** A watch as its file, which is read as the same watch again. What would be so without being said is not said. */
export function writeWatch({
  name,
  title,
  match,
  recipients,
  tell,
  mail,
  webhooks,
  ...filters
}: Watch): string {
  const filled = Object.entries(match).filter(([, given]) => !Array.isArray(given) || given.length > 0);
  const content = {
    name,
    title,
    ...(filled.length > 0 ? { match: Object.fromEntries(filled) } : {}),
    ...filters,
    ...changed('tell', tell, PLAIN_TELLING.tell),
    ...changed('mail', mail, PLAIN_TELLING.mail),
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(webhooks.length > 0 ? { webhooks } : {}),
  };
  return stringify(content, { lineWidth: 0 });
}

function changed(name: string, said: object, plain: object): Record<string, object> {
  const plainly = new Map<string, unknown>(Object.entries(plain));
  const fields = Object.entries(said).filter(
    ([field, value]) => !isDeepStrictEqual(value, plainly.get(field)),
  );
  return fields.length > 0 ? { [name]: Object.fromEntries(fields) } : {};
}

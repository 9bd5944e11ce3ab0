import { environmentVariables } from './environment.ts';
import { environmentSchema } from './settings.ts';
import { toldOf } from './told.ts';

/**
 * What the settings keep secret, value by value, for whatever takes it out of texts: the schema says of which. Parts of an
 * address are as it writes them and as they are meant.
 *
 * @param override what a command sets for itself, as `readSettings` takes it
 */
export function secretsOfSettings(override: Record<string, string> = {}): string[] {
  const variables = { ...environmentVariables(), ...override };
  const secrets = environmentSchema.keyof().options.flatMap((name) => {
    const value = variables[name]?.trim();
    const { secret } = toldOf(environmentSchema.shape[name]);
    if (!value || !secret) return [];
    if (secret === 'in-address') return secretsInAddress(value);
    return secret === 'options' ? wordsOf(value).slice(1) : [value, ...wordsOf(value)];
  });
  return [...new Set(secrets.flatMap((secret) => [secret, decoded(secret)]))];
}

/** The names of schemes and headers that stand before a secret in `authorization=Bearer …`. */
const NO_SECRET = /^(?:bearer|basic|authorization)$/i;

function wordsOf(value: string): string[] {
  return value.split(/[\s,=]+|%20/).filter((word) => word !== '' && !NO_SECRET.test(word));
}

const IS_SECRET = /pass|secret|key|token|auth|sig/i;

function secretsInAddress(value: string): string[] {
  if (!URL.canParse(value)) return [];
  const url = new URL(value);
  const { username, password, searchParams } = url;
  // As it is written as well: `URL` encodes some of what it reads.
  const [, written = ''] = /^[^:]*:\/\/[^:@/?#]*:([^/?#]*)@/.exec(value) ?? [];
  const parameters = [...searchParams].flatMap(([name, text]) => (IS_SECRET.test(name) ? [text] : []));
  return [password, written, ...(isLoneToken(url) ? [username] : []), ...parameters].filter(
    (secret) => secret !== '',
  );
}

/** `https://token@host`; with other schemes a name alone is a name, as in `postgres://dateline@host`. */
export function isLoneToken({ protocol, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && username !== '' && password === '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { z } from 'zod';

/** Empty variables count as unset, as in `REDIS_URL= dateline start` and in compose files. */
export const optional = z
  .string()
  .trim()
  .transform((value) => value || null)
  .nullish()
  .transform((value) => value ?? null);

export const text = (fallback: string) => optional.transform((value) => value ?? fallback);

export const url = (protocols: string[]) =>
  optional
    .refine(
      (value) => value === null || (URL.canParse(value) && protocols.includes(new URL(value).protocol)),
      {
        error: `is not an address that starts with ${protocols.join(' or ')}`,
      },
    )
    .refine(isDecodable, { error: 'has a % that is no code of a character: write it as %25' });

/** `URL` lets a bare `%` pass, as passwords have it; who reads the user and the password then throws a `URIError`. */
function isDecodable(value: string | null): boolean {
  try {
    decodeURIComponent(value ?? '');
    return true;
  } catch {
    return false;
  }
}

/** What stands in an address is shown in messages and logs. */
export const mayHoldSecret = (value: string | null) => {
  if (value === null || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return `${username}${password}${search}${hash}` !== '';
};

export const list = optional.transform((value) => (value ?? '').split(/[\s,]+/).filter(Boolean));

export const flag = optional
  // Whatever else is meant by it, to take it for off would leave a door open.
  .refine((value) => /^(?:1|true|yes|on|0|false|no|off)$/i.test(value ?? 'off'), {
    error: 'is neither 1 nor 0',
  })
  .transform((value) => /^(?:1|true|yes|on)$/i.test(value ?? ''));

const isPort = (value: number) => Number.isInteger(value) && value >= 0 && value <= 65_535;
const NO_PORT = { error: 'is no number of a port, which are 0 to 65535' };

export const port = (fallback: number) =>
  optional.transform((value) => Number(value ?? fallback)).refine(isPort, NO_PORT);

export const optionalPort = optional
  .transform((value) => (value === null ? null : Number(value)))
  .refine((value) => value === null || isPort(value), NO_PORT);

import { z } from 'zod';
import { flag, mayHoldSecret, optional, url } from './fields.ts';
import { told } from './told.ts';

const ROLES = ['reader', 'reviewer', 'admin'] as const;
type Role = (typeof ROLES)[number];

/** An OpenID provider, and how the people whom it knows become accounts. */
export interface OidcSettings {
  /** As `URL` writes it: accounts are bound to it, and a slash more or less is no other provider. */
  issuer: string;
  clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  clientSecret: string | null;
  /** What the button calls the provider. */
  label: string;
  /** Of whoever the provider lets in. Null: an admin makes their account beforehand. */
  defaultRole: 'reader' | 'reviewer' | null;
  /** A claim whose values give roles, at each login. Null: accounts keep the role that they have. */
  roleClaim: { name: string; roles: { value: string; role: Role }[] } | null;
  /** No login by password. */
  only: boolean;
  /** Where the desk is for people; the provider sends them back there. Never taken from a request's `Host`. */
  deskUrl: string;
}

/** `newsroom:reviewer, it desk:admin`: a value may hold spaces and colons, since group names do. */
const roles = optional
  .transform((value) => (value ?? '').split(',').filter((entry) => entry.trim() !== ''))
  .transform((entries) =>
    entries.map((entry) => {
      const colon = entry.lastIndexOf(':');
      return { value: entry.slice(0, Math.max(0, colon)).trim(), role: entry.slice(colon + 1).trim() };
    }),
  )
  .pipe(
    z.array(
      z.object({
        value: z.string().min(1, { error: 'names no value before the colon' }),
        role: z.enum(ROLES, { error: `has a role that is none of ${ROLES.join(', ')}` }),
      }),
    ),
  );

/** In the clear to this machine alone: what comes back decides who is let in. */
function isSafe(value: string | null): boolean {
  if (value === null || !URL.canParse(value)) return true;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

export const oidcFields = {
  // The operator's own, so it may be private: the guard on pages is not asked.
  DATELINE_OIDC_ISSUER: told(
    {
      meaning:
        'the issuer of an [OpenID provider](accounts.md#single-sign-on) to log in at, `https://` or on this machine',
      unless: 'passwords alone',
      secret: 'in-address',
    },
    url(['https:', 'http:'])
      .refine(isSafe, { error: 'has to begin with https: unless it is on this machine' })
      .refine((value) => !mayHoldSecret(value), { error: 'has a user, a password or a part after ? or #' }),
  ),
  DATELINE_OIDC_CLIENT_ID: told(
    { meaning: 'what that provider calls the desk; both or neither', unless: 'passwords alone' },
    optional,
  ),
  DATELINE_OIDC_CLIENT_SECRET: told(
    {
      meaning: 'the secret that the provider gave the desk',
      unless: 'a public client, protected by PKCE alone',
      secret: 'all',
    },
    optional,
  ),
  DATELINE_OIDC_LABEL: told(
    { meaning: 'what the button calls the provider', unless: 'the host of the issuer' },
    optional,
  ),
  DATELINE_OIDC_ROLE: told(
    {
      meaning:
        'whoever the provider lets in gets an account with this role, `reader` or `reviewer`, at the first login',
      unless: 'an admin makes the account first',
    },
    optional.pipe(
      z
        .enum(['reader', 'reviewer'], {
          error: 'is neither reader nor reviewer; admins are named by DATELINE_OIDC_ROLES or on the desk',
        })
        .nullable(),
    ),
  ),
  DATELINE_OIDC_CLAIM: told(
    {
      meaning: 'a claim of which values give roles, set at each login: `groups`',
      unless: 'accounts keep their role',
    },
    optional,
  ),
  DATELINE_OIDC_ROLES: told(
    {
      meaning: 'which of its values gives which role: `press desk:reviewer, it:admin`; both or neither',
      unless: 'accounts keep their role',
    },
    roles,
  ),
  DATELINE_OIDC_ONLY: told(
    { meaning: '`1` takes no passwords any more', unless: 'passwords count as well' },
    flag,
  ),
};

type Given = z.infer<z.ZodObject<typeof oidcFields>>;

const TEXTS = [
  'DATELINE_OIDC_ISSUER',
  'DATELINE_OIDC_CLIENT_ID',
  'DATELINE_OIDC_CLIENT_SECRET',
  'DATELINE_OIDC_LABEL',
  'DATELINE_OIDC_ROLE',
  'DATELINE_OIDC_CLAIM',
] as const;

/** What is missing beside what is set: a part that does nothing is a mistake that would go unseen. */
export function missingOfOidc(given: Given): { name: keyof Given; message: string }[] {
  const { DATELINE_OIDC_ROLES: mapping, DATELINE_OIDC_ONLY: only } = given;
  const isWanted = only || mapping.length > 0 || TEXTS.some((name) => given[name] !== null);
  const missing: { name: keyof Given; message: string }[] = [];
  for (const name of ['DATELINE_OIDC_ISSUER', 'DATELINE_OIDC_CLIENT_ID'] as const)
    if (isWanted && given[name] === null)
      missing.push({ name, message: 'is missing: OpenID Connect needs an issuer and a client id' });
  if (given.DATELINE_OIDC_CLAIM !== null && mapping.length === 0)
    missing.push({
      name: 'DATELINE_OIDC_ROLES',
      message: 'is missing: it says which values give which role',
    });
  if (given.DATELINE_OIDC_CLAIM === null && mapping.length > 0)
    missing.push({ name: 'DATELINE_OIDC_CLAIM', message: 'is missing: it names the claim with the values' });
  return missing;
}

export function oidcOf(given: Given, deskUrl: string): OidcSettings | null {
  const { DATELINE_OIDC_ISSUER: issuer, DATELINE_OIDC_CLIENT_ID: clientId } = given;
  if (issuer === null || clientId === null) return null;
  const address = new URL(issuer);
  const claim = given.DATELINE_OIDC_CLAIM;
  return {
    issuer: address.href,
    clientId,
    clientSecret: given.DATELINE_OIDC_CLIENT_SECRET,
    label: given.DATELINE_OIDC_LABEL ?? address.hostname,
    defaultRole: given.DATELINE_OIDC_ROLE,
    roleClaim: claim === null ? null : { name: claim, roles: given.DATELINE_OIDC_ROLES },
    only: given.DATELINE_OIDC_ONLY,
    deskUrl,
  };
}

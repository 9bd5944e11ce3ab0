import { z } from 'zod';
import type { OidcSettings } from '../../../config/oidc-settings.ts';
import { accountNameSchema } from '../../../storage/account-fields.ts';
import { ROLES, type Role } from '../../../storage/accounts.ts';

/** What a provider says of a person (OpenID Connect Core 1.0, 5.1); what is of no use to us is as good as absent. */
export const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
});
export type Claims = z.infer<typeof claimsSchema>;

/**
 * How a new account is to be called; null where the provider says nothing that could sign decisions. It names, and never
 * tells who somebody is. An address counts once it is verified: anybody can write down another's.
 */
export function nameFrom({ preferred_username, email, email_verified }: Claims): string | null {
  const given = [preferred_username, email_verified === true ? email : undefined];
  const names = given.map((name) => accountNameSchema.safeParse(name));
  return names.find(({ success }) => success)?.data ?? null;
}

/** The highest role that the claim gives, or that of whoever the provider lets in; null: none. */
export function roleFrom(
  claims: Claims,
  { roleClaim, defaultRole }: Pick<OidcSettings, 'roleClaim' | 'defaultRole'>,
): Role | null {
  const values = roleClaim ? valuesOf(claims[roleClaim.name]) : [];
  const given = roleClaim?.roles.filter(({ value }) => values.includes(value)).map(({ role }) => role) ?? [];
  return ROLES.findLast((role) => given.includes(role)) ?? defaultRole;
}

function valuesOf(claim: unknown): unknown[] {
  return Array.isArray(claim) ? claim : [claim];
}

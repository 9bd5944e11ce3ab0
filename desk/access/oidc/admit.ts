import type { OidcSettings } from '../../../config/oidc-settings.ts';
import { type Account, addAccount, type Role, setRole } from '../../../storage/accounts.ts';
import type { Queryable } from '../../../storage/database.ts';
import { findIdentified } from '../../../storage/identities.ts';
import { type Claims, nameFrom, roleFrom } from './claims.ts';
import type { SignOnProblem } from './sign-on-error.ts';

export type Admission = { account: string } | { problem: SignOnProblem };

/**
 * Which account somebody comes in by. Issuer and subject alone tell who they are (OpenID Connect Core 1.0, 5.7): names and
 * addresses can be chosen, changed and handed on, so none ever leads into an account that is there.
 */
export async function admit(
  db: Queryable,
  claims: Claims,
  { settings, at }: { settings: OidcSettings; at: Date },
): Promise<Admission> {
  const identity = { issuer: settings.issuer, subject: claims.sub };
  const role = roleFrom(claims, settings);
  const account = await findIdentified(db, identity);
  if (account) return admitKnown(db, account, { role, followsClaim: settings.roleClaim !== null });
  if (role === null) return { problem: 'unknown' };
  const name = nameFrom(claims);
  if (name === null) return { problem: 'no-name' };
  if (await addAccount(db, { name, role, identity, at })) return { account: name };
  // Two tabs may come at the same time: the other was first.
  const meanwhile = await findIdentified(db, identity);
  return meanwhile ? { account: meanwhile.name } : { problem: 'name-taken' };
}

async function admitKnown(
  db: Queryable,
  { name, role, disabledAt }: Account,
  given: { role: Role | null; followsClaim: boolean },
): Promise<Admission> {
  if (disabledAt) return { problem: 'disabled' };
  if (!given.followsClaim) return { account: name };
  if (given.role === null) return { problem: 'no-role' };
  // The last admin stays one, whatever the provider says: nobody could undo it on the desk.
  if (given.role !== role) await setRole(db, name, given.role);
  return { account: name };
}

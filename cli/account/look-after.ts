import type { OidcSettings } from '../../config/oidc-settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { hashPassword } from '../../desk/access/passwords.ts';
import { accountNameSchema, subjectSchema, tokenNameSchema } from '../../storage/account-fields.ts';
import {
  type AccountChange,
  addAccount,
  disableAccount,
  enableAccount,
  findAccount,
  hasAccounts,
  type Identity,
  listAccounts,
  type Role,
  setPassword,
  setRole,
} from '../../storage/accounts.ts';
import { createApiToken, type Scope } from '../../storage/api-tokens.ts';
import type { Queryable } from '../../storage/database.ts';
import { findIdentified, setIdentity } from '../../storage/identities.ts';
import { formatTable } from '../table.ts';
import { readPassword } from './read-password.ts';

const TERMINAL = { input: process.stdin, output: process.stderr };

/** What a command on accounts works with. */
export interface AccountWork {
  db: Queryable;
  now: Date;
  oidc: OidcSettings | null;
}

/** @param given.subject at the OpenID provider; with it no password is asked for */
export async function addOne(
  { db, now, oidc }: AccountWork,
  given: { name: string; role: Role; subject?: string | undefined },
): Promise<void> {
  const name = accountNameSchema.safeParse(given.name);
  if (!name.success)
    throw new DatelineError('usage', `${JSON.stringify(given.name)} is no name for an account.`, {
      advice:
        'Letters, digits, spaces and . _ - @, at most 80, beginning with a letter or digit; not "desk".',
    });
  if (await findAccount(db, name.data)) throw taken(name.data);
  if (given.role !== 'admin' && !(await hasAccounts(db)))
    throw new DatelineError('usage', 'The first account is an admin’s, or nobody could keep house.', {
      advice: `dateline account add ${JSON.stringify(name.data)} --role admin`,
    });
  const wayIn =
    given.subject === undefined
      ? { passwordHash: await hashPassword(await readPassword(TERMINAL)) }
      : { identity: await freeIdentity(db, given.subject, oidc) };
  if (!(await addAccount(db, { name: name.data, role: given.role, ...wayIn, at: now })))
    throw taken(name.data);
  console.log(`${name.data} is added as ${given.role}.`);
}

function taken(name: string): DatelineError {
  return new DatelineError('usage', `There is an account ${JSON.stringify(name)}.`);
}

export async function list({ db, oidc }: AccountWork): Promise<void> {
  const accounts = await listAccounts(db);
  if (accounts.length === 0) {
    console.log('There are no accounts: dateline account add NAME --role admin adds the first.');
    return;
  }
  const rows = accounts.map(({ name, role, createdAt, disabledAt, ...account }) => [
    name,
    role,
    createdAt.toISOString().slice(0, 10),
    oidc && account.oidcIssuer === oidc.issuer ? (account.oidcSubject ?? '') : '',
    disabledAt ? 'disabled' : '',
  ]);
  console.log(formatTable(['name', 'role', 'since', oidc ? 'subject' : '', ''], rows));
}

export async function changePassword({ db }: AccountWork, given: string): Promise<void> {
  const name = await known(db, given);
  await setPassword(db, name, await hashPassword(await readPassword(TERMINAL)));
  console.log(`${name} has another password, and is logged out everywhere.`);
}

export async function changeRole({ db }: AccountWork, given: string, role: Role): Promise<void> {
  const name = await known(db, given);
  refuseLastAdmin(await setRole(db, name, role), name);
  console.log(`${name} is ${role}.`);
}

export async function disable({ db, now }: AccountWork, given: string): Promise<void> {
  const name = await known(db, given);
  const change = await disableAccount(db, name, now);
  refuseLastAdmin(change, name);
  console.log(change === 'changed' ? `${name} is disabled.` : `${name} was disabled before.`);
}

export async function enable({ db }: AccountWork, given: string): Promise<void> {
  const name = await known(db, given);
  await enableAccount(db, name);
  console.log(`${name} is let in.`);
}

/** @param subject at the OpenID provider; undefined for none */
export async function changeSubject(
  { db, oidc }: AccountWork,
  given: string,
  subject: string | undefined,
): Promise<void> {
  const name = await known(db, given);
  const identity = subject === undefined ? null : await freeIdentity(db, subject, oidc, name);
  refuseLastAdmin(await setIdentity(db, name, identity), name);
  console.log(identity ? `${name} comes in by ${oidc?.label}.` : `${name} is bound to nobody.`);
}

export async function makeToken(
  { db, now }: AccountWork,
  given: string,
  { scopes, label }: { scopes: Scope[]; label: string },
): Promise<void> {
  const account = await known(db, given);
  const name = tokenNameSchema.safeParse(label);
  if (!name.success)
    throw new DatelineError('usage', `${JSON.stringify(label)} is no label: it has 1 to 80 characters.`);
  console.log(await createApiToken(db, { account, name: name.data, scopes, at: now }));
}

function refuseLastAdmin(change: AccountChange | 'taken', name: string): void {
  if (change === 'last-admin')
    throw new DatelineError('usage', `${name} is the last admin, and nobody could keep house.`, {
      advice: 'Make somebody else an admin first: dateline account role NAME admin',
    });
}

async function known(db: Queryable, given: string): Promise<string> {
  const name = accountNameSchema.safeParse(given);
  const account = name.success ? await findAccount(db, name.data) : null;
  if (account) return account.name;
  throw new DatelineError('usage', `There is no account ${JSON.stringify(given)}.`, {
    advice: 'See all with: dateline account list',
  });
}

/** @param holder whose the identity may be already */
async function freeIdentity(
  db: Queryable,
  given: string,
  oidc: OidcSettings | null,
  holder?: string,
): Promise<Identity> {
  if (!oidc)
    throw new DatelineError('usage', 'A subject needs an OpenID provider, and none is set.', {
      advice: 'Set DATELINE_OIDC_ISSUER and DATELINE_OIDC_CLIENT_ID (docs/accounts.md).',
    });
  const subject = subjectSchema.safeParse(given);
  if (!subject.success)
    throw new DatelineError('usage', `${JSON.stringify(given)} is no subject.`, {
      advice: 'At most 255 letters, digits and signs of ASCII, as the provider has it.',
    });
  const identity = { issuer: oidc.issuer, subject: subject.data };
  const other = await findIdentified(db, identity);
  if (other && other.name !== holder)
    throw new DatelineError('usage', `This subject belongs to ${JSON.stringify(other.name)}.`);
  return identity;
}

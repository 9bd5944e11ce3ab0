import type { Context, MiddlewareHandler } from 'hono';
import { hasAccounts } from '../../storage/accounts.ts';
import { findApiToken, isWrittenAsToken } from '../../storage/api-tokens.ts';
import type { Queryable } from '../../storage/database.ts';
import { findSession } from '../../storage/sessions.ts';
import type { DeskEnv } from '../page-context.ts';
import { loopbackNamesOnly } from '../security.ts';
import type { LoginLimit } from './login-limit.ts';
import { EVERYBODY, type Person } from './person.ts';
import { keepsHouse, mayDecide } from './roles.ts';
import type { SessionCookie } from './session-cookie.ts';
import { sharedPassword } from './shared-password.ts';

export interface IdentifyOptions {
  db: Queryable;
  cookie: SessionCookie;
  limit: LoginLimit;
  /** One for all, as long as there are no accounts. */
  password?: string | undefined;
  /** Without accounts and password: answers to this machine's own names only. */
  loopbackOnly?: boolean | undefined;
  /** Lets nobody in without an account, even while there is none. */
  loginOnly?: boolean | undefined;
}

/**
 * Settles who a request is from. Where there are accounts, a session or a token tells; where there are none, the desk
 * is open, or has one password for all.
 */
export function identify(options: IdentifyOptions): MiddlewareHandler<DeskEnv> {
  const { db, cookie, loginOnly = false } = options;
  const withoutAccounts = letInWithoutAccounts(options);
  // Accounts are never deleted, so that there are some holds for good.
  let needsAccount = loginOnly;
  return async (c, next) => {
    needsAccount ||= await hasAccounts(db);
    if (!needsAccount) return withoutAccounts(c, next);
    settle(c, await knownPerson(c, db, cookie));
    await next();
  };
}

function letInWithoutAccounts({
  password,
  limit,
  loopbackOnly,
}: IdentifyOptions): MiddlewareHandler<DeskEnv> {
  if (password) {
    const onKnown = (c: Context<DeskEnv>, name: string) =>
      settle(c, { name, role: 'admin', via: 'password' });
    return sharedPassword({ password, limit, onKnown });
  }
  const guard = loopbackOnly ? loopbackNamesOnly() : null;
  return async (c, next) => {
    settle(c, EVERYBODY);
    return guard ? guard(c, next) : next();
  };
}

/** A token, where one is given, counts alone: a cookie that comes along proves nothing of who sent it. */
async function knownPerson(
  c: Context<DeskEnv>,
  db: Queryable,
  cookie: SessionCookie,
): Promise<Person | null> {
  const { now } = c.get('page');
  const given = tokenGiven(c);
  if (given !== null) {
    const found = await findApiToken(db, given, now);
    return found && { ...found, via: 'token' };
  }
  const token = cookie.read(c);
  const found = token ? await findSession(db, token, now) : null;
  return found && { ...found, via: 'session' };
}

/**
 * As a bearer token (RFC 6750), or as the password of HTTP basic authentication, which is all that most readers of feeds
 * and calendars can send. The second for looking only: browsers keep it, and send it along when another site asks. Other
 * passwords are not for us: a proxy passes its own on, and browsers still send the one that the desk had before accounts.
 */
function tokenGiven(c: Context<DeskEnv>): string | null {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(c.req.header('authorization') ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic' || !['GET', 'HEAD'].includes(c.req.method)) return null;
  const [, password = ''] = /^[^:]*:(.*)$/.exec(Buffer.from(value, 'base64').toString()) ?? [];
  return isWrittenAsToken(password) ? password : null;
}

function settle(c: Context<DeskEnv>, person: Person | null): void {
  c.set('person', person);
  c.set('actor', person?.name ?? 'desk');
  c.set('page', { ...c.get('page'), person, mayDecide: mayDecide(person), keepsHouse: keepsHouse(person) });
}

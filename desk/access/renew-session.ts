import type { Context } from 'hono';
import type { Queryable } from '../../storage/database.ts';
import { endSession, startSession } from '../../storage/sessions.ts';
import type { DeskEnv } from '../page-context.ts';
import type { SessionCookie } from './session-cookie.ts';

/** A session that was there before is not carried on: somebody else may know it (session fixation). */
export async function renewSession(
  c: Context<DeskEnv>,
  db: Queryable,
  cookie: SessionCookie,
  account: string,
): Promise<void> {
  const former = cookie.read(c);
  if (former) await endSession(db, former);
  cookie.write(c, await startSession(db, account, c.get('page').now));
}

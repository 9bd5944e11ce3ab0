import type { Hono } from 'hono';
import type { DeskEnv } from '../../desk/page-context.ts';
import { addAccount, type Role } from '../../storage/accounts.ts';
import { createApiToken, type Scope } from '../../storage/api-tokens.ts';
import type { Queryable } from '../../storage/database.ts';

const AT = new Date('2026-02-06T01:00:00Z');

/** An account with a token of its own, as `Authorization` has it. */
export async function tokenOf(
  db: Queryable,
  account: string,
  { role = 'reviewer', scopes = ['read', 'review'] }: { role?: Role; scopes?: Scope[] } = {},
): Promise<string> {
  await addAccount(db, { name: account, role, at: AT });
  return `Bearer ${await createApiToken(db, { account, name: 'script', scopes, at: AT })}`;
}

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what comes is looked at by the tests.
  body: any;
}

/** Asks as a program does: with a token and JSON. */
export function apiClient(app: Hono<DeskEnv>, authorization: string) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { Authorization: authorization, ...(init.headers as Record<string, string>) };
    const response = await app.request(`/api/v1${path}`, { ...init, headers });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  return {
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, body: unknown = undefined) =>
      ask(path, {
        method: 'POST',
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      }),
    ask,
  };
}

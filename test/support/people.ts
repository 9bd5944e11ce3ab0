import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach } from 'vitest';
import { hashPassword } from '../../desk/access/passwords.ts';
import { createDesk, type DeskOptions } from '../../desk/app.tsx';
import { addAccount, type Role } from '../../storage/accounts.ts';
import type { TestDatabase } from './database.ts';

export const PASSWORD = 'lúa nếp cửa sổ';
export const HOUR = 3_600_000;

/** A form of this desk, as a browser sends it. */
export function post(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'http://localhost', 'Accept-Language': 'en', ...headers },
  };
}

/** A request's headers, for a session that an answer began. */
export function sessionOf(response: Response) {
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { Cookie: cookie, Accept: 'text/html', 'Accept-Language': 'en' };
}

/** A desk whose people log in, without anybody or anything before each test, at a time that the tests move. */
export function usePeople(database: () => TestDatabase) {
  const clock = { time: 0 };
  let passwordHash = '';
  beforeAll(async () => {
    passwordHash = await hashPassword(PASSWORD);
  });
  beforeEach(async () => {
    clock.time = Date.parse('2026-02-06T01:00:00Z');
    await database().db.execute(
      sql`truncate dateline.accounts, dateline.sessions, dateline.api_tokens, dateline.stories restart identity cascade`,
    );
  });

  const now = () => new Date(clock.time);
  const desk = (options: Partial<DeskOptions> = {}) =>
    createDesk({ db: database(), zone: 'UTC', now, onError: () => {}, ...options });
  return {
    clock,
    now,
    desk,
    account: (name: string, role: Role) => addAccount(database().db, { name, role, passwordHash, at: now() }),
    async logIn(name: string, app = desk(), password = PASSWORD) {
      const response = await app.request('/login', post({ name, password, back: '/days' }));
      return { response, set: response.headers.get('set-cookie') ?? '', headers: sessionOf(response) };
    },
    statusOf: async (path: string, headers: Record<string, string>) =>
      (await desk().request(path, { headers })).status,
  };
}

import { describe, expect, it } from 'vitest';
import { verifyPassword } from '../../desk/access/passwords.ts';
import { findAccount } from '../../storage/accounts.ts';
import { findApiToken } from '../../storage/api-tokens.ts';
import { findSession, startSession } from '../../storage/sessions.ts';
import { startCommand } from '../../test/support/command.ts';
import { useDatabase } from '../../test/support/database.ts';

const database = useDatabase();

function run(args: string[], input = '') {
  const { user = '', password, database: name = '', host = '' } = database().connection;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(String(password))}`;
  const address = `postgres://${login}@localhost/${name}?host=${encodeURIComponent(host)}`;
  const command = startCommand(['account', ...args], { DATABASE_URL: address }, undefined, input);
  return command.ended;
}

describe('dateline account', () => {
  it('adds, lists, changes, disables, and makes tokens', { timeout: 300_000 }, async () => {
    const { db } = database();
    const early = await run(['add', 'Lan', '--role', 'reader'], 'lúa nếp cửa sổ\n');
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining('first account is an admin')]);
    expect((await run(['add', 'Lê Bình', '--role', 'admin'], 'lúa nếp cửa sổ\n')).code).toBe(0);

    const made = await run(['token', 'Lê Bình', '--scope', 'read']);
    const token = made.stdout.trim();
    expect(await findApiToken(db, token, new Date())).toMatchObject({ name: 'Lê Bình', scopes: ['read'] });

    const session = await startSession(db, 'Lê Bình', new Date());
    expect((await run(['password', 'Lê Bình'], 'một mật khẩu khác\n')).code).toBe(0);
    const { passwordHash = null } = (await findAccount(db, 'Lê Bình')) ?? {};
    expect(await verifyPassword(passwordHash, 'một mật khẩu khác')).toBe(true);
    expect(await findSession(db, session, new Date())).toBeNull();

    expect((await run(['disable', 'Lê Bình'])).stdout).toBe('Lê Bình is disabled.\n');
    expect(await findApiToken(db, token, new Date())).toBeNull();
    expect((await run(['list'])).stdout).toMatch(/Lê Bình +admin +\d{4}-\d\d-\d\d +disabled/);
  });
});

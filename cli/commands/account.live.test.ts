import { describe, expect, it } from 'vitest';
import { verifyPassword } from '../../desk/access/passwords.ts';
import { findAccount } from '../../storage/accounts.ts';
import { findApiToken } from '../../storage/api-tokens.ts';
import { findIdentified } from '../../storage/identities.ts';
import { findSession, startSession } from '../../storage/sessions.ts';
import { startCommand } from '../../test/support/command.ts';
import { useDatabase } from '../../test/support/database.ts';

const database = useDatabase();

const PROVIDER = { DATELINE_OIDC_ISSUER: 'https://id.example', DATELINE_OIDC_CLIENT_ID: 'dateline' };

function run(args: string[], input = '', settings: Record<string, string> = {}) {
  const { user = '', password, database: name = '', host = '' } = database().connection;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(String(password))}`;
  const address = `postgres://${login}@localhost/${name}?host=${encodeURIComponent(host)}`;
  const command = startCommand(
    ['account', ...args],
    { DATABASE_URL: address, ...settings },
    undefined,
    input,
  );
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

    const last = await run(['disable', 'Lê Bình']);
    expect([last.code, last.stderr]).toEqual([2, expect.stringContaining('the last admin')]);
    const subject = await run(['add', 'Lan', '--role', 'reader', '--subject', 'lan-1']);
    expect([subject.code, subject.stderr]).toEqual([2, expect.stringContaining('DATELINE_OIDC_ISSUER')]);
    const bound = await run(['add', 'Lan', '--role', 'reader', '--subject', 'lan-1'], '', PROVIDER);
    expect(bound.stdout).toBe('Lan is added as reader.\n');
    expect(await findIdentified(db, { issuer: 'https://id.example/', subject: 'lan-1' })).toMatchObject({
      name: 'Lan',
      passwordHash: null,
    });
    const other = await run(['subject', 'Lê Bình', 'lan-1'], '', PROVIDER);
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('belongs to "Lan"')]);
    expect((await run(['role', 'Lan', 'admin'])).stdout).toBe('Lan is admin.\n');
    expect((await run(['disable', 'Lê Bình'])).stdout).toBe('Lê Bình is disabled.\n');
    expect(await findApiToken(db, token, new Date())).toBeNull();
    expect((await run(['list'])).stdout).toMatch(/Lê Bình +admin +\d{4}-\d\d-\d\d +disabled/);
    expect((await run(['enable', 'Lê Bình'])).stdout).toBe('Lê Bình is let in.\n');
    expect(await run(['subject', 'Lan'])).toMatchObject({ stdout: 'Lan is bound to nobody.\n' });
  });
});

import { describe, expect, it } from 'vitest';
import type { OidcSettings } from '../../config/oidc-settings.ts';
import { addAccount, disableAccount, findAccount, setRole } from '../../storage/accounts.ts';
import { createApiToken } from '../../storage/api-tokens.ts';
import { findIdentified, setIdentity } from '../../storage/identities.ts';
import { useDatabase } from '../../test/support/database.ts';
import { PASSWORD, post, usePeople } from '../../test/support/people.ts';

const database = useDatabase();
const { now, desk, account, logIn, statusOf } = usePeople(database);

describe('the page of accounts', () => {
  it('adds, changes, disables and enables, and revokes tokens', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    const send = async (path: string, fields: Record<string, string>) =>
      (await desk().request(path, post(fields, headers))).status;
    const text = async () => (await desk().request('/accounts', { headers })).text();
    const added = { name: 'Lê Bình', role: 'reader', password: PASSWORD };
    expect(await send('/accounts', added)).toBe(303);
    expect(await send('/accounts', added)).toBe(422);
    expect(await send('/accounts', { ...added, name: 'desk' })).toBe(422);
    expect(await send('/accounts', { ...added, name: 'LÊ BÌNH' })).toBe(422);
    expect(await send('/accounts', { ...added, name: 'Lan', password: 'short' })).toBe(422);
    const change = { name: 'Lê Bình', role: 'reviewer' };
    expect(await send('/accounts/change', { ...change, action: 'role' })).toBe(303);
    expect(await send('/accounts/change', { ...change, action: 'disable' })).toBe(303);
    expect(await text()).toMatch(/Lê Bình.*disabled.*Reviewer/s);
    expect(await send('/accounts/change', { ...change, action: 'enable' })).toBe(303);
    expect((await logIn('Lê Bình')).response.status).toBe(303);
    await createApiToken(database().db, {
      account: 'Lê Bình',
      name: 'wall screen',
      scopes: ['read'],
      at: now(),
    });
    expect(await text()).toContain('wall screen');
    expect(await send('/accounts/revoke', { token: '1' })).toBe(303);
    expect(await text()).not.toContain('wall screen');
  });

  it('lets nobody lower or disable themselves', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    const fields = { name: 'Mai', role: 'reader', action: 'role' };
    expect((await desk().request('/accounts/change', post(fields, headers))).status).toBe(400);
  });

  it('sets another’s password, which ends their sessions', async () => {
    await account('Mai', 'admin');
    await account('Lan', 'reader');
    const [{ headers }, lan] = [await logIn('Mai'), await logIn('Lan')];
    const set = (name: string, password: string) =>
      desk().request('/accounts/change', post({ name, action: 'password', password }, headers));
    const weak = await set('Lan', 'short');
    expect([weak.status, await weak.text()]).toEqual([
      422,
      expect.stringContaining('Lan: A password has 12 characters'),
    ]);
    const changed = await set('Lan', 'một mật khẩu khác');
    expect(changed.headers.get('location')).toBe('/accounts?saved=Lan');
    expect(await statusOf('/', lan.headers)).toBe(302);
    expect((await logIn('Lan', desk(), 'một mật khẩu khác')).response.status).toBe(303);
    expect((await set('Nobody', PASSWORD)).status).toBe(404);
    expect((await set('Mai', PASSWORD)).status).toBe(400);
  });

  it('says what was saved, of accounts that there are alone', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    const text = async (saved: string) =>
      (await desk().request(`/accounts?saved=${encodeURIComponent(saved)}`, { headers })).text();
    expect(await text('Mai')).toContain('Saved: Mai');
    expect(await text('Call +1 555')).not.toContain('Call +1 555<');
  });

  it('knows no subjects without an OpenID provider', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    const fields = { name: 'Lan', role: 'reader', password: '', subject: 'lan-1' };
    expect((await desk().request('/accounts', post(fields, headers))).status).toBe(422);
    expect(await (await desk().request('/accounts', { headers })).text()).not.toContain('name="subject"');
  });
});

describe('subjects at the OpenID provider', () => {
  const oidc: OidcSettings = {
    issuer: 'https://id.example/',
    clientId: 'dateline',
    clientSecret: null,
    label: 'Newsroom',
    defaultRole: null,
    roleClaim: null,
    only: false,
    deskUrl: 'http://localhost',
  };
  const holder = async (subject: string) =>
    (await findIdentified(database().db, { issuer: oidc.issuer, subject }))?.name ?? null;

  it('let accounts be added without a password, and bound, each to one', async () => {
    await account('Mai', 'admin');
    await account('Huy', 'reader');
    const app = desk({ oidc });
    const [{ headers }, huy] = [await logIn('Mai', app), await logIn('Huy', app)];
    const send = async (path: string, fields: Record<string, string>) => {
      const response = await app.request(path, post(fields, headers));
      return `${response.status} ${response.status === 422 ? await response.text() : ''}`;
    };
    const lan = { name: 'Lan', role: 'reader', password: '' };
    expect(await send('/accounts', { ...lan, subject: '' })).toContain('needs a password or a subject');
    expect(await send('/accounts', { ...lan, subject: 'số-1' })).toContain('A subject has at most 255');
    expect(await send('/accounts', { ...lan, subject: ' lan-1 ' })).toBe('303 ');
    expect(await send('/accounts', { ...lan, name: 'Lan 2', subject: 'lan-1' })).toContain(
      'belongs to another account',
    );
    const bind = (name: string, subject: string) =>
      send('/accounts/change', { name, action: 'identity', subject });
    expect(await bind('Huy', 'lan-1')).toContain('belongs to another account');
    expect([await holder('lan-1'), await statusOf('/', huy.headers)]).toEqual(['Lan', 200]);
    expect(await bind('Huy', 'huy-1')).toBe('303 ');
    expect([await holder('huy-1'), await statusOf('/', huy.headers)]).toEqual(['Huy', 302]);
    expect(await bind('Lan', '')).toBe('303 ');
    expect(await holder('lan-1')).toBeNull();
    expect(await bind('Nobody', 'x')).toBe('404 ');
    const page = await (await app.request('/accounts', { headers })).text();
    expect(page).toContain('Newsroom and password');
  });

  it('are all that counts where the provider alone does', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    const page = await (
      await desk({ oidc: { ...oidc, only: true } }).request('/accounts', { headers })
    ).text();
    expect(page).toContain('name="subject"');
    expect(page).not.toContain('name="password"');
  });
});

describe('the last admin', () => {
  it('can be neither lowered nor disabled', async () => {
    await account('Mai', 'admin');
    await account('Lan', 'admin');
    const { db } = database();
    expect(await setRole(db, 'Lan', 'reviewer')).toBe('changed');
    expect(await setRole(db, 'Mai', 'reader')).toBe('last-admin');
    expect(await disableAccount(db, 'Mai', now())).toBe('last-admin');
    expect(await setRole(db, 'Mai', 'admin')).toBe('changed');
    expect(await setRole(db, 'Nobody', 'reader')).toBe('missing');
    expect((await findAccount(db, 'Mai'))?.role).toBe('admin');
  });

  it('keeps the only way in', async () => {
    const { db } = database();
    const identity = { issuer: 'https://id.example/', subject: 'mai-1' };
    await addAccount(db, { name: 'Mai', role: 'admin', identity, at: now() });
    expect(await setIdentity(db, 'Mai', null)).toBe('last-admin');
    expect(await setIdentity(db, 'Mai', { ...identity, subject: 'mai-2' })).toBe('changed');
    await account('Lan', 'admin');
    expect(await setIdentity(db, 'Mai', null)).toBe('changed');
    await disableAccount(db, 'Mai', now());
    expect(await setIdentity(db, 'Lan', null)).toBe('changed');
  });

  it('binds an identity to one account, whoever asks at the same time', async () => {
    await account('Mai', 'admin');
    await account('Lan', 'admin');
    const identity = { issuer: 'https://id.example', subject: 'one' };
    const { db } = database();
    const bound = await Promise.all([setIdentity(db, 'Mai', identity), setIdentity(db, 'Lan', identity)]);
    expect(bound.sort()).toEqual(['changed', 'taken']);
  });

  it('stays when two admins lower each other at the same time', async () => {
    await account('Mai', 'admin');
    await account('Lan', 'admin');
    const { db } = database();
    for (let round = 0; round < 10; round++) {
      await Promise.all([setRole(db, 'Mai', 'admin'), setRole(db, 'Lan', 'admin')]);
      const changes = await Promise.all([setRole(db, 'Mai', 'reader'), setRole(db, 'Lan', 'reader')]);
      expect(changes.sort()).toEqual(['changed', 'last-admin']);
    }
  });
});

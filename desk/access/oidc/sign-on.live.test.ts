import { describe, expect, it } from 'vitest';
import { addAccount, disableAccount, findAccount, type Role } from '../../../storage/accounts.ts';
import { setIdentity } from '../../../storage/identities.ts';
import { sessions } from '../../../storage/schema.ts';
import { useDatabase } from '../../../test/support/database.ts';
import { CLIENT } from '../../../test/support/openid-provider.ts';
import {
  altered,
  begin,
  comeBack,
  sessionIn,
  URL_OF_DESK,
  useSignOn,
} from '../../../test/support/sign-on.ts';
import { startDesk } from '../../server.ts';

const COOKIE = '__Host-dateline_sign_on';
const database = useDatabase();
const { provider, settings, identity, app, account, logIn, signOn } = useSignOn(database);

describe('a desk with an OpenID provider', () => {
  it('asks to log in, even without any account or with a password for all', async () => {
    for (const given of [{}, { password: 'open sesame', loopbackOnly: true }]) {
      const on = app({}, given);
      const asked = await on.request('/days', { headers: { Accept: 'text/html' } });
      expect(asked.headers.get('location')).toBe('/login?back=%2Fdays');
    }
    const form = await (
      await app().request('/login?back=/days', { headers: { 'Accept-Language': 'en' } })
    ).text();
    expect(form).toMatch(/href="\/login\/oidc\?back=%2Fdays"[^>]*>Log in with Newsroom</);
    expect(form).toContain('name="password"');
  });

  it('may listen anywhere without any account', async () => {
    const options = { db: database(), zone: 'UTC', now: () => new Date(), onError: () => {} };
    const running = await startDesk({ desk: { ...options, oidc: settings() }, host: '0.0.0.0', port: 0 });
    try {
      expect((await fetch(running.url, { headers: { Accept: 'text/html' } })).url).toContain('/login?back=');
    } finally {
      await running.close();
    }
  });

  it('takes no password where only the provider counts', async () => {
    await account('Mai', 'admin');
    const only = app({ only: true });
    expect(await (await only.request('/login')).text()).not.toContain('name="password"');
    expect((await logIn('Mai', only)).response.status).toBe(404);
  });

  it('sends people off with state, nonce and PKCE, to come back to its own address', async () => {
    const { response, cookie, start } = await begin(app());
    expect(response.status).toBe(302);
    const { origin, searchParams } = new URL(start);
    expect(origin).toBe(provider().issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: 'dateline',
      redirect_uri: `${URL_OF_DESK}/login/callback`,
      response_type: 'code',
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(start).not.toContain(CLIENT.clientSecret);
    expect(response.headers.get('set-cookie')).toMatch(
      new RegExp(`^${COOKIE}=[\\w-]+; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax$`),
    );
    expect((await begin(app())).cookie).not.toBe(cookie);
  });

  it('never leads to another site', async () => {
    const on = app({ defaultRole: 'reader' });
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', `/${'x'.repeat(2000)}`])
      expect((await signOn(on, 'lan-1', back)).headers.get('location')).toBe('/');
    const { cookie, start } = await begin(on);
    const planted = altered(cookie, { back: '//evil.example' });
    const came = await comeBack(on, await provider().signIn(start, 'lan-1'), planted);
    expect(came.headers.get('location')).toBe('/');
  });
});

describe('who comes back', () => {
  it('is let in by the account that an admin bound to them, under its name', async () => {
    await addAccount(database().db, {
      name: 'Bình',
      role: 'reviewer',
      identity: identity('lan-1'),
      at: new Date(),
    });
    const came = await signOn(app(), 'lan-1', '/days?before=2026-02-01');
    expect([came.status, came.headers.get('location')]).toEqual([303, '/days?before=2026-02-01']);
    expect(await database().db.select().from(sessions)).toMatchObject([{ account: 'Bình' }]);
    expect(came.headers.getSetCookie().join('\n')).toContain(`${COOKIE}=; Max-Age=0`);
    const own = await app().request('/account', {
      headers: { Cookie: sessionIn(came) ?? '', 'Accept-Language': 'en' },
    });
    expect(await own.text()).toContain('You come in by Newsroom.');
  });

  it('gets no account unless the operator says so, and learns what an admin needs', async () => {
    const came = await signOn(app(), 'lan-1');
    expect([came.status, sessionIn(came)]).toEqual([403, null]);
    expect(await came.text()).toMatch(/You have no account here yet.*<code class="subject">lan-1<\/code>/s);
    expect(await findAccount(database().db, 'Lan')).toBeNull();
  });

  it('gets an account with the role that is set, and keeps it under another name', async () => {
    const on = app({ defaultRole: 'reader' });
    const [first, second] = await Promise.all([signOn(on, 'lan-1'), signOn(on, 'lan-1')]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(await findAccount(database().db, 'Lan')).toMatchObject({
      role: 'reader',
      passwordHash: null,
      oidcSubject: 'lan-1',
    });
    provider().people.set('lan-1', { preferred_username: 'Somebody else' });
    await signOn(on, 'lan-1');
    expect(new Set((await database().db.select().from(sessions)).map((row) => row.account))).toEqual(
      new Set(['Lan']),
    );
  });

  it('never takes over an account by its name or address', async () => {
    await account('Mai', 'admin');
    await account('boss@news.example', 'admin');
    const on = app({ defaultRole: 'reader' });
    const claims = [
      { preferred_username: 'Mai' },
      { preferred_username: 'MAI' },
      { email: 'boss@news.example', email_verified: true },
    ];
    for (const [index, claim] of claims.entries()) {
      provider().people.set(`evil-${index}`, claim);
      const came = await signOn(on, `evil-${index}`);
      expect([came.status, sessionIn(came)]).toEqual([403, null]);
      expect(await came.text()).toContain('Your name is taken');
    }
    expect((await findAccount(database().db, 'Mai'))?.oidcSubject).toBeNull();
    await signOn(on, 'lan-1');
    provider().people.set('evil-9', { preferred_username: 'Lan' });
    expect((await signOn(on, 'evil-9')).status).toBe(403);
  });

  it.each([
    [{ email: 'lan@news.example', email_verified: false }],
    [{ email: 'lan@news.example' }],
    [{ preferred_username: 'NEWS\\lan' }],
    [{ preferred_username: 'desk' }],
    [{}],
  ])('is not named by %j', async (claims) => {
    provider().people.set('lan-1', claims);
    const came = await signOn(app({ defaultRole: 'reader' }), 'lan-1');
    expect([came.status, await came.text()]).toEqual([403, expect.stringContaining('no name that can sign')]);
  });

  it('stays out when their account is disabled, or bound to somebody else', async () => {
    const on = app({ defaultRole: 'reader' });
    await account('Huy', 'admin');
    const session = sessionIn(await signOn(on, 'lan-1')) ?? '';
    await disableAccount(database().db, 'Lan', new Date());
    const came = await signOn(on, 'lan-1');
    expect([came.status, await came.text()]).toEqual([
      403,
      expect.stringContaining('Your account is disabled'),
    ]);
    expect((await on.request('/', { headers: { Cookie: session, Accept: 'text/html' } })).status).toBe(302);
    await setIdentity(database().db, 'Lan', identity('lan-2'));
    expect((await signOn(on, 'lan-1')).status).toBe(403);
  });

  it('has at each login the role that a claim gives, the highest of several', async () => {
    const roles: { value: string; role: Role }[] = [
      { value: 'it', role: 'admin' },
      { value: 'press', role: 'reviewer' },
    ];
    const on = app({ roleClaim: { name: 'groups', roles } });
    const roleWith = async (groups: unknown) => {
      provider().people.set('lan-1', { preferred_username: 'Lan', groups });
      const { status } = await signOn(on, 'lan-1');
      return [status, (await findAccount(database().db, 'Lan'))?.role];
    };
    expect(await roleWith(['other'])).toEqual([403, undefined]);
    expect(await roleWith(['press'])).toEqual([303, 'reviewer']);
    expect(await roleWith(['press', 'it'])).toEqual([303, 'admin']);
    expect(await roleWith('press')).toEqual([303, 'admin']);
    await account('Huy', 'admin');
    expect(await roleWith('press')).toEqual([303, 'reviewer']);
    expect(await roleWith([])).toEqual([403, 'reviewer']);
  });
});

import { describe, expect, it } from 'vitest';
import { addAccount } from '../../../storage/accounts.ts';
import { useDatabase } from '../../../test/support/database.ts';
import { CLIENT, startOpenIdProvider } from '../../../test/support/openid-provider.ts';
import {
  altered,
  begin,
  comeBack,
  sessionIn,
  URL_OF_DESK,
  useSignOn,
} from '../../../test/support/sign-on.ts';

const database = useDatabase();
const { provider, identity, app, errors, signOn } = useSignOn(database);
const READER = { defaultRole: 'reader' } as const;

async function expectRefusal(came: Response, status: number, title: string) {
  const text = await came.text();
  expect([came.status, sessionIn(came), text]).toEqual([status, null, expect.stringContaining(title)]);
  return text;
}

describe('a login that comes back wrong', () => {
  it('with another state, or without its cookie, is over', async () => {
    const on = app(READER);
    const { cookie, start } = await begin(on);
    const address = await provider().signIn(start, 'lan-1');
    const other = await begin(on);
    await expectRefusal(await comeBack(on, address, other.cookie), 400, 'This login is over');
    await expectRefusal(await comeBack(on, address, ''), 400, 'This login is over');
    for (const value of ['x', 'e30', Buffer.from('{"state":1}').toString('base64url')])
      await expectRefusal(
        await comeBack(on, address, `__Host-dateline_sign_on=${value}`),
        400,
        'This login is over',
      );
    expect(errors).toEqual([]);
    expect((await comeBack(on, address, cookie)).status).toBe(303);
  });

  it('with a code that was used before is refused', async () => {
    const on = app(READER);
    const { cookie, start } = await begin(on);
    const address = await provider().signIn(start, 'lan-1');
    expect((await comeBack(on, address, cookie)).status).toBe(303);
    await expectRefusal(await comeBack(on, address, cookie), 502, 'The login failed');
    expect(errors).toMatchObject([{ code: 'failed', message: expect.stringContaining('invalid_grant') }]);
  });

  it.each([
    ['nonce', 'unexpected ID Token "nonce" claim value'],
    ['verifier', 'invalid_grant'],
  ])('with another %s is refused, and the cause is told without secrets', async (part, cause) => {
    const on = app(READER);
    const { cookie, start } = await begin(on);
    const address = await provider().signIn(start, 'lan-1');
    const wrong = altered(cookie, { [part]: 'w'.repeat(43) });
    const text = await expectRefusal(await comeBack(on, address, wrong), 502, 'The login failed');
    expect(errors).toMatchObject([{ message: expect.stringContaining(cause) }]);
    const [error] = errors;
    const told = `${text} ${error?.message} ${JSON.stringify(error)} ${error?.cause}`;
    for (const secret of [CLIENT.clientSecret, new URL(address).searchParams.get('code'), 'wwwww'])
      expect(told).not.toContain(secret);
  });

  it('because somebody turned back is told so, and logged nowhere', async () => {
    const came = await signOn(app(READER), null, '/days');
    const text = await expectRefusal(came, 403, 'You were not let in');
    expect(text).toContain('href="/login?back=%2Fdays"');
    expect(errors).toEqual([]);
  });

  it('takes nobody’s word for the address that it came to', async () => {
    const on = app(READER);
    const { cookie, start } = await begin(on);
    const { search } = new URL(await provider().signIn(start, 'lan-1'));
    const came = await comeBack(on, `https://evil.example/login/callback${search}`, cookie);
    expect(came.status).toBe(303);
  });

  it('too often is refused for a while, for that address alone', async () => {
    const on = app(READER);
    const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
    const { cookie } = await begin(on);
    const attempt = (address: string) =>
      on.request('/login/callback?state=x', { headers: { Cookie: cookie } }, from(address));
    for (let count = 0; count < 50; count++) expect((await attempt('192.0.2.1')).status).toBe(400);
    const refused = await attempt('192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
    expect((await attempt('192.0.2.2')).status).toBe(400);
  });
});

describe('a provider', () => {
  it('that is down keeps nobody from the password, and is asked again', async () => {
    const gone = await startOpenIdProvider(() => `${URL_OF_DESK}/login/callback`);
    const on = app({ ...READER, issuer: `${gone.issuer}/` });
    const { cookie, start } = await begin(on);
    const address = await gone.signIn(start, 'lan-1');
    await gone.close();
    await expectRefusal(await comeBack(on, address, cookie), 503, 'The login does not answer');
    const fresh = app({ ...READER, issuer: `${gone.issuer}/` });
    const asked = await fresh.request('/login/oidc', { headers: { 'Accept-Language': 'en' } });
    await expectRefusal(asked, 503, 'The login does not answer');
    expect(errors).toMatchObject([
      { code: 'unreachable', message: expect.stringMatching(/fetch failed; (ECONN|UND)/) },
      { code: 'unreachable', message: expect.stringContaining('ECONNREFUSED') },
    ]);
    expect((await fresh.request('/login')).status).toBe(200);
    expect((await fresh.request('/logout?provider')).status).toBe(200);
  });

  it('that speaks for another issuer than the one that is set is not believed', async () => {
    const issuer = provider().issuer.replace('127.0.0.1', 'localhost');
    const asked = await app({ issuer: `${issuer}/` }).request('/login/oidc');
    expect([asked.status, errors.map(({ message }) => message)]).toEqual([
      502,
      [expect.stringContaining('issuer does not match')],
    ]);
  });

  it('with a wrong client secret is refused', async () => {
    await expectRefusal(
      await signOn(app({ ...READER, clientSecret: 'wrong' }), 'lan-1'),
      502,
      'The login failed',
    );
    expect(errors).toMatchObject([{ message: expect.stringContaining('invalid_client') }]);
  });

  it('is where people may log out as well, who came in by it', async () => {
    await addAccount(database().db, {
      name: 'Bình',
      role: 'reader',
      identity: identity('lan-1'),
      at: new Date(),
    });
    const on = app();
    const Cookie = sessionIn(await signOn(on, 'lan-1')) ?? '';
    const gone = await on.request('/logout', {
      method: 'POST',
      headers: { Cookie, Origin: URL_OF_DESK },
    });
    expect(gone.headers.get('location')).toBe('/logout?provider');
    const page = await (
      await on.request('/logout?provider', { headers: { 'Accept-Language': 'en' } })
    ).text();
    const [, href = ''] = /<a href="([^"]+)"[^>]*>Log out at Newsroom as well/.exec(page) ?? [];
    const { origin, searchParams } = new URL(href.replaceAll('&amp;', '&'));
    expect([origin, searchParams.get('client_id'), searchParams.get('post_logout_redirect_uri')]).toEqual([
      provider().issuer,
      'dateline',
      `${URL_OF_DESK}/logout`,
    ]);
  });
});

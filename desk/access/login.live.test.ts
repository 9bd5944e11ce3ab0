import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAccount, disableAccount, type Role, setRole } from '../../storage/accounts.ts';
import { createApiToken, revokeApiToken } from '../../storage/api-tokens.ts';
import { apiTokens, decisions, sessions } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { insertStory } from '../../test/support/stories.ts';
import { createDesk, type DeskOptions } from '../app.tsx';
import { hashPassword, verifyPassword } from './passwords.ts';

const database = useDatabase();
const PASSWORD = 'lúa nếp cửa sổ';
const HOUR = 3_600_000;
let time = 0;
let passwordHash = '';

function desk(options: Partial<DeskOptions> = {}) {
  const now = () => new Date(time);
  return createDesk({ db: database(), zone: 'UTC', now, onError: () => {}, ...options });
}

const account = (name: string, role: Role) =>
  addAccount(database().db, { name, role, passwordHash, at: new Date(time) });

function post(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'http://localhost', 'Accept-Language': 'en', ...headers },
  };
}

/** As the server has it from a connection. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

async function logIn(name: string, app = desk(), password = PASSWORD) {
  const response = await app.request('/login', post({ name, password, back: '/days' }));
  const set = response.headers.get('set-cookie') ?? '';
  return {
    response,
    set,
    headers: { Cookie: set.split(';')[0] ?? '', Accept: 'text/html', 'Accept-Language': 'en' },
  };
}

const statusOf = async (path: string, headers: Record<string, string>) =>
  (await desk().request(path, { headers })).status;

beforeEach(async () => {
  time = Date.parse('2026-02-06T01:00:00Z');
  await database().db.execute(
    sql`truncate dateline.accounts, dateline.sessions, dateline.api_tokens, dateline.stories restart identity cascade`,
  );
  passwordHash ||= await hashPassword(PASSWORD);
});

describe('a password', () => {
  it('is kept as OWASP asks, and known however its letters were typed', async () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(passwordHash, PASSWORD.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(passwordHash, 'lua nep cua so')).toBe(false);
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
  });
});

describe('a desk without accounts', () => {
  it('is open and says so, and makes no account', async () => {
    const page = await desk({ loopbackOnly: true }).request('/', { headers: { 'Accept-Language': 'en' } });
    expect(await page.text()).toContain('This desk has no accounts');
    const refused = await desk().request(
      '/accounts',
      post({ name: 'Mai', role: 'admin', password: PASSWORD }),
    );
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('dateline account add');
  });

  it('lets nobody in where others could reach it', async () => {
    expect((await desk({ loginOnly: true }).request('/')).status).toBe(401);
  });
});

describe('logging in', () => {
  it('is asked for as soon as there is an account, with and without a password for all', async () => {
    const app = desk({ password: 'open sesame', loopbackOnly: true });
    await account('Mai', 'admin');
    const asked = await app.request('/days?before=2026-02-01', { headers: { Accept: 'text/html' } });
    expect(asked.headers.get('location')).toBe('/login?back=%2Fdays%3Fbefore%3D2026-02-01');
    const basic = `Basic ${Buffer.from('Mai:open sesame').toString('base64')}`;
    expect((await app.request('/', { headers: { Authorization: basic } })).status).toBe(401);
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('leads back, signs with the name, and keeps no secret in the database', async () => {
    await account('Mai', 'reviewer');
    const { response, set, headers } = await logIn('Mai');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/days']);
    expect(set).toMatch(/^dateline_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    const [row] = await database().db.select().from(sessions);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    const storyId = await insertStory(database().db);
    await desk().request(`/stories/${storyId}/decisions`, post({ kind: 'follow' }, headers));
    expect(await database().db.select().from(decisions)).toMatchObject([{ actor: 'Mai' }]);
    expect(await (await desk().request('/', { headers })).text()).toContain('<b>Mai</b>');
  });

  it('binds the cookie to the host over https', async () => {
    await account('Mai', 'admin');
    const { set } = await logIn('Mai', desk({ url: 'https://desk.example' }));
    expect(set).toMatch(/^__Host-dateline_session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('tells nothing of what was wrong', async () => {
    await account('Mai', 'admin');
    await account('Gone', 'admin');
    await disableAccount(database().db, 'Gone', new Date(time));
    const answers = new Set<string>();
    for (const [name, password] of [
      ['Mai', 'wrong'],
      ['Nobody', PASSWORD],
      ['Gone', PASSWORD],
    ] as const) {
      const { response, set } = await logIn(name, desk(), password);
      expect([response.status, set]).toEqual([401, '']);
      answers.add((await response.text()).replaceAll(name, '…'));
    }
    expect(answers.size).toBe(1);
  });

  it('never leads to another site', async () => {
    await account('Mai', 'admin');
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const fields = { name: 'Mai', password: PASSWORD, back };
      expect((await desk().request('/login', post(fields))).headers.get('location')).toBe('/');
      const form = await (await desk().request(`/login?back=${encodeURIComponent(back)}`)).text();
      expect(form).toContain('name="back" value="/"');
    }
  });

  it('is bounded, by name and by address, and comes back', async () => {
    await account('Mai', 'admin');
    const app = desk();
    const attempt = (name: string, address: string, password = 'wrong') =>
      app.request('/login', post({ name, password }), from(address));
    for (let count = 0; count < 10; count++) expect((await attempt('Mai', '192.0.2.1')).status).toBe(401);
    const refused = await attempt('mai', '192.0.2.1', PASSWORD);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
    expect((await attempt('Mai', '192.0.2.2', PASSWORD)).status).toBe(303);
    time += 15 * 60_000;
    expect((await attempt('Mai', '192.0.2.1', PASSWORD)).status).toBe(303);
  });
});

describe('a session', () => {
  it('ends when it is not used for twelve hours', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    time += 11 * HOUR;
    expect(await statusOf('/', headers)).toBe(200);
    time += 11 * HOUR;
    expect(await statusOf('/', headers)).toBe(200);
    time += 12 * HOUR;
    expect(await statusOf('/', headers)).toBe(302);
  });

  it('ends after fourteen days, however much it is used', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    for (let hours = 0; hours < 14 * 24 - 8; hours += 8) {
      time += 8 * HOUR;
      expect(await statusOf('/', headers)).toBe(200);
    }
    time += 8 * HOUR;
    expect(await statusOf('/', headers)).toBe(302);
  });

  it('is another after each login, and over after the logout', async () => {
    await account('Mai', 'reader');
    const first = await logIn('Mai');
    const again = await desk().request('/login', post({ name: 'Mai', password: PASSWORD }, first.headers));
    expect(again.status).toBe(303);
    expect(await statusOf('/', first.headers)).toBe(302);
    const second = await logIn('Mai');
    const gone = await desk().request('/logout', post({}, second.headers));
    expect(gone.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await statusOf('/', second.headers)).toBe(302);
  });

  it('ends with the password that it began with, and has the role of the moment', async () => {
    await account('Mai', 'admin');
    const [here, elsewhere] = [await logIn('Mai'), await logIn('Mai')];
    const change = (current: string, again = 'một mật khẩu khác') =>
      desk().request('/password', post({ current, password: 'một mật khẩu khác', again }, here.headers));
    expect((await change('wrong')).status).toBe(422);
    expect((await change(PASSWORD, 'another one')).status).toBe(422);
    expect(await statusOf('/', elsewhere.headers)).toBe(200);
    const changed = await change(PASSWORD);
    expect(changed.status).toBe(303);
    expect(await statusOf('/', elsewhere.headers)).toBe(302);
    const headers = { ...here.headers, Cookie: changed.headers.get('set-cookie')?.split(';')[0] ?? '' };
    expect(await statusOf('/accounts', headers)).toBe(200);
    await setRole(database().db, 'Mai', 'reader');
    expect(await statusOf('/accounts', headers)).toBe(403);
    await disableAccount(database().db, 'Mai', new Date(time));
    expect(await statusOf('/', headers)).toBe(302);
  });
});

describe('a request that would change something', () => {
  const cases: [string, Record<string, string>, number][] = [
    ['this desk’s form', { Origin: 'http://localhost' }, 303],
    [
      'this desk’s form, in a browser that says more',
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
      303,
    ],
    ['this desk’s form behind a proxy with https', { Origin: 'https://desk.example' }, 303],
    ['another site', { Origin: 'https://evil.example' }, 403],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://desk.example' }, 403],
    ['a browser that says nothing', {}, 403],
    ['another site with a body that is no form', { 'Content-Type': 'application/json', Origin: 'null' }, 403],
  ];
  it.each(cases)('from %s', async (_name, headers, status) => {
    await account('Mai', 'reviewer');
    const app = desk({ url: 'https://desk.example' });
    const { headers: session } = await logIn('Mai', app);
    const storyId = await insertStory(database().db);
    const body = new URLSearchParams({ kind: 'follow' });
    const request = { method: 'POST', body, headers: { Cookie: session.Cookie, ...headers } };
    expect((await app.request(`/stories/${storyId}/decisions`, request)).status).toBe(status);
  });
});

describe('roles', () => {
  it('let a reader mark as seen, for themselves', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    const storyId = await insertStory(database().db);
    const story = `${storyId}@${new Date(time).toISOString()}`;
    expect((await desk().request('/stories/seen', post({ story, back: '/' }, headers))).status).toBe(303);
  });

  it.each<[Role, number[]]>([
    ['reader', [200, 403, 403, 403, 403]],
    ['reviewer', [200, 303, 403, 403, 403]],
    ['admin', [200, 303, 200, 200, 404]],
  ])('let a %s do what they may', async (role, expected) => {
    await account('Mai', role);
    const { headers } = await logIn('Mai');
    const storyId = await insertStory(database().db);
    const decided = await desk().request(`/stories/${storyId}/decisions`, post({ kind: 'follow' }, headers));
    const found = [
      await statusOf(`/stories/${storyId}`, headers),
      decided.status,
      await statusOf('/accounts', headers),
      await statusOf('/%61ccounts', headers),
      await statusOf('/queues/any', headers),
    ];
    expect(found).toEqual(expected);
    if (role !== 'reader') return;
    for (const refused of [decided, await desk().request('/accounts', { headers })])
      expect(await refused.text()).toContain('Your account may not do this');
  });
});

describe('a token', () => {
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const token = (scopes: ('read' | 'review')[]) =>
    createApiToken(database().db, { account: 'Mai', name: 'script', scopes, at: new Date(time) });

  it('does what its scopes say, without an origin', async () => {
    await account('Mai', 'admin');
    const [read, review] = [await token(['read']), await token(['review'])];
    const storyId = await insertStory(database().db);
    const decide = async (secret: string) => {
      const body = new URLSearchParams({ kind: 'follow' });
      const request = { method: 'POST', body, headers: bearer(secret) };
      return (await desk().request(`/stories/${storyId}/decisions`, request)).status;
    };
    expect([await statusOf('/', bearer(read)), await decide(read)]).toEqual([200, 403]);
    expect([await statusOf('/', bearer(review)), await decide(review)]).toEqual([403, 303]);
    expect(await database().db.select().from(decisions)).toMatchObject([{ actor: 'Mai' }]);
  });

  it('keeps no house, and is refused once it is revoked or its account disabled', async () => {
    await account('Mai', 'admin');
    const both = await token(['read', 'review']);
    expect(await statusOf('/accounts', bearer(both))).toBe(403);
    expect(await statusOf('/queues', bearer(both))).toBe(403);
    const [row] = await database().db.select().from(apiTokens);
    expect(JSON.stringify(row)).not.toContain(both);
    expect(await statusOf('/', bearer(`${both}x`))).toBe(401);
    await disableAccount(database().db, 'Mai', new Date(time));
    expect(await statusOf('/', bearer(both))).toBe(401);
    await account('Lan', 'reader');
    const other = await createApiToken(database().db, {
      account: 'Lan',
      name: 'x',
      scopes: ['read'],
      at: new Date(time),
    });
    await revokeApiToken(database().db, 2, new Date(time));
    expect(await statusOf('/', bearer(other))).toBe(401);
  });

  it('may be the password of basic authentication, to look and for no more', async () => {
    await account('Mai', 'admin');
    const secret = await token(['read', 'review']);
    const Authorization = `Basic ${Buffer.from(`calendar:${secret}`).toString('base64')}`;
    expect(await statusOf('/feeds/followed.rss', { Authorization })).toBe(200);
    const storyId = await insertStory(database().db);
    const decided = await desk().request(
      `/stories/${storyId}/decisions`,
      post({ kind: 'follow' }, { Authorization }),
    );
    expect(decided.status).toBe(401);
    const asked = await desk().request('/calendar.ics');
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Dateline"']);
  });

  it('stands alone: a session that comes along counts for nothing', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    expect(await statusOf('/', { ...headers, ...bearer('wrong') })).toBe(302);
  });
});

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
      at: new Date(time),
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
});

import { describe, expect, it } from 'vitest';
import { disableAccount } from '../../storage/accounts.ts';
import { decisions, sessions } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { PASSWORD, post, usePeople } from '../../test/support/people.ts';
import { insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
const { clock, now, desk, account, logIn } = usePeople(database);

/** As the server has it from a connection. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

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
    await disableAccount(database().db, 'Gone', now());
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
    clock.time += 15 * 60_000;
    expect((await attempt('Mai', '192.0.2.1', PASSWORD)).status).toBe(303);
  });
});

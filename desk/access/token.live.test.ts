import { describe, expect, it } from 'vitest';
import { disableAccount } from '../../storage/accounts.ts';
import { createApiToken, revokeApiToken } from '../../storage/api-tokens.ts';
import { apiTokens, decisions } from '../../storage/schema.ts';
import { useDatabase } from '../../test/support/database.ts';
import { post, usePeople } from '../../test/support/people.ts';
import { insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
const { now, desk, account, logIn, statusOf } = usePeople(database);

describe('a token', () => {
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const token = (scopes: ('read' | 'review')[]) =>
    createApiToken(database().db, { account: 'Mai', name: 'script', scopes, at: now() });

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
    await account('Huy', 'admin');
    const both = await token(['read', 'review']);
    expect(await statusOf('/accounts', bearer(both))).toBe(403);
    expect(await statusOf('/queues', bearer(both))).toBe(403);
    const [row] = await database().db.select().from(apiTokens);
    expect(JSON.stringify(row)).not.toContain(both);
    expect(await statusOf('/', bearer(`${both}x`))).toBe(401);
    await disableAccount(database().db, 'Mai', now());
    expect(await statusOf('/', bearer(both))).toBe(401);
    await account('Lan', 'reader');
    const other = await createApiToken(database().db, {
      account: 'Lan',
      name: 'x',
      scopes: ['read'],
      at: now(),
    });
    await revokeApiToken(database().db, 2, { at: now() });
    expect(await statusOf('/', bearer(other))).toBe(401);
  });

  it('may be the password of basic authentication, to look and for no more', async () => {
    await account('Mai', 'admin');
    const secret = await token(['read', 'review']);
    const Authorization = `Basic ${Buffer.from(`calendar:${secret}`).toString('base64')}`;
    for (const method of ['GET', 'HEAD']) {
      const looked = await desk().request('/feeds/followed.rss', { method, headers: { Authorization } });
      expect(looked.status).toBe(200);
    }
    const storyId = await insertStory(database().db);
    const decided = await desk().request(
      `/stories/${storyId}/decisions`,
      post({ kind: 'follow' }, { Authorization }),
    );
    expect(decided.status).toBe(401);
    const asked = await desk().request('/calendar.ics');
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Dateline"']);
  });

  it('is not what a proxy, or a browser from the time before accounts, sends as a password', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    const Authorization = `Basic ${Buffer.from('proxy:its own password').toString('base64')}`;
    expect(await statusOf('/', { ...headers, Authorization })).toBe(200);
    expect(await statusOf('/', { Authorization, Accept: 'text/html' })).toBe(302);
  });

  it('stands alone: a session that comes along counts for nothing', async () => {
    await account('Mai', 'admin');
    const { headers } = await logIn('Mai');
    expect(await statusOf('/', { ...headers, ...bearer('wrong') })).toBe(302);
  });
});

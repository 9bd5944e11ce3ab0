import { describe, expect, it } from 'vitest';
import { createApiToken, listApiTokens } from '../../storage/api-tokens.ts';
import { useDatabase } from '../../test/support/database.ts';
import { post, usePeople } from '../../test/support/people.ts';

const database = useDatabase();
const { now, desk, account, logIn, statusOf } = usePeople(database);

/** What somebody who is logged in sends to their own page. */
async function sender(name: string) {
  const { headers } = await logIn(name);
  return (path: string, fields: Record<string, string>) => desk().request(path, post(fields, headers));
}

describe('tokens of one’s own', () => {
  it('are made for a program, shown once, and do what was asked', async () => {
    await account('Mai', 'reviewer');
    const send = await sender('Mai');
    const made = await send('/account/tokens', { name: '  wall   screen ', scope: 'read' });
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const html = await made.text();
    const [secret = ''] = /dateline_[\w-]{20,}/.exec(html) ?? [];
    expect(html).toContain('href="/account?lang=vi"');
    expect(await statusOf('/', { Authorization: `Bearer ${secret}` })).toBe(200);
    const { headers } = await logIn('Mai');
    const later = await (await desk().request('/account', { headers })).text();
    expect(later).toContain('wall screen');
    expect(later).not.toContain(secret);
    await send('/account/tokens', { name: 'both', scope: 'review' });
    expect(await listApiTokens(database().db)).toMatchObject([
      { account: 'Mai', name: 'wall screen', scopes: ['read'] },
      { account: 'Mai', name: 'both', scopes: ['read', 'review'] },
    ]);
  });

  it('are revoked by who has them, and by nobody else', async () => {
    await account('Mai', 'reviewer');
    await account('Lan', 'reader');
    const { db } = database();
    const given = { name: 'script', scopes: ['read' as const], at: now() };
    await createApiToken(db, { account: 'Mai', ...given });
    await createApiToken(db, { account: 'Lan', ...given });
    const send = await sender('Lan');
    for (const token of ['1', '2', '2'])
      expect((await send('/account/tokens/revoke', { token })).headers.get('location')).toBe('/account');
    expect(await listApiTokens(db)).toMatchObject([{ account: 'Mai' }]);
    expect(await listApiTokens(db, 'Lan')).toEqual([]);
  });

  it('have a name, and no scope beyond the role', async () => {
    await account('Mai', 'admin');
    await account('Lan', 'reader');
    const send = await sender('Lan');
    const unnamed = await send('/account/tokens', { name: ' ', scope: 'read' });
    expect([unnamed.status, await unnamed.text()]).toEqual([
      422,
      expect.stringContaining('A token has a name'),
    ]);
    expect((await send('/account/tokens', { name: 'x', scope: 'review' })).status).toBe(400);
    expect((await send('/account/tokens', { name: 'x', scope: 'everything' })).status).toBe(400);
    expect(await listApiTokens(database().db)).toEqual([]);
  });

  it('make no tokens themselves', async () => {
    await account('Mai', 'admin');
    const secret = await createApiToken(database().db, {
      account: 'Mai',
      name: 'script',
      scopes: ['read', 'review'],
      at: now(),
    });
    const asked = post({ name: 'another', scope: 'read' }, { Authorization: `Bearer ${secret}` });
    expect((await desk().request('/account/tokens', asked)).status).toBe(403);
  });
});

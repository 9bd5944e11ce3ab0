import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../test/support/database.ts';
import { PASSWORD, usePeople } from '../../test/support/people.ts';
import { insertStory } from '../../test/support/stories.ts';

const database = useDatabase();
const { desk, account, logIn, statusOf } = usePeople(database);

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

  it('logs nobody in or out from another site', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    const send = (path: string, fields: Record<string, string>) => {
      const body = new URLSearchParams(fields);
      return desk().request(path, {
        method: 'POST',
        body,
        headers: { ...headers, Origin: 'https://evil.example' },
      });
    };
    const planted = await send('/login', { name: 'Mai', password: PASSWORD });
    expect([planted.status, planted.headers.get('set-cookie')]).toEqual([403, null]);
    expect((await send('/logout', {})).status).toBe(403);
    expect((await send('/logout/everywhere', {})).status).toBe(403);
    expect(await statusOf('/', headers)).toBe(200);
  });
});

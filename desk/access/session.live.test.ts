import { describe, expect, it } from 'vitest';
import { disableAccount, setRole } from '../../storage/accounts.ts';
import { useDatabase } from '../../test/support/database.ts';
import { HOUR, PASSWORD, post, usePeople } from '../../test/support/people.ts';

const database = useDatabase();
const { clock, now, desk, account, logIn, statusOf } = usePeople(database);

describe('a session', () => {
  it('ends when it is not used for twelve hours', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    clock.time += 11 * HOUR;
    expect(await statusOf('/', headers)).toBe(200);
    clock.time += 11 * HOUR;
    expect(await statusOf('/', headers)).toBe(200);
    clock.time += 12 * HOUR;
    expect(await statusOf('/', headers)).toBe(302);
  });

  it('ends after fourteen days, however much it is used', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    for (let hours = 0; hours < 14 * 24 - 8; hours += 8) {
      clock.time += 8 * HOUR;
      expect(await statusOf('/', headers)).toBe(200);
    }
    clock.time += 8 * HOUR;
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
    await account('Huy', 'admin');
    const [here, elsewhere] = [await logIn('Mai'), await logIn('Mai')];
    const change = (current: string, again = 'một mật khẩu khác') =>
      desk().request(
        '/account/password',
        post({ current, password: 'một mật khẩu khác', again }, here.headers),
      );
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
    await disableAccount(database().db, 'Mai', now());
    expect(await statusOf('/', headers)).toBe(302);
  });

  it('ends wherever one is logged in, if one says so, and nobody else’s', async () => {
    await account('Mai', 'reader');
    await account('Lan', 'reader');
    const [here, elsewhere, other] = [await logIn('Mai'), await logIn('Mai'), await logIn('Lan')];
    const gone = await desk().request('/logout/everywhere', post({}, here.headers));
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/logout']);
    expect(await statusOf('/', here.headers)).toBe(302);
    expect(await statusOf('/', elsewhere.headers)).toBe(302);
    expect(await statusOf('/', other.headers)).toBe(200);
    expect((await desk().request('/logout/everywhere', post({}))).status).toBe(303);
    expect(await statusOf('/', other.headers)).toBe(200);
  });

  it('does not let its holder guess the password, and says so', async () => {
    await account('Mai', 'reader');
    const { headers } = await logIn('Mai');
    const app = desk();
    const guess = (current: string) =>
      app.request('/account/password', post({ current, password: PASSWORD, again: PASSWORD }, headers));
    for (let count = 0; count < 10; count++) expect((await guess('wrong')).status).toBe(422);
    const refused = await guess(PASSWORD);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
    const text = await refused.text();
    expect(text).toContain('Too many attempts. Try again in 15 minutes.');
    expect(text).not.toContain('The current password is another one');
  });
});

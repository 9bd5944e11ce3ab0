import { expect, it } from 'vitest';
import { listStops, stopMail } from '../../storage/mail-stops.ts';
import { startCommand } from '../../test/support/command.ts';
import { useDatabase } from '../../test/support/database.ts';

const database = useDatabase();

function run(...args: string[]) {
  const { user = '', password, database: name = '', host = '' } = database().connection;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(String(password))}`;
  const address = `postgres://${login}@localhost/${name}?host=${encodeURIComponent(host)}`;
  return startCommand(['mail', 'stops', ...args], { DATABASE_URL: address }).ended;
}

it('dateline mail stops tells who is mailed no more, and lifts it', { timeout: 300_000 }, async () => {
  const { db } = database();
  expect((await run()).stdout).toBe('Nobody is kept from mail.\n');
  const now = new Date('2026-02-05T03:00:00Z');
  const kim = { address: 'kim@news.example', mailId: null };
  await stopMail(db, { ...kim, watch: 'visits', cause: 'unsubscribed', detail: null }, now);
  await stopMail(db, { ...kim, watch: null, cause: 'bounced', detail: '5.1.1 550 no such user' }, now);
  const listed = await run();
  expect(listed.stdout).toMatch(
    /kim@news\.example +all watches +bounced +2026-02-05 10:00 +5\.1\.1 550 no such user/,
  );
  expect(JSON.parse((await run('--json')).stdout)).toMatchObject({
    stops: [{ cause: 'bounced' }, { watch: 'visits' }],
  });
  const bounced = await run('--lift', 'Kim@news.example', '--cause', 'bounced');
  expect([bounced.code, bounced.stdout]).toEqual([
    0,
    'Kim@news.example is mailed again: all watches (bounced).\n',
  ]);
  expect(await listStops(db)).toMatchObject([{ cause: 'unsubscribed' }]);
  const lifted = await run('--lift', 'Kim@news.example');
  expect([lifted.code, lifted.stdout]).toEqual([
    0,
    'Kim@news.example is mailed again: visits (unsubscribed).\n',
  ]);
  expect(await listStops(db)).toEqual([]);
  const again = await run('--lift', 'kim@news.example');
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is not kept from mail')]);
});

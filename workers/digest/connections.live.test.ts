import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../storage/database.ts';
import { lockStories } from '../../storage/stories.ts';
import { addWatch } from '../../storage/watches.ts';
import { morning, useDigests, watchOf } from './fixture.ts';

const desk = useDigests();
const { database, look, tellAt, digests, standOf } = desk;
const talks = watchOf('talks');

/** On two connections: one does the work, and the other waits behind it for the stories and for as long. */
async function withAnotherBehind<Result>(work: (narrow: Database) => Promise<Result>): Promise<Result> {
  const { db, connection } = database();
  const narrow = openDatabase({ ...connection, max: 2 }, () => {});
  const waiting = sql`select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  const areWaiting = (count: number) =>
    vi.waitUntil(async () => (await db.execute(waiting)).rows.length === count, 10_000);
  const { working, behind } = await db.transaction(async (tx) => {
    await lockStories(tx);
    const first = work(narrow);
    await areWaiting(1);
    const second = narrow.db.transaction(lockStories);
    await areWaiting(2);
    return { working: first, behind: second };
  });
  const [result] = await Promise.all([working, behind]);
  await narrow.close();
  return result;
}

describe('a digest', () => {
  it('is made where all other connections wait for the stories', async () => {
    await tellAt('2026-02-04T18:00:00Z');
    desk.now = new Date('2026-02-05T06:00:10Z');
    expect(await withAnotherBehind(look)).toBe(1);
    expect((await digests())[0]?.text).toContain('The watch morning');
  });

  it('of a new watch begins where all other connections wait for the stories', async () => {
    desk.inForce = [morning, talks];
    await withAnotherBehind((narrow) =>
      look(narrow, async () => {
        await narrow.db.execute(sql`select 1`);
        return desk.inForce;
      }),
    );
    await tellAt('2026-02-04T18:00:00Z', [talks]);
    desk.now = new Date('2026-02-05T06:00:10Z');
    expect(await look()).toBe(1);
  });

  it('drops nothing of a watch that begins while others are looked at', async () => {
    const before = [morning, talks];
    desk.inForce = before;
    let asked = 0;
    const watches = async () => {
      const found = desk.inForce;
      // After the first look, which found that there is something to bring up to date.
      if (++asked === 2) {
        const late = watchOf('late');
        desk.inForce = [...before, late];
        await addWatch(database().db, late, { by: 'desk', at: desk.now });
        await tellAt('2026-02-04T18:00:00Z', [late]);
      }
      return found;
    };
    await look(database(), watches);
    expect(asked).toBe(3);
    expect(await standOf()).toEqual(['waits']);
    desk.now = new Date('2026-02-05T06:00:10Z');
    expect(await look()).toBe(1);
  });
});

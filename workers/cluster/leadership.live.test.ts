import { sql } from 'drizzle-orm';
import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useDatabase } from '../../test/support/database.ts';
import { type Running, startLeadership } from './leadership.ts';

const database = useDatabase();
const LOCK = 42;
const PATIENCE = { timeout: 20_000, interval: 20 };
const started: Running[] = [];
/** Who works now. */
const working = new Set<string>();
/** How many worked at once, at most. */
let most = 0;

afterEach(async () => {
  await Promise.all(started.splice(0).map((leadership) => leadership.stop()));
  expect(working).toEqual(new Set());
  most = 0;
});

function standBy(name: string, lead = async () => {}): Running {
  const leadership = startLeadership({
    pool: database().pool,
    lock: LOCK,
    log: pino({ level: 'silent' }),
    async lead() {
      await lead();
      working.add(name);
      most = Math.max(most, working.size);
      return { stop: async () => void working.delete(name) };
    },
  });
  started.push(leadership);
  return leadership;
}

const endSession = () =>
  database().db.execute(sql`
    select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and objid = ${LOCK} and granted`);

describe('startLeadership', () => {
  it('lets one work, and the next one when that one stops', async () => {
    const first = standBy('first');
    await vi.waitFor(() => expect(working).toEqual(new Set(['first'])), PATIENCE);
    standBy('second');
    await first.stop();
    await vi.waitFor(() => expect(working).toEqual(new Set(['second'])), PATIENCE);
    expect(most).toBe(1);
  });

  it('gives up the work of a leader whose database session ended, and somebody leads again', async () => {
    standBy('first');
    await vi.waitFor(() => expect(working.size).toBe(1), PATIENCE);
    let again = 0;
    standBy('second', async () => void again++);
    await endSession();
    await vi.waitFor(() => expect(again + (working.has('first') ? 1 : 0)).toBe(1), PATIENCE);
    await vi.waitFor(() => expect(working.size).toBe(1), PATIENCE);
  });

  it('tries again where the work could not begin', async () => {
    let failures = 1;
    standBy('first', async () => {
      if (failures-- > 0) throw new Error('not yet');
    });
    await vi.waitFor(() => expect(working).toEqual(new Set(['first'])), PATIENCE);
  });

  it('stops while it stands by', async () => {
    standBy('first');
    await vi.waitFor(() => expect(working.size).toBe(1), PATIENCE);
    await standBy('second').stop();
    expect(working).toEqual(new Set(['first']));
  });
});

import { eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { bringRestsForward, LEASE_MS, passTurn, renewTurn, restHost, restOfHost, takeTurn } from './pace.ts';
import { hostPaces } from './schema.ts';

const database = useDatabase();
const HOST = 'news.example';
/** What the database takes for a few statements, in milliseconds. */
const SLACK = 500;

afterEach(async () => {
  await database().db.delete(hostPaces);
});

const take = (gapMs: number) => takeTurn(database().db, HOST, gapMs);

async function taken(gapMs: number): Promise<{ host: string; turn: string; gapMs: number; waitMs: number }> {
  const { turn, waitMs } = await take(gapMs);
  if (turn === null) throw new Error(`somebody else has the turn for ${waitMs} ms`);
  return { host: HOST, turn, gapMs, waitMs };
}

/** As if so much time had gone by. */
async function later(ms: number): Promise<void> {
  const passed = sql`${ms}::float8 * interval '1 millisecond'`;
  await database()
    .db.update(hostPaces)
    .set({
      nextAt: sql`${hostPaces.nextAt} - ${passed}`,
      restedAt: sql`${hostPaces.restedAt} - ${passed}`,
    })
    .where(eq(hostPaces.host, HOST));
}

function near(value: number, wanted: number): void {
  expect(value).toBeLessThanOrEqual(wanted);
  expect(value).toBeGreaterThan(wanted - SLACK);
}

const HOUR_MS = 3_600_000;

describe('a clock that is set back by an hour', () => {
  it('holds up no host whose turn had passed, and keeps its gap', async () => {
    await passTurn(database().db, await taken(2_000), 0);
    await later(-HOUR_MS);
    near((await taken(2_000)).waitMs, 2_000);
  });

  it('holds up no host whose turn nobody passes on any more', async () => {
    const { turn } = await taken(2_000);
    await later(-HOUR_MS);
    const next = await taken(2_000);
    near(next.waitMs, 2_000);
    expect(await renewTurn(database().db, HOST, turn, 2_000)).toBe(false);
  });

  it('lets a rest last as long as it was to', async () => {
    const { db } = database();
    await restHost(db, HOST, 60_000);
    await later(-HOUR_MS);
    near(await restOfHost(db, HOST), 60_000);
    near((await take(2_000)).waitMs, 55_000);
    await bringRestsForward(db);
    await later(50_000);
    await bringRestsForward(db);
    near(await restOfHost(db, HOST), 10_000);
  });

  it('makes no rest longer that is noted after, whoever had its turn before', async () => {
    await taken(2_000);
    await later(-HOUR_MS);
    await restHost(database().db, HOST, 60_000);
    near(await restOfHost(database().db, HOST), 60_000);
  });

  it('takes nothing for that which the slowest paces are', async () => {
    await passTurn(database().db, await taken(600_000), 0);
    expect(await take(600_000)).toMatchObject({ turn: null });
    await later(600_000);
    await taken(600_000);
    expect(await take(2_000)).toMatchObject({ turn: null });
  });
});

describe('takeTurn', () => {
  it('gives the first turn at once, and the same to nobody else', async () => {
    const turns = await Promise.all(Array.from({ length: 8 }, () => take(2_000)));
    const given = turns.filter(({ turn }) => turn !== null);
    expect(given).toMatchObject([{ waitMs: 0 }]);
  });

  it('gives the next when the gap after sending is over, ahead of its moment', async () => {
    await passTurn(database().db, await taken(2_000), 300);
    near((await taken(2_000)).waitMs, 1_700);
  });

  it('gives it at once where nothing was sent', async () => {
    await passTurn(database().db, await taken(2_000), null);
    near((await taken(2_000)).waitMs, 0);
  });

  it('keeps the moment of a turn that was not used', async () => {
    await passTurn(database().db, await taken(2_000), 0);
    await passTurn(database().db, await taken(2_000), null);
    near((await taken(2_000)).waitMs, 2_000);
  });

  it('lets no turn be taken long before its moment', async () => {
    await passTurn(database().db, await taken(60_000), 0);
    const { turn, waitMs } = await take(60_000);
    expect(turn).toBeNull();
    near(waitMs, 55_000);
  });

  it.each([
    ['a slower source counts its own gap from the request before', 1_000, 4_000],
    ['after a slower source its gap holds', 4_000, 1_000],
  ])('%s', async (_, before, after) => {
    await passTurn(database().db, await taken(before), 0);
    near((await taken(after)).waitMs, 4_000);
  });
});

describe('a turn that is held', () => {
  it('is given up when its holder is silent: its last possible request and the gap after that are waited for', async () => {
    await taken(2_000);
    await later(LEASE_MS + 1_000);
    expect((await take(2_000)).turn).toBeNull();
    await later(1_000);
    expect((await taken(2_000)).waitMs).toBe(0);
  });

  it('holds as long as it is renewed', async () => {
    const { turn } = await taken(2_000);
    await later(LEASE_MS);
    expect(await renewTurn(database().db, HOST, turn, 2_000)).toBe(true);
    await later(LEASE_MS);
    expect((await take(2_000)).turn).toBeNull();
  });

  it('that was lost is neither renewed nor passed on', async () => {
    const lost = await taken(1_000);
    await later(LEASE_MS + 1_000);
    const held = await taken(1_000);
    expect(await renewTurn(database().db, HOST, lost.turn, 1_000)).toBe(false);
    await passTurn(database().db, lost, 60_000);
    expect(await renewTurn(database().db, HOST, held.turn, 1_000)).toBe(true);
  });
});

describe('restHost', () => {
  it('leaves a host alone, whoever has its turn, and is not undone by that', async () => {
    const held = await taken(2_000);
    await restHost(database().db, HOST, 60_000);
    await passTurn(database().db, held, 0);
    const { turn, waitMs } = await take(2_000);
    expect(turn).toBeNull();
    near(waitMs, 55_000);
  });

  it('shortens no rest', async () => {
    expect(await restOfHost(database().db, HOST)).toBe(0);
    await restHost(database().db, HOST, 60_000);
    await restHost(database().db, HOST, 10_000);
    expect(await restOfHost(database().db, HOST)).toBeGreaterThan(55_000);
    near((await take(2_000)).waitMs, 55_000);
  });
});

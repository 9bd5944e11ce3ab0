import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { ProcessState } from '../core/process-state.ts';
import { useDatabase } from '../test/support/database.ts';
import {
  enterProcess,
  forgetProcesses,
  listProcesses,
  noteHeartbeat,
  removeProcess,
  SILENT_MS,
  takePredecessors,
} from './processes.ts';
import { processes } from './schema.ts';

const database = useDatabase();
const state: ProcessState = {
  memoryBytes: 120_000_000,
  eventLoopDelayMs: 12,
  roles: { fetch: { ready: false, why: 'the queue does not answer', leads: null } },
  jobs: { fetch: 3 },
  monitorUrl: null,
};
const identity = (pid: number) => ({
  host: 'desk-1',
  pid,
  roles: ['fetch'],
  version: '0.1.0',
  startedAt: new Date(Date.UTC(2026, 1, 5, pid)),
});

async function fallSilent(id: number, hours: number): Promise<void> {
  await database()
    .db.update(processes)
    .set({ seenAt: sql`now() - make_interval(hours => ${hours})` })
    .where(sql`id = ${id}`);
}

it('knows who is at work, who fell silent, and forgets those in a day', async () => {
  const { db } = database();
  const [alive, silent, gone, ended] = await Promise.all(
    [1, 2, 3, 4].map((pid) => enterProcess(db, identity(pid), state)),
  );
  await fallSilent(silent ?? 0, 1);
  await fallSilent(gone ?? 0, 25);
  await removeProcess(db, ended ?? 0);
  await forgetProcesses(db);

  const known = await listProcesses(db);
  expect(known.map(({ id, silentMs }) => ({ id, isSilent: silentMs > SILENT_MS }))).toEqual([
    { id: alive, isSilent: false },
    { id: silent, isSilent: true },
  ]);
  expect(known[0]).toMatchObject({ ...identity(1), state });

  expect(await noteHeartbeat(db, silent ?? 0, { ...state, jobs: {} })).toBe(true);
  const [, again] = await listProcesses(db);
  expect(again?.silentMs).toBeLessThan(SILENT_MS);
  expect(again?.state?.jobs).toEqual({});
  expect(await noteHeartbeat(db, gone ?? 0, state)).toBe(false);
});

it('lists a process of another release without its state', async () => {
  const { db } = database();
  const id = await enterProcess(db, identity(5), state);
  await db
    .update(processes)
    .set({ state: { says: 'otherwise' } })
    .where(sql`id = ${id}`);
  expect((await listProcesses(db)).find((process) => process.id === id)).toMatchObject({
    pid: 5,
    state: null,
  });
});

it('takes one that was seen by a clock that was ahead for silent', async () => {
  const { db } = database();
  await db.delete(processes);
  const id = await enterProcess(db, identity(1), state);
  await fallSilent(id, -1);
  const [known] = await listProcesses(db);
  expect(known?.silentMs).toBeGreaterThan(SILENT_MS);
  const next = await enterProcess(db, { ...identity(1), pid: 2 }, state);
  expect(await takePredecessors(db, next, identity(1))).toHaveLength(1);
});

it('tells a process once of those in whose place it came, and of no other', async () => {
  const { db } = database();
  await db.delete(processes);
  const own = { ...identity(1), roles: ['fetch', 'extract'] };
  const id = await enterProcess(db, own, state);
  const take = () => takePredecessors(db, id, own);
  for (const other of [
    { ...own, host: 'desk-2' },
    { ...own, roles: ['fetch'] },
  ])
    await fallSilent(await enterProcess(db, other, state), 1);
  // In a container, who is started anew has the same process id.
  const before = await enterProcess(db, own, state);

  // It may be at work on another machine of that name.
  expect(await take()).toEqual([]);
  await fallSilent(before, 1);
  expect(await take()).toEqual([{ pid: 1, seenAt: expect.any(Date) }]);
  expect(await take()).toEqual([]);
  expect(await listProcesses(db)).toHaveLength(3);
});

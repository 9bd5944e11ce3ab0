import { setTimeout as sleep } from 'node:timers/promises';
import { WORKER_ROLES, type WorkerRole } from '../../../workers/roles.ts';
import { amissAtDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { stretched, untilNothing } from '../patience.ts';
import type { Stage } from '../stage.ts';
import { killAtOnce } from './kills.ts';

/** Whose work is in the outbox under which names; the scheduler's is what is not handed over yet. */
const QUEUES: Record<WorkerRole, readonly string[]> = {
  scheduler: [],
  discover: ['discover'],
  fetch: ['fetch'],
  extract: ['extract'],
  cluster: ['cluster'],
  archive: ['archive'],
  alert: ['alert', 'mail'],
};
const WORK_PATIENCE_MS = 15_000;
const FLOW_PATIENCE_MS = 120_000;

/** SIGKILL of whoever has a role while there is work for it; then it is timed how soon that work is done. */
function killOf(role: WorkerRole): Fault {
  return {
    name: `kill-${role}`,
    runsOn: () => true,
    strikesAtOnce: true,
    async strike(stage) {
      const work = await workFor(stage, role);
      const struckAt = performance.now();
      const victims = stage.processes.running().filter(({ roles }) => roles.includes(role));
      const killed = await killAtOnce(stage, victims);
      return {
        ...killed,
        what: `with ${work.length} tasks`,
        flowsAfter: () => timeUntilDone(stage, role, work, struckAt),
      };
    },
  };
}

const isHandedOver = 'dispatched_at is not null';

/** The tasks that are open, as soon as there are any. */
async function workFor(stage: Stage, role: WorkerRole): Promise<string[]> {
  const deadline = performance.now() + stretched(WORK_PATIENCE_MS);
  for (;;) {
    const rows = await stage.query<{ id: string }>(
      `select id from dateline.outbox where (due_at is null or due_at <= now())
         and case when $1 then not (${isHandedOver}) else queue = any($2) and ${isHandedOver} end`,
      [role === 'scheduler', QUEUES[role]],
    );
    if (rows.length > 0 || performance.now() > deadline) return rows.map(({ id }) => id);
    await sleep(5);
  }
}

async function timeUntilDone(
  stage: Stage,
  role: WorkerRole,
  work: readonly string[],
  struckAt: number,
): Promise<number | null> {
  if (work.length === 0) return null;
  const deadline = performance.now() + stretched(FLOW_PATIENCE_MS);
  for (;;) {
    const rows = await stage
      .query(`select id from dateline.outbox where id = any($1) and (not $2 or not (${isHandedOver}))`, [
        work,
        role === 'scheduler',
      ])
      .catch(() => null);
    if (rows?.length === 0 || performance.now() > deadline) return performance.now() - struckAt;
    await sleep(50);
  }
}

/** The desk has no work in the outbox: it works again when it shows its pages. */
const killDesk: Fault = {
  name: 'kill-desk',
  runsOn: () => true,
  async strike(stage) {
    const struckAt = performance.now();
    const victims = stage.processes.running().filter(({ roles }) => roles.includes('desk'));
    return {
      ...(await killAtOnce(stage, victims)),
      async flowsAfter() {
        await untilNothing(() => amissAtDesk(stage), stretched(FLOW_PATIENCE_MS));
        return performance.now() - struckAt;
      },
    };
  },
};

export const KILLS_OF_ROLES: readonly Fault[] = [...WORKER_ROLES.map(killOf), killDesk];

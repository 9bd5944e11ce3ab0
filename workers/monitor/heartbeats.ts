import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ProcessState } from '../../core/process-state.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  enterProcess,
  forgetProcesses,
  HEARTBEAT_MS,
  noteHeartbeat,
  type ProcessIdentity,
  removeProcess,
  takePredecessors,
} from '../../storage/processes.ts';
import type { Running } from '../work.ts';

export interface HeartbeatOptions {
  /** With timeouts: what is written must not pile up. */
  db: Queryable;
  identity: ProcessIdentity;
  state: () => Promise<ProcessState>;
  log: Logger;
}

/** What was killed cannot say so: who takes its place can, once that is missed, as it is by the fifth beat. */
const LOOKS_BACK = 5;

/**
 * Has the process say every few seconds that it is at work, for who looks at all of them. Where the database cannot be
 * reached it tries on, and says so once.
 */
export function startHeartbeats({ db, identity, state, log }: HeartbeatOptions): Running {
  let id: number | null = null;
  let isAway = false;
  const stopping = new AbortController();

  let looks = LOOKS_BACK;
  const lookBack = async (own: number) => {
    if (looks-- <= 0) return;
    for (const { pid, seenAt } of await takePredecessors(db, own, identity))
      log.warn(
        { process: pid, seenAt },
        'the process before this one did not end in order; what it had begun is done anew',
      );
  };
  const beat = async () => {
    const said = await state();
    if (id === null || !(await noteHeartbeat(db, id, said))) id = await enterProcess(db, identity, said);
    await lookBack(id);
    await forgetProcesses(db);
  };
  const tryBeat = async () => {
    try {
      await beat();
      if (isAway) log.info('this process can say again that it is at work');
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ error }, 'this process cannot say that it is at work; it tries on');
      isAway = true;
    }
  };
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await tryBeat();
      await sleep(HEARTBEAT_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await loop;
      if (id !== null) await removeProcess(db, id).catch(() => {});
    },
  };
}

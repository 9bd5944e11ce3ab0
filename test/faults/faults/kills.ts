import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { stretched } from '../patience.ts';
import { between, pick, wholeBetween } from '../random.ts';
import type { DatelineProcess, Processes } from '../stage.ts';

const LONGEST_DRAIN_MS = 10_000;
const KILLS = { fewest: 1, most: 3 };
const RESTART_PATIENCE_MS = 60_000;
const ALREADY = { lasts: [0, 0] as const, mend: async () => {} };

/** Those at work; all may just be about to be started again. */
async function someRunning({ running }: Processes): Promise<readonly DatelineProcess[]> {
  const deadline = performance.now() + RESTART_PATIENCE_MS;
  while (running().length === 0) {
    if (performance.now() > deadline) throw new Error('No process is running any more.');
    await sleep(20);
  }
  return running();
}

/** SIGKILL of one process, once or again and again. */
const kill: Fault = {
  name: 'kill',
  runsOn: () => true,
  async strike({ processes }, random) {
    const killed: string[] = [];
    const kills = wholeBetween(random, KILLS.fewest, KILLS.most);
    for (let count = 0; count < kills; count++) {
      const victim = pick(random, await someRunning(processes));
      killed.push(victim.roles.join('+'));
      await victim.kill();
      if (count + 1 < kills) await sleep(between(random, [0, 3_000]));
    }
    return { ...ALREADY, what: killed.join(', ') };
  },
};

/** SIGKILL of all processes at the same time, as when the power fails. */
const killAll: Fault = {
  name: 'kill-all',
  runsOn: () => true,
  async strike({ processes }) {
    await Promise.all(processes.running().map((one) => one.kill()));
    return ALREADY;
  },
};

/** @throws Error where one takes longer than systemd and Docker wait */
export async function endInTime(victims: readonly DatelineProcess[]): Promise<number> {
  const took = await Promise.all(victims.map((victim) => victim.stop()));
  const slowest = Math.round(Math.max(...took));
  if (slowest > stretched(LONGEST_DRAIN_MS))
    throw new Error(`A process took ${slowest} ms to end at SIGTERM.`);
  return slowest;
}

/** SIGTERM: what is under way is finished first, within ten seconds, and the log says so. */
const terminate: Fault = {
  name: 'terminate',
  runsOn: () => true,
  async strike(stage, random) {
    const running = await someRunning(stage.processes);
    const victims = random() < 0.5 ? [pick(random, running)] : running;
    // One that still loads is ended by the signal itself.
    const haveStarted = victims.some(({ hasStarted }) => hasStarted);
    const slowest = await endInTime(victims);
    const what = `${victims.map(({ roles }) => roles.join('+')).join(', ')} in ${slowest} ms`;
    return { ...ALREADY, what, says: haveStarted ? [/"msg":"(stopped|what did not end in time)/] : [] };
  },
};

export const KILLS_OF_PROCESSES = [kill, killAll, terminate] as const;

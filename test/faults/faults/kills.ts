import { setTimeout as sleep } from 'node:timers/promises';
import { SILENT_MS } from '../../../storage/processes.ts';
import type { Fault, Strike } from '../fault.ts';
import { stretched } from '../patience.ts';
import { between, pick, wholeBetween } from '../random.ts';
import type { DatelineProcess, Processes, Stage } from '../stage.ts';

const LONGEST_DRAIN_MS = 10_000;
const KILLS = { fewest: 1, most: 3 };
const RESTART_PATIENCE_MS = 60_000;
const OVER = { lasts: [0, 0], says: [], doctorTells: null, mend: async () => {} } as const;

/** SIGKILL. What takes the place of one that had signed on says so. */
export async function killAtOnce(stage: Stage, victims: readonly DatelineProcess[]): Promise<Strike> {
  // Where the database is broken as well, nobody knows who had.
  const signedOn = await stage.query<{ pid: number }>('select pid from dateline.processes').catch(() => []);
  const pids = victims.filter(({ pid }) => signedOn.some((row) => row.pid === pid)).map(({ pid }) => pid);
  await Promise.all(victims.map((victim) => victim.kill()));
  return {
    ...OVER,
    says: pids.map(saysOf),
  };
}

function saysOf(pid: number): RegExp {
  return new RegExp(`"process":${pid},.*the process before this one did not end`);
}

/** Those of the run at work; all may just be about to be started again. */
async function someRunning({ running }: Processes): Promise<readonly DatelineProcess[]> {
  const deadline = performance.now() + RESTART_PATIENCE_MS;
  for (;;) {
    const own = running().filter(({ isExtra }) => !isExtra);
    if (own.length > 0) return own;
    if (performance.now() > deadline) throw new Error('No process is running any more.');
    await sleep(20);
  }
}

/** SIGKILL of one process, once or again and again. */
const kill: Fault = {
  name: 'kill',
  runsOn: () => true,
  async strike(stage, random) {
    const killed: string[] = [];
    const says: RegExp[] = [];
    const kills = wholeBetween(random, KILLS.fewest, KILLS.most);
    for (let count = 0; count < kills; count++) {
      const victim = pick(random, await someRunning(stage.processes));
      killed.push(victim.roles.join('+'));
      says.push(...(await killAtOnce(stage, [victim])).says);
      if (count + 1 < kills) await sleep(between(random, [0, 3_000]));
    }
    return { ...OVER, what: killed.join(', '), says };
  },
};

/** SIGKILL of all processes at the same time, as when the power fails. */
const killAll: Fault = {
  name: 'kill-all',
  runsOn: () => true,
  strike: (stage) => killAtOnce(stage, stage.processes.running()),
};

/** Nobody starts again what was killed, as where systemd gave up on it. */
const stayDown: Fault = {
  name: 'process-stays-down',
  runsOn: () => true,
  async strike({ processes }, random) {
    const victim = pick(random, await someRunning(processes));
    const others = processes.running().filter((one) => one.pid !== victim.pid);
    const missing = victim.roles.filter((role) => !others.some(({ roles }) => roles.includes(role)));
    const bringBack = await victim.keepDown();
    return {
      what: victim.roles.join('+'),
      lasts: [SILENT_MS, SILENT_MS + 5_000],
      says: [],
      saysAfterwards: [saysOf(victim.pid)],
      doctorTells: missing.length > 0 ? /^role-without-process: .*silent for/ : /^fine: .* fell silent/,
      mend: async () => bringBack(),
    };
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
    return { ...OVER, what, says: haveStarted ? [/"msg":"stopped"/] : [] };
  },
};

export const KILLS_OF_PROCESSES = [kill, killAll, stayDown, terminate] as const;

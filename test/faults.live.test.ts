import { describe, expect, it } from 'vitest';
import { whyNoSteppedClock } from './faults/means/stepped-clock.ts';
import { differencesOf, reportOf, roundLine } from './faults/report.ts';
import { runFaults } from './faults/run.ts';
import { SEED } from './faults/seed.ts';
import { hasRedis } from './faults/servers/redis.ts';

/** Both queues share them. */
const MINUTES = Number(process.env.DATELINE_FAULT_MINUTES ?? 1.5);
/** For starting, the round that is under way when the minutes are over, and what is held against what at the end. */
const PATIENCE_MS = 1_500_000;

/** Clocks are changed after four minutes of it. */
const LEAST_MINUTES_OF_NIGHT = 5;

const queues = [
  { queue: 'postgres' as const, runs: true, name: 'PostgreSQL', night: 'autumn' as const },
  {
    queue: 'redis' as const,
    runs: await hasRedis(),
    name: 'Redis (needs redis-server)',
    night: 'spring' as const,
  },
];
const noClock = await whyNoSteppedClock();

const say = (line: string) => process.stdout.write(`${line}\n`);

for (const { queue, runs, name, night } of queues) {
  describe.skipIf(!runs)(`a program with queues in ${name} under which things break`, () => {
    const minutes = MINUTES / queues.filter((one) => one.runs).length;
    const isAtNight = minutes >= LEAST_MINUTES_OF_NIGHT && !noClock;
    const when = isAtNight ? `, in a night of ${night} in which clocks are changed` : '';

    it(
      `ends as one that is left alone does (seed ${SEED}${when})`,
      async () => {
        const report = await runFaults({
          minutes,
          seed: SEED,
          queue,
          night: isAtNight ? night : undefined,
          onRound: (round) => say(roundLine(round)),
        });
        say(reportOf(report));
        expect(differencesOf(report)).toEqual([]);
      },
      minutes * 60_000 + PATIENCE_MS,
    );
  });
}

/**
 * Breaks the running program again and again, as processes, machines and networks break, and holds what it made of the
 * sample newsstand against what a second one made of it that was left alone.
 *
 *     npm run test:faults -- --minutes 10 --seed 7 --queue redis
 *     npm run test:faults -- --minutes 3 --only kill,postgres-killed
 *     npm run test:faults -- --minutes 8 --night spring
 *
 * The same seed strikes the same faults in the same order. Interrupted (SIGINT), it ends with the round that is under way.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ALL_FAULTS } from './faults/faults/index.ts';
import { NIGHT_NAMES } from './faults/nights.ts';
import { differencesOf, reportOf, roundLine } from './faults/report.ts';
import { type FaultReport, runFaults } from './faults/run.ts';
import { hasRedis } from './faults/servers/redis.ts';

const optionsSchema = z.object({
  minutes: z.coerce.number().positive(),
  seed: z.coerce.number().int(),
  queue: z.enum(['postgres', 'redis', 'both']),
  only: z
    .string()
    .transform((names) => names.split(','))
    .optional(),
  night: z.enum(NIGHT_NAMES).optional(),
  json: z.boolean(),
  keep: z.boolean(),
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      /** Where queues lie; both share the minutes. */
      queue: { type: 'string', default: 'both' },
      /** Names of faults, with commas. */
      only: { type: 'string' },
      /** `spring` or `autumn`: in the night in which clocks are changed, by the zone in which they are. */
      night: { type: 'string' },
      json: { type: 'boolean', default: false },
      /** Leaves the folders with databases, archives and logs. */
      keep: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) return console.log(ALL_FAULTS.map(({ name }) => name).join('\n'));
  const { minutes, seed, queue, only, night, json, keep } = optionsSchema.parse(values);
  const queues = queue === 'both' ? (['postgres', 'redis'] as const) : [queue];
  if (queues.includes('redis') && !(await hasRedis())) {
    console.error(
      'redis-server is not on this machine (Debian: apt-get install redis-server); --queue postgres',
    );
    process.exitCode = 2;
    return;
  }
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const reports: FaultReport[] = [];
  for (const one of queues) {
    const say = json ? () => {} : console.log;
    const report = await runFaults({
      minutes: minutes / queues.length,
      seed,
      queue: one,
      only,
      night,
      keep,
      signal: interrupted.signal,
      onBegin: ({ setting, layout }) =>
        say(`seed ${seed}, queues ${one}, database ${setting.embedded ? 'embedded' : 'a server'}: ${layout}`),
      onRound: (round) => say(roundLine(round)),
    });
    reports.push(report);
    if (!json) console.log(reportOf(report));
    if (keep && !json) console.log(`kept: ${report.folders.join(', ')}`);
  }
  if (json) console.log(JSON.stringify(reports, null, 2));
  if (reports.some((report) => differencesOf(report).length > 0)) process.exitCode = 1;
}

await main().catch((error: unknown) => {
  const message = wrongUse(error);
  if (message === null) throw error;
  console.error(message);
  process.exitCode = 2;
});

/** What somebody wrote that is no option or no fault, in a line; null for other errors. */
function wrongUse(error: unknown): string | null {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (error instanceof RangeError) return error.message;
  const isOfParseArgs =
    error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code));
  return isOfParseArgs ? error.message : null;
}

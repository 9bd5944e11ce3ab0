import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SERIES } from './soak/look.ts';
import { reportOf, verdictsOf } from './soak/report.ts';
import { runSoak } from './soak/run.ts';
import { shareTime } from './soak/shared-time.ts';

// npm run test:soak -- --hours 24 --speed 10: the whole program over news without an end, in a world whose clocks all
// run faster (libfaketime, Debian's package `faketime`); timers and timeouts run with them, processors do not. Beyond
// thirty times, a processor holds the program up for longer than the queue's locks last, 12 s, and work is done again and
// again.

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '24' },
    speed: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    outlets: { type: 'string', default: '60' },
    'articles-a-day': { type: 'string', default: '750' },
    // Days of news before the start. The clusterer keeps some KB of each article for 66 days (docs/scaling.md): from then
    // on its memory is as full as it gets; from an empty database it grows by as much.
    history: { type: 'string', default: '73' },
    out: { type: 'string', default: 'soak.html' },
    inside: { type: 'boolean', default: false },
  },
});
const speed = Number(values.speed);

if (values.inside || speed === 1) process.exitCode = await soak();
else process.exitCode = await inFasterWorld();

async function inFasterWorld(): Promise<number> {
  const again = [...process.execArgv, ...process.argv.slice(1), '--inside'];
  const child = spawn('faketime', ['-m', '-f', `+0 x${speed}`, process.execPath, ...again], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const ended = await once(child, 'exit').catch(() => {
    console.error('faketime is not there: apt-get install faketime, or --speed 1');
    return [1];
  });
  return Number(ended[0] ?? 1);
}

async function soak(): Promise<number> {
  await shareTime(process.env.FAKETIME_SHARED ?? '');
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  const run = await runSoak({
    hours: Number(values.hours),
    speed,
    seed: Number(values.seed),
    outlets: Number(values.outlets),
    articlesADay: Number(values['articles-a-day']),
    historyDays: Number(values.history),
    signal: stopping.signal,
    onSample: ({ hours, programMegabytes, databaseMegabytes, handles, tasks, articles }) =>
      console.log(
        `${hours.toFixed(2)} h: program ${programMegabytes.toFixed(0)} MB, database ${databaseMegabytes.toFixed(0)} MB, ` +
          `${handles} handles, ${tasks} tasks, ${articles} articles`,
      ),
  });
  await writeFile(values.out, reportOf(run));
  const verdicts = verdictsOf(run.samples);
  for (const { name, trend, isFlat } of verdicts)
    console.log(
      `${isFlat === false ? '✗' : isFlat ? '✓' : ' '} ${SERIES[name].padEnd(48)} ` +
        (trend ? `${trend.first.toFixed(1)}, ${(trend.growth * 100).toFixed(1)} %` : 'too short to tell'),
    );
  console.log(
    `${run.mails} mails, ${run.failedDeskRequests} of ${run.deskRequests} requests to the desk failed`,
  );
  console.log(`${run.deadlocks} deadlocks of PostgreSQL were broken up`);
  for (const { what, times, firstHours, lastHours } of run.trouble)
    console.log(`${times} × ${what} (${firstHours.toFixed(2)} to ${lastHours.toFixed(2)} h)`);
  console.log(`The report is in ${values.out}`);
  return verdicts.some(({ isFlat }) => isFlat === false) || run.failedDeskRequests > 0 ? 1 : 0;
}

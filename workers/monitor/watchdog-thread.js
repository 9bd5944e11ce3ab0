// Plain JavaScript: it must start without a loader, and go on whatever the process is at.
import { write } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { signs, everyMs, mostInVain } = workerData;
const [BEATS, STOPPED] = [0, 1];
/** For the last line to get out; the process may hang because nobody takes its lines. */
const LAST_LINE_MS = 1_000;

const msg = 'this process hangs and is ended, to be started anew';
let last = Atomics.load(signs, BEATS);
let inVain = 0;

while (Atomics.wait(signs, STOPPED, 0, everyMs) === 'timed-out') {
  const beats = Atomics.load(signs, BEATS);
  inVain = beats === last ? inVain + 1 : 0;
  last = beats;
  if (inVain < mostInVain) continue;
  const line = {
    level: 60,
    time: new Date().toISOString(),
    seconds: Math.round((inVain * everyMs) / 1000),
    msg,
  };
  write(2, `${JSON.stringify(line)}\n`, () => {});
  Atomics.wait(signs, STOPPED, 0, LAST_LINE_MS);
  if (Atomics.load(signs, BEATS) === last) process.kill(process.pid, 'SIGKILL');
}

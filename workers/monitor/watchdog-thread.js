// Plain JavaScript: it must start without a loader, and go on whatever the process is at.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const { signs, everyMs, mostInVain } = workerData;
const [BEATS, STOPPED] = [0, 1];

let last = Atomics.load(signs, BEATS);
let inVain = 0;
parentPort?.postMessage('watching');
while (Atomics.wait(signs, STOPPED, 0, everyMs) === 'timed-out') {
  const beats = Atomics.load(signs, BEATS);
  inVain = beats === last ? inVain + 1 : 0;
  last = beats;
  if (inVain < mostInVain) continue;
  const line = {
    level: 60,
    time: Date.now(),
    pid: process.pid,
    seconds: Math.round((inVain * everyMs) / 1000),
  };
  writeSync(
    2,
    `${JSON.stringify({ ...line, msg: 'this process hangs and is ended, to be started anew' })}\n`,
  );
  process.kill(process.pid, 'SIGKILL');
}

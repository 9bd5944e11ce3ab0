import { DAY_MS, HOUR_MS } from '../core/source/calendar.ts';
import { arrivalsAt, type Newsroom, publishingTimes } from '../core/source/fixture.ts';
import { latenessOf } from '../core/source/lateness.ts';

/** How often sources that publish by chance are called late, and how soon one that stops is. */

const ZONE = 'Asia/Ho_Chi_Minh';
const YEAR = Date.parse('2025-01-01T00:00:00Z');
const RATES = [0.3, 3, 30, 200];
const KINDS: [name: string, room: Partial<Newsroom>][] = [
  ['by chance', {}],
  ['uneven days (30 %), little on holidays', { unevenness: 0.3, holidayShare: 0.3 }],
  ['uneven days (50 %), nearly nothing on holidays', { unevenness: 0.5, holidayShare: 0.1 }],
];
const SEEDS = Number(process.argv[2] ?? 8);

interface Result {
  alarms: number;
  stopHours: number;
  fifthHours: number;
}

function yearOf(room: Newsroom): Result {
  const stop = YEAR + 365 * DAY_MS + (70 + (room.seed % 11) * 1.37) * DAY_MS;
  const before = room.aDay < 1 ? 360 * DAY_MS : 60 * DAY_MS;
  const times = publishingTimes(room, new Date(YEAR - before), new Date(stop));
  const stepMs = room.aDay < 1 ? 12 * HOUR_MS : 3 * HOUR_MS;
  const fifth = publishingTimes(
    { ...room, aDay: room.aDay / 5, seed: room.seed + 1 },
    new Date(Math.ceil(stop / HOUR_MS) * HOUR_MS),
    new Date(stop + 90 * DAY_MS),
  );
  return {
    alarms: alarmsIn(times, stepMs),
    stopHours: noticedAfter(times, times.at(-1) ?? stop),
    fifthHours: noticedAfter([...times, ...fifth], stop),
  };
}

function alarmsIn(times: number[], stepMs: number): number {
  let isLate = false;
  let alarms = 0;
  for (let at = YEAR; at < YEAR + 365 * DAY_MS; at += stepMs) {
    const lateness = latenessOf(arrivalsAt(times, at), new Date(at), ZONE, isLate);
    if (lateness && !isLate) alarms++;
    isLate = lateness !== null;
  }
  return alarms;
}

/** Hours; infinite where it is not within 90 days. */
function noticedAfter(times: number[], from: number): number {
  for (let at = from; at < from + 90 * DAY_MS; at += HOUR_MS) {
    if (latenessOf(arrivalsAt(times, at), new Date(at), ZONE, false)) return (at - from) / HOUR_MS;
  }
  return Number.POSITIVE_INFINITY;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function written(hours: number): string {
  if (!Number.isFinite(hours)) return 'over 90 d';
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} d`;
}

console.log(
  '| a source | pages a day | false alarms a year | a stop is noticed after | a fall to a fifth after |',
);
console.log('|---|---|---|---|---|');
for (const [name, room] of KINDS) {
  for (const aDay of RATES) {
    const results = Array.from({ length: SEEDS }, (_, seed) =>
      yearOf({ ...room, aDay, seed: seed * 7919 + 1 }),
    );
    const alarms = results.reduce((sum, result) => sum + result.alarms, 0) / SEEDS;
    const stop = written(median(results.map(({ stopHours }) => stopHours)));
    const fifth = written(median(results.map(({ fifthHours }) => fifthHours)));
    console.log(`| ${name} | ${aDay} | ${alarms.toFixed(2)} | ${stop} | ${fifth} |`);
  }
}

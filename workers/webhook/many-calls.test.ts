import { expect, it } from 'vitest';
import { retryDelay } from '../../queues/definition.ts';
import { webhookQueue } from '../../queues/webhook.ts';
import { createReceivers } from './receivers.ts';

const TICK_MS = 200;
const SLOTS = 8;
const HANGS_MS = 15_000;
const HOUR = 3_600_000;

const ill = 'https://ill.example/hook';
const well = 'https://well.example/hook';

interface Call {
  url: string;
  notedAt: number;
  attempts: number;
  takenAt: number | null;
}

/** The queue and its worker on a clock of their own; `ill` takes nothing before `backAt`, and keeps each call waiting. */
function run(calls: Call[], backAt: number, until: number) {
  const receivers = createReceivers();
  const due = new Map<number, Call[]>();
  const put = (call: Call, at: number) => {
    const tick = Math.ceil(at / TICK_MS);
    const there = due.get(tick);
    if (there) there.push(call);
    else due.set(tick, [call]);
  };
  for (const call of calls) put(call, call.notedAt);

  let waiting: Call[] = [];
  let underWay: { call: Call; endsAt: number; tookMs: number }[] = [];
  const begin = (call: Call, now: number) => {
    const waitMs = receivers.begin(call.url, now);
    if (waitMs > 0) return put(call, now + waitMs);
    const tookMs = call.url === ill && now < backAt ? HANGS_MS : TICK_MS;
    underWay.push({ call, endsAt: now + tookMs, tookMs });
  };
  const end = ({ call, tookMs }: (typeof underWay)[number], now: number) => {
    const isWell = tookMs < HANGS_MS;
    call.attempts++;
    receivers.end(call.url, { isWell, tookMs, restMs: null }, now);
    if (isWell) call.takenAt = now;
    else put(call, now + retryDelay(webhookQueue.retry, call.attempts, 0.5));
  };
  for (let now = 0; now < until; now += TICK_MS) {
    for (const one of underWay.filter(({ endsAt }) => endsAt <= now)) end(one, now);
    underWay = underWay.filter(({ endsAt }) => endsAt > now);
    waiting.push(...(due.get(now / TICK_MS) ?? []));
    due.delete(now / TICK_MS);
    let looked = 0;
    while (underWay.length < SLOTS && looked < waiting.length) begin(waiting[looked++]!, now);
    waiting = waiting.slice(looked);
  }
}

it('keeps nobody waiting for a receiver that hangs with 10,000 calls, and makes these when it is back', () => {
  const call = (url: string, notedAt: number): Call => ({ url, notedAt, attempts: 0, takenAt: null });
  const toIll = Array.from({ length: 10_000 }, () => call(ill, 0));
  const toWell = Array.from({ length: 6 * 60 }, (_unused, minute) => call(well, minute * 60_000));
  const backAt = 6 * HOUR;
  run([...toIll, ...toWell], backAt, backAt + 2 * HOUR);

  const [first = 0, ...waits] = toWell.map(({ takenAt, notedAt }) => (takenAt ?? Number.NaN) - notedAt);
  // The first wave takes all places, before anything is known of the receiver.
  expect(first).toBeLessThanOrEqual(HANGS_MS + 2 * TICK_MS);
  expect(Math.max(...waits)).toBeLessThanOrEqual(2 * TICK_MS);

  const madeUpFor = Math.max(...toIll.map(({ takenAt }) => takenAt ?? Number.NaN)) - backAt;
  expect(madeUpFor).toBeLessThan(HOUR);
  // One that asks in each rest: far from what the queue allows a call.
  expect(Math.max(...toIll.map(({ attempts }) => attempts))).toBeLessThan(webhookQueue.retry.attempts / 2);
});

import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createActivity } from './activity.ts';
import { createPages } from './pages.ts';

const HOUR_MS = 3_600_000;
const there = async () => {};
const away = async () => {
  throw new Error('away');
};

/** A job and a loop that began two hours ago. */
function health(probes: { database: () => Promise<void>; queue: () => Promise<void> }, agoMs = 2 * HOUR_MS) {
  const activity = createActivity(() => performance.now() - agoMs);
  activity.begin('fetch');
  activity.begin('mail')();
  activity.turn('dispatch');
  const pages = createPages({
    metrics: { registry: new Registry() },
    activity,
    probes: { ...probes, archive: there, mail: there },
    roleStates: async () => ({}),
    disks: async () => ({}),
    processFigures: { update: () => {} },
    sharedFigures: null,
    eventLoopDelayMs: () => 12,
  });
  return pages['/healthz']?.();
}

it('lives while its jobs and loops move', async () => {
  const answer = await health({ database: there, queue: there }, 10_000);
  expect(answer?.status).toBe(200);
  expect(JSON.parse(answer?.body ?? '')).toEqual({ alive: true, eventLoopDelayMs: 12, stuck: [] });
});

it('is to be started again where a job or a loop hangs', async () => {
  const answer = await health({ database: there, queue: there });
  expect(answer?.status).toBe(503);
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({
    alive: false,
    stuck: [
      { what: 'job', name: 'fetch' },
      { what: 'loop', name: 'dispatch' },
    ],
  });
});

it('is left alone while what they wait for is away', async () => {
  expect((await health({ database: away, queue: there }))?.status).toBe(200);
  expect((await health({ database: there, queue: away }))?.status).toBe(200);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import type { Installation } from './installation.ts';
import type { Known } from './publishing.ts';
import { timeIn } from './stage.ts';

/** Source schedules have a minute as their shortest; a round does not wait for it. */
const ASK_EVERY_MS = 10_000;
const LOOK_EVERY_MS = 500;
const LOOKS_IN_A_ROW = 2;

/** Has all sources looked at, as the scheduler does at their slots. */
export async function askSources(installation: Installation): Promise<void> {
  const now = timeIn(installation);
  const tasks = installation.newsstand.sourceNames.map((source) =>
    taskOf(discoverQueue, { source, slot: now.toISOString() }),
  );
  await installation.query(
    `with added as (
       insert into dateline.outbox (queue, key, payload, created_at)
       select queue, key, payload, $2 from jsonb_to_recordset($1::jsonb) as task (queue text, key text, payload jsonb)
       on conflict do nothing)
     select pg_notify('dateline_outbox', '')`,
    [JSON.stringify(tasks), now],
  );
}

/**
 * Waits until all that appeared is known as it stands, and nothing is left to be done. Sources are asked until then.
 * @returns what is missing when the patience is over, in words; empty where there is quiet.
 */
export async function awaitQuiet(installation: Installation, patienceMs: number): Promise<string[]> {
  const deadline = performance.now() + patienceMs;
  let askedAt = Number.NEGATIVE_INFINITY;
  let quietLooks = 0;
  for (;;) {
    const left = await whatIsLeft(installation).catch((error: unknown) => [`the database: ${String(error)}`]);
    quietLooks = left.length === 0 ? quietLooks + 1 : 0;
    if (quietLooks >= LOOKS_IN_A_ROW) return [];
    if (performance.now() > deadline) return left;
    const isMissing = left.some((one) => one.startsWith('http'));
    if (isMissing && performance.now() - askedAt > ASK_EVERY_MS) {
      askedAt = performance.now();
      await askSources(installation).catch(() => {});
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function whatIsLeft(installation: Installation): Promise<string[]> {
  const [open, versions] = await Promise.all([
    installation.query<{ queue: string; key: string; dispatches: number }>(
      'select queue, key, dispatches from dateline.outbox order by id limit 20',
    ),
    installation.query<{ url: string; version: number }>('select url, version from dateline.articles'),
  ]);
  const has = new Map(versions.map(({ url, version }) => [url, version]));
  return [
    ...missing(installation.newsstand.publishing.known(), has),
    ...open.map(({ queue, key, dispatches }) => `${queue} ${key} (handed over ${dispatches} times)`),
  ];
}

function missing(known: readonly Known[], has: ReadonlyMap<string, number>): string[] {
  return known
    .filter(({ url, version }) => (has.get(url) ?? 0) < version)
    .map(({ url, version }) => `${url} in version ${version}`);
}

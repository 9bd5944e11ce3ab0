import { startTicks } from '../../queues/schedule.ts';
import { type DigestOptions, makeDueDigests } from './digest.ts';

/** Makes digests as their slots come, those that were missed too, until stopped. Any number of processes may. */
export function startDigests(options: DigestOptions): { stop(): Promise<void> } {
  const look = () =>
    makeDueDigests(options).catch((error: unknown) => {
      options.log.error({ error }, 'due digests could not be told; they are caught up within a minute');
    });
  let looks: Promise<unknown> = look();
  const ticks = startTicks(async () => {
    looks = looks.then(look);
    await looks;
  }, options.log);
  return {
    async stop() {
      await ticks.stop();
      await looks;
    },
  };
}

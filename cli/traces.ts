import { VERSION } from '../config/settings.ts';
import { exportTraces } from '../tracing/export-traces.ts';
import type { Session } from './session.ts';

/** Sends the traces of a work to the collector of the settings, if there is one; the last of them once it is over. */
export async function withTraces<Result>(
  { settings, log }: Session,
  work: () => Promise<Result>,
): Promise<Result> {
  const { traces } = settings.monitor;
  if (traces === null) return work();
  const exporter = await exportTraces({
    ...traces,
    version: VERSION,
    onTrouble: (error) =>
      log.warn({ error }, 'traces cannot be sent; the work goes on, and those of this time are dropped'),
    onRecovery: () => log.info('traces are sent again'),
  });
  try {
    return await work();
  } finally {
    await exporter.stop();
  }
}

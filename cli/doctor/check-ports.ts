import { once } from 'node:events';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import type { Queryable } from '../../storage/database.ts';
import { listProcesses, SILENT_MS } from '../../storage/processes.ts';
import { throwAll } from './check.ts';

const PATIENCE_MS = 3_000;

/** Whether the ports that Dateline is to listen at are free, or its own, and answer. */
export async function checkPorts({ desk, monitor }: Settings, db: Queryable): Promise<string> {
  const here = (await listProcesses(db)).filter(
    ({ host, silentMs }) => host === hostname() && silentMs <= SILENT_MS,
  );
  const isDeskOpen = here.some(({ roles }) => roles.includes('desk'));
  const monitors = here.flatMap(({ state }) => state?.monitorUrl ?? []);
  const troubles = [
    ...(isDeskOpen ? [] : await taken(desk.host, desk.port, 'DATELINE_DESK_PORT')),
    ...(monitor.port === null || monitors.length > 0
      ? []
      : await taken(monitor.host, monitor.port, 'DATELINE_MONITOR_PORT')),
    ...(await Promise.all(monitors.map(mute))).flat(),
  ];
  throwAll(troubles);
  const told = [isDeskOpen ? 'the desk has its own' : `${desk.port || 'any port'} is free for the desk`];
  if (monitors.length > 0) told.push(`${monitors.join(', ')} answers`);
  else if (monitor.port !== null) told.push(`${monitor.port} is free for figures`);
  return told.join(', ');
}

async function taken(host: string, port: number, setting: string): Promise<DatelineError[]> {
  if (port === 0) return [];
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      new DatelineError('port', `Dateline cannot listen at ${host}:${port}: ${why}`, {
        advice: `Find out who does (ss -ltnp), or set ${setting} to another port.`,
        cause: error,
      }),
    ];
  } finally {
    server.close();
  }
}

/** Any answer will do: what it says is for the probes. */
async function mute(url: string): Promise<DatelineError[]> {
  try {
    await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return [];
  } catch (error) {
    return [
      new DatelineError('monitor-silent', `${url} does not answer, where a process serves its figures.`, {
        advice: 'It is overloaded or frozen: see dateline status, and restart it.',
        cause: error,
      }),
    ];
  }
}

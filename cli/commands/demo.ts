import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { startNewsstand } from '../../samples/newsstand/server.ts';
import { writeNewsstandSources } from '../../samples/newsstand/sources.ts';
import type { Storage } from '../../storage/open-storage.ts';
import { WORKER_ROLES } from '../../workers/roles.ts';
import { drain } from '../drain.ts';
import { withMonitor } from '../monitor.ts';
import { openDesk } from '../open-desk.ts';
import { withRuntime } from '../runtime.ts';
import { openSession, type Session, withQueues, withStorage } from '../session.ts';
import { aborted, stopSignal } from '../signals.ts';
import { enqueueNow } from './run.ts';
import { followSources } from './start.ts';

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('show Dateline at work on a small newsstand of made-up outlets that runs on this machine')
    .option('--port <port>', "the desk's port", '4080')
    .option('--once', 'stop when all articles are on the desk')
    .addHelpText('after', '\nExamples:\n  dateline demo\n  dateline demo --port 8080')
    .action(async ({ port, once = false }: { port: string; once?: boolean }) => demo(port, once));
}

async function demo(port: string, once: boolean): Promise<void> {
  const stop = stopSignal();
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-demo-'));
  // PostgreSQL runs as another user where Dateline is root.
  await chmod(folder, 0o755);
  const newsstand = await startNewsstand();
  try {
    await writeNewsstandSources(path.join(folder, 'sources'), newsstand.port);
    await showDesk(folder, port, once, stop);
  } finally {
    await newsstand.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Made-up news comes into no real database or archive, is mailed to nobody and counted nowhere, whatever is set. */
const NOT_OF_THE_DEMO = {
  DATABASE_URL: '',
  REDIS_URL: '',
  DATELINE_ARCHIVE: '',
  SMTP_URL: '',
  DATELINE_MAIL_COMMAND: '',
  DATELINE_MAIL_FOLDER: '',
  DATELINE_BOUNCES: '',
  DATELINE_MONITOR_PORT: '',
};

async function showDesk(folder: string, port: string, once: boolean, stop: AbortSignal): Promise<void> {
  const override = {
    ...NOT_OF_THE_DEMO,
    DATELINE_HOME: folder,
    DATELINE_SOURCES: path.join(folder, 'sources'),
    DATELINE_DESK_PORT: port,
    DATELINE_ALLOW_HOSTS: 'localhost,*.localhost',
    DATELINE_LOG_LEVEL: 'warn',
  };
  const session = openSession(override);
  const live = await followSources(session);
  await withStorage(session, (storage) =>
    withQueues(session, storage, async (queues) => {
      const parts = { session, storage, queues, sources: live.sources };
      const runtime = {
        ...parts,
        watches: async () => [],
        roles: WORKER_ROLES,
        schedule: true,
        archiveDelayMs: 2_000,
      };
      const watched = { ...parts, roles: [...WORKER_ROLES, 'desk'] as const, stopping: stop };
      await withMonitor(watched, ({ metrics, activity }) =>
        withRuntime({ ...runtime, metrics, activity }, async () => {
          const desk = await openDesk(session, storage, { ...parts, override, sampleNotice: true });
          try {
            console.log(`The desk is open: ${desk.url}\nReading ${live.sources.size} sample outlets …`);
            await enqueueNow(storage.db, [...live.sources.values()], session.now());
            await tellWhenRead(session, storage, stop);
            if (!once) await stay(session, storage, stop);
          } finally {
            await desk.close();
          }
        }),
      );
    }),
  ).finally(live.stop);
}

async function stay({ settings }: Session, { lost }: Storage, stop: AbortSignal): Promise<void> {
  if (!stop.aborted) {
    const { home, sourcesFolder } = settings;
    console.log(`Look at it: DATELINE_HOME=${home} DATELINE_SOURCES=${sourcesFolder} dateline status`);
    console.log('Ctrl-C ends the demo and removes its files.');
  }
  await Promise.race([aborted(stop), lost]);
}

async function tellWhenRead({ settings }: Session, { db }: Storage, stop: AbortSignal): Promise<void> {
  const began = performance.now();
  await drain({ db, onProgress: () => {}, signal: stop });
  const seconds = Math.round((performance.now() - began) / 1000);
  if (!stop.aborted) console.log(`All is on the desk after ${seconds} s. Archive: ${settings.archiveFolder}`);
}

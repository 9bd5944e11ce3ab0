import { type Command, InvalidArgumentError } from 'commander';
import { nearestName } from '../../core/nearest-name.ts';
import { openLiveSources } from '../../sources/live.ts';
import { loadWorkers } from '../../workers/main.ts';
import { WORKER_ROLES } from '../../workers/roles.ts';
import { withMonitor } from '../monitor.ts';
import { withRuntime } from '../runtime.ts';
import { openSession, type Session, withQueues, withStorage } from '../session.ts';
import { aborted, stopSignal } from '../signals.ts';
import { followWatchFiles } from '../watch/take-in.ts';

const ROLES = [...WORKER_ROLES, 'desk'] as const;
type Role = (typeof ROLES)[number];

/** Seconds that a day's folder in the archive may lag behind, so that many changes are written at once. */
const ARCHIVE_DELAY_MS = 10_000;

export function addStart(program: Command): void {
  program
    .command('start')
    .description('watch the sources, and serve the desk, until stopped')
    .option(
      '--roles <roles>',
      `what this process is for: ${ROLES.join(', ')}; all unless given`,
      parseRoles,
      [...ROLES],
    )
    .addHelpText(
      'after',
      `
Examples:
  dateline start                            everything in one process
  dateline start --roles desk               the desk alone, next to workers elsewhere
  dateline start --roles fetch,extract      two stages, with REDIS_URL and DATABASE_URL set`,
    )
    .action(async ({ roles }: { roles: Role[] }) => start(openSession(), roles));
}

function parseRoles(text: string): Role[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !ROLES.some((role) => role === name));
  if (unknown !== undefined) throw new InvalidArgumentError(noRole(unknown));
  return ROLES.filter((role) => names.includes(role));
}

function noRole(name: string): string {
  const nearest = nearestName(name, ROLES);
  const advice = nearest ? `Did you mean ${nearest}?` : `There are: ${ROLES.join(', ')}.`;
  return `There is no role ${JSON.stringify(name)}. ${advice}`;
}

async function start(session: Session, roles: Role[]): Promise<void> {
  const stop = stopSignal(session.log);
  const workerRoles = WORKER_ROLES.filter((role) => roles.includes(role));
  const startWorkers = await loadWorkers(workerRoles);
  const { openDesk } = roles.includes('desk') ? await import('../open-desk.ts') : {};
  const live = await followSources(session);
  await withStorage(session, (storage) =>
    withQueues(session, storage, async (queues) => {
      const watchFiles = await followWatchFiles(session, storage.db);
      const runtime = {
        session,
        storage,
        queues,
        sources: live.sources,
        roles: workerRoles,
        startWorkers,
        schedule: true,
        archiveDelayMs: ARCHIVE_DELAY_MS,
      };
      // Who waits for a page of the desk must not keep the workers from ending as well.
      let closing: Promise<void> | undefined;
      const watched = { session, storage, queues, sources: live.sources, roles, stopping: stop };
      await withMonitor(watched, ({ metrics, activity }) =>
        withRuntime({ ...runtime, metrics, activity }, async () => {
          const desk = await openDesk?.(session, storage, { sources: live.sources, queues });
          try {
            await Promise.race([aborted(stop), storage.lost]);
            session.log.info('stopping: what is under way is finished first');
          } finally {
            closing = desk?.close();
            closing?.catch(() => {});
          }
        }),
      ).finally(watchFiles.stop);
      await closing;
    }),
  ).finally(live.stop);
}

/** The sources as their files are, whatever happens to these while Dateline runs. */
export function followSources({ settings, log }: Session) {
  return openLiveSources(settings.sourcesFolder, {
    onChange: (change) => log.info(change, 'the sources changed'),
    onProblems(problems) {
      for (const problem of problems)
        log.error(problem, 'a source file is wrong; its source stays as it was');
    },
  });
}

import { type Command, InvalidArgumentError } from 'commander';
import { VERSION } from '../../config/settings.ts';
import { settingsInForce } from '../../config/settings-in-force.ts';
import { nearestName } from '../../core/nearest-name.ts';
import { startDesk } from '../../desk/server.ts';
import type { Queues } from '../../queues/connection.ts';
import { openLiveSources } from '../../sources/live.ts';
import type { Source } from '../../sources/schema.ts';
import type { Storage } from '../../storage/open-storage.ts';
import { WORKER_ROLES } from '../../workers/roles.ts';
import { withMonitor } from '../monitor.ts';
import { createPdfPrinter } from '../print-pdf.ts';
import { withRuntime } from '../runtime.ts';
import { openSession, type Session, withQueues, withStorage } from '../session.ts';
import { aborted, stopSignal } from '../signals.ts';
import { openSourceDesk } from '../source/source-desk.ts';
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
  const live = await followSources(session);
  const workerRoles = WORKER_ROLES.filter((role) => roles.includes(role));
  await withStorage(session, (storage) =>
    withQueues(session, storage, async (queues) => {
      const watchFiles = await followWatchFiles(session, storage.db);
      const runtime = {
        session,
        storage,
        queues,
        sources: live.sources,
        roles: workerRoles,
        schedule: true,
        archiveDelayMs: ARCHIVE_DELAY_MS,
      };
      // Who waits for a page of the desk must not keep the workers from ending as well.
      let closing: Promise<void> | undefined;
      const watched = { session, storage, queues, sources: live.sources, roles, stopping: stop };
      await withMonitor(watched, ({ metrics, activity }) =>
        withRuntime({ ...runtime, metrics, activity }, async () => {
          const desk = roles.includes('desk')
            ? await openDesk(session, storage, { sources: live.sources, queues })
            : null;
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

export interface OpenDeskOptions {
  /** By name; may change in place. */
  sources: ReadonlyMap<string, Source>;
  queues: Queues;
  /** What the command sets for itself, as `openSession` takes it. */
  override?: Record<string, string>;
  /** Says on every page that its content is fictional. */
  sampleNotice?: boolean;
}

export async function openDesk(
  session: Session,
  storage: Storage,
  { sources, queues, override = {}, sampleNotice = false }: OpenDeskOptions,
) {
  const { settings, now, log } = session;
  const { sourceDesk, close } = openSourceDesk(session, storage);
  const desk = await startDesk({
    desk: {
      db: storage,
      sources,
      sourceDesk,
      queues: queues.all,
      program: { version: VERSION, settings: settingsInForce(override) },
      printPdf: createPdfPrinter({ browser: settings.browser ?? undefined }),
      url: settings.desk.url,
      sendsMail: settings.mail !== null,
      zone: settings.zone,
      now,
      outletName: (name) => sources.get(name)?.title ?? name,
      sampleNotice,
      onError: (error) => log.error({ error }, 'the desk failed to answer'),
      password: settings.desk.password ?? undefined,
      oidc: settings.desk.oidc ?? undefined,
    },
    host: settings.desk.host,
    port: settings.desk.port,
    open: settings.desk.open,
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  log.info({ url: desk.url }, 'the desk is open');
  return {
    url: desk.url,
    async close() {
      await desk.close();
      await close();
    },
  };
}

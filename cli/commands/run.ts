import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { DatelineError } from '../../core/errors.ts';
import { taskOf } from '../../queues/definition.ts';
import { discoverQueue } from '../../queues/discover.ts';
import { byName, loadSources } from '../../sources/load.ts';
import type { Source } from '../../sources/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import type { Storage } from '../../storage/open-storage.ts';
import { addTasks } from '../../storage/outbox.ts';
import { reportSources, type SourceReport } from '../../storage/source-report.ts';
import { claimSlot, pausedSources } from '../../storage/source-states.ts';
import { inNewTrace } from '../../tracing/trace.ts';
import { sweepPhases } from '../../workers/alert/phases.ts';
import { makeDueDigests } from '../../workers/digest/digest.ts';
import { WORKER_ROLES } from '../../workers/roles.ts';
import { drain, type StillWaiting } from '../drain.ts';
import { EXIT } from '../exit-codes.ts';
import { mailerOf, withRuntime } from '../runtime.ts';
import { openSession, type Session, withQueues, withStorage } from '../session.ts';
import { stopSignal } from '../signals.ts';
import { formatTable } from '../table.ts';
import { takeInWatchFiles, watchesFrom } from '../watch/take-in.ts';

export function addRun(program: Command): void {
  program
    .command('run')
    .description('read every source once, see the articles through to the end, and say what each source gave')
    .requiredOption('--once', 'one pass; to watch for good, use start')
    .option('--source <names...>', 'these sources only')
    .addHelpText(
      'after',
      `
Examples:
  dateline run --once
  dateline run --once --source vnexpress vietnamnet`,
    )
    .action(async ({ source }: { source?: string[] }) => {
      process.exitCode = await runOnce(openSession(), source ?? null);
    });
}

async function runOnce(session: Session, names: string[] | null): Promise<number> {
  const { settings, now } = session;
  const all = await loadSources(settings.sourcesFolder);
  const chosen = choose(all, names);
  const signal = stopSignal();
  return withStorage(session, (storage) =>
    withQueues(session, storage, async (queues) => {
      await takeInWatchFiles(session, storage.db);
      const began = now();
      const sources = await leavePaused(storage.db, chosen);
      const runtime = {
        session,
        storage,
        queues,
        // What is left to do of the others is done with the rest.
        sources: byName(all),
        roles: WORKER_ROLES,
        schedule: false,
        archiveDelayMs: 0,
      };
      const waiting = await withRuntime(runtime, async () => {
        await enqueueNow(storage.db, sources, began);
        await sweepPhases({ database: storage, zone: settings.zone, now });
        await makeDigests(session, storage, runtime.sources);
        return drainWithProgress(storage.db, signal);
      });
      const reports = await reportSources(storage.db, namesOf(sources), began);
      print(reports, waiting);
      return reports.some(gaveLess) ? EXIT.problems : EXIT.ok;
    }),
  );
}

/** A list that could not be read, or pages of which none could be had. */
function gaveLess({ lastError, failed, newArticles }: SourceReport): boolean {
  return lastError !== null || (failed > 0 && newArticles === 0);
}

function choose(sources: Source[], names: string[] | null): Source[] {
  const unknown = names?.find((name) => !sources.some((source) => source.name === name));
  if (unknown) {
    throw new DatelineError('usage', `There is no source named ${unknown}.`, {
      advice: `There are: ${sources.map((source) => source.name).join(', ')}.`,
    });
  }
  return names ? sources.filter((source) => names.includes(source.name)) : sources;
}

/** Those that are not paused; the others are named. */
async function leavePaused(db: Queryable, sources: Source[]): Promise<Source[]> {
  const paused = await pausedSources(db, namesOf(sources));
  if (paused.length > 0)
    console.error(`Paused, and not read: ${paused.join(', ')}\n→ dateline source resume ${paused[0]}`);
  return sources.filter(({ name }) => !paused.includes(name));
}

function namesOf(sources: readonly Source[]): string[] {
  return sources.map(({ name }) => name);
}

export async function enqueueNow(db: Queryable, sources: Source[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const slot = now.toISOString();
    for (const { name } of sources)
      await inNewTrace({ name: 'schedule source', attributes: { 'dateline.source': name } }, async () => {
        await claimSlot(tx, name, now);
        await addTasks(tx, [taskOf(discoverQueue, { source: name, slot })], now);
      });
  });
}

/** Those of slots that are over: who has only such runs gets digests too. */
async function makeDigests(
  session: Session,
  storage: Storage,
  sources: ReadonlyMap<string, Source>,
): Promise<void> {
  const { settings, now, log } = session;
  const mailer = mailerOf(settings);
  await makeDueDigests({
    database: storage,
    watches: watchesFrom(session, storage.db),
    sources,
    mailDomain: mailer?.domain ?? null,
    deskUrl: settings.desk.url,
    zone: settings.zone,
    now,
    log,
  }).finally(() => mailer?.close());
}

/** The bar counts what was found so far, so its end moves while sources are still being read. */
async function drainWithProgress(db: Queryable, signal: AbortSignal): Promise<StillWaiting> {
  if (!process.stderr.isTTY) return drain({ db, onProgress: () => {}, signal });
  const bar = new SingleBar(
    { format: '{bar} {remaining} to do · {stage}', hideCursor: true },
    Presets.shades_classic,
  );
  let most = 1;
  bar.start(most, 0, { remaining: 0, stage: '' });
  try {
    return await drain({
      db,
      signal,
      onProgress(entries) {
        const remaining = entries.reduce((sum, entry) => sum + entry.tasks, 0);
        most = Math.max(most, remaining);
        bar.setTotal(most);
        bar.update(most - remaining, {
          remaining,
          stage: entries.find((entry) => entry.tasks > 0)?.queue ?? 'done',
        });
      },
    });
  } finally {
    // The cursor comes back.
    bar.stop();
  }
}

function print(reports: SourceReport[], { mails, webhookCalls }: StillWaiting): void {
  const rows = reports.map((report) => [
    report.source,
    report.linksFound,
    report.newPages,
    report.newArticles,
    report.rejected,
    report.failed,
    troubleOf(report),
  ]);
  console.log(formatTable(['source', 'links', 'new', 'articles', 'rejected', 'failed', 'trouble'], rows));
  if (reports.some(gaveLess)) console.log('What to do about a source: dateline source list');
  const waiting = [
    ...(mails > 0 ? [`mails for the mail server: ${mails}`] : []),
    ...(webhookCalls > 0 ? [`webhook calls for their receivers: ${webhookCalls}`] : []),
  ];
  if (waiting.length > 0)
    console.log(`Still waiting: ${waiting.join(', ')}. A later run, or start, tries them again.`);
}

function troubleOf({ lastError, pageTrouble }: SourceReport): string {
  const ofPages = pageTrouble && `${countOf(pageTrouble.pages)}: ${pageTrouble.message}`;
  return [lastError, ofPages].filter(Boolean).join('; ');
}

function countOf(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

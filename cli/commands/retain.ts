import type { Command } from 'commander';
import { listRemovals } from '../../storage/retention/removals.ts';
import { withRetentionTurn } from '../../storage/retention/turn.ts';
import { retain, type Taken } from '../../workers/retain/retain.ts';
import { formatBytes } from '../bytes.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession, type Session, withStorage } from '../session.ts';
import { stopSignal } from '../signals.ts';
import { formatTable } from '../table.ts';

interface RetainCommandOptions {
  dryRun?: boolean;
  past?: boolean;
  json?: boolean;
}

/** Days of the archive lose pages one batch after another. */
const ARCHIVE_DELAY_MS = 60_000;
const PAST_SHOWN = 50;

export function addRetain(program: Command): void {
  program
    .command('retain')
    .description('take away what is older than the settings keep; the scheduler does so every night')
    .option('--dry-run', 'say what would go, and take nothing')
    .option('--past', 'say what went before, and take nothing')
    .option('--json', 'the same as one JSON document')
    .addHelpText(
      'after',
      `
DATELINE_KEEP_RAW_PAGES, DATELINE_KEEP_DISMISSED and DATELINE_KEEP_LOGS say for how many days; unset, all is kept.
Stories that somebody follows, starred, tagged, assigned, noted or decided about keep their pages and texts.

Example:
  DATELINE_KEEP_RAW_PAGES=90 dateline retain --dry-run`,
    )
    .action(async (options: RetainCommandOptions) => {
      const session = openSession();
      process.exitCode = options.past ? await past(session, options) : await retainNow(session, options);
    });
}

async function retainNow(
  session: Session,
  { dryRun = false, json = false }: RetainCommandOptions,
): Promise<number> {
  const { settings, now } = session;
  const { retention: keep, zone } = settings;
  const signal = stopSignal(session.log, EXIT.problems);
  return withStorage(session, async (database) => {
    let taken: Taken[] = [];
    const had = await withRetentionTurn(database.db, async () => {
      const options = {
        database,
        keep,
        zone,
        archiveDelayMs: ARCHIVE_DELAY_MS,
        now,
        signal,
        isDryRun: dryRun,
      };
      taken = await retain(options);
    });
    if (!had) {
      console.log('Another process is at it just now.');
      return EXIT.problems;
    }
    if (json) console.log(JSON.stringify({ taken, isDryRun: dryRun, isComplete: !signal.aborted }));
    else print(taken, dryRun, signal.aborted);
    return signal.aborted ? EXIT.problems : EXIT.ok;
  });
}

function print(taken: readonly Taken[], isDryRun: boolean, isStopped: boolean): void {
  if (taken.length === 0) {
    console.log(
      'All is kept: none of DATELINE_KEEP_RAW_PAGES, DATELINE_KEEP_DISMISSED, DATELINE_KEEP_LOGS is set.',
    );
    return;
  }
  const rows = taken.map(({ what, items, bytes, firstDay, lastDay, rule }) => [
    what,
    items,
    formatBytes(bytes),
    firstDay ?? '',
    lastDay ?? '',
    rule,
  ]);
  console.log(formatTable(['what', 'items', 'size', 'from', 'to', 'rule'], rows));
  if (isStopped) console.log('Stopped before the end. What went is gone; the same command does the rest.');
  if (isDryRun) console.log('Nothing was taken: this was a dry run.');
}

async function past(session: Session, { json = false }: RetainCommandOptions): Promise<number> {
  const removals = await withStorage(session, ({ db }) => listRemovals(db, PAST_SHOWN));
  if (json) {
    console.log(JSON.stringify({ removals }));
    return EXIT.ok;
  }
  if (removals.length === 0) console.log('Nothing has been taken away yet.');
  const rows = removals.map(({ what, rule, removedAt, firstDay, lastDay, items, bytes }) => [
    removedAt.toISOString().slice(0, 16).replace('T', ' '),
    what,
    items,
    formatBytes(bytes),
    firstDay,
    lastDay,
    rule,
  ]);
  if (rows.length > 0)
    console.log(formatTable(['when (UTC)', 'what', 'items', 'size', 'from', 'to', 'rule'], rows));
  return EXIT.ok;
}

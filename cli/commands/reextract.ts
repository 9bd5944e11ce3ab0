import type { Command } from 'commander';
import type { Day } from '../../core/article.ts';
import { DatelineError } from '../../core/errors.ts';
import { loadSources } from '../../sources/load.ts';
import type { Source } from '../../sources/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  countPagesToReextract,
  type PageChoice,
  pagesToReextract,
  type StoredPage,
  sourcesOfPages,
} from '../../storage/reextract.ts';
import { type ReextractDependencies, reextractPage } from '../../workers/extract/reextract.ts';
import { createSecondOpinion } from '../../workers/extract/second-opinion.ts';
import { EXIT } from '../exit-codes.ts';
import { startProgress } from '../reextract/progress.ts';
import { countOutcome, describeReextracted, formatTally, type Tally, totalOf } from '../reextract/report.ts';
import { openSession, type Session, withStorage } from '../session.ts';
import { stopSignal } from '../signals.ts';
import { parseDay } from './stories.ts';

interface ReextractOptions {
  source?: string[];
  since?: Day;
  until?: Day;
  dryRun?: boolean;
  json?: boolean;
}

const BATCH = 200;
/** Many articles of one day change one after another. */
const ARCHIVE_DELAY_MS = 60_000;

export function addReextract(program: Command): void {
  program
    .command('reextract')
    .description("read the stored pages again with today's extractor, and keep what changes")
    .option('--source <names...>', 'pages of these sources only')
    .option('--since <day>', 'pages found on this day or later, as YYYY-MM-DD', parseDay)
    .option('--until <day>', 'pages found on this day or earlier', parseDay)
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--json', 'one JSON document a page and line, and one with the sums')
    .addHelpText(
      'after',
      `
Examples:
  dateline reextract --dry-run
  dateline reextract --since 2026-02-01
  dateline reextract --source vnexpress --json > changes.jsonl

It may run beside the workers, be stopped at any time, and be started again. The table at its end:
  unchanged    the same article
  details      the same words at the same time; agencies, links or the like are told otherwise
  new version  other words (+ added, − removed) or another time of publication
  article now  a page that gave no article gives one
  no longer    a page that gave an article gives none; the article stays, the page is rejected
  still none   no article, as before
  left alone   brought in as text, without a raw page, or changed by a worker meanwhile
  removed      its raw page or text was removed by age: see DATELINE_KEEP_… in docs/settings.md
  unreadable   the raw page cannot be read`,
    )
    .action(async (options: ReextractOptions) => {
      process.exitCode = await reextract(openSession(), options);
    });
}

async function reextract(session: Session, options: ReextractOptions): Promise<number> {
  const { settings, now } = session;
  const sources = await loadSources(settings.sourcesFolder);
  const signal = stopSignal();
  return withStorage(session, async (storage) => {
    await refuseUnknown(storage.db, sources, options.source ?? []);
    const opinion = createSecondOpinion();
    const dependencies: ReextractDependencies = {
      database: storage,
      sources: new Map(sources.map((source) => [source.name, source])),
      zone: settings.zone,
      ask: opinion.ask,
      now,
      archiveDelayMs: ARCHIVE_DELAY_MS,
      isDryRun: options.dryRun ?? false,
    };
    try {
      const tally = await reextractAll(dependencies, options, signal);
      print(tally, options, signal.aborted);
      return signal.aborted || totalOf(tally).unreadable > 0 ? EXIT.problems : EXIT.ok;
    } finally {
      await opinion.close();
    }
  });
}

async function refuseUnknown(db: Queryable, sources: Source[], names: string[]): Promise<void> {
  if (names.length === 0) return;
  const known = [...new Set([...sources.map(({ name }) => name), ...(await sourcesOfPages(db))])].sort();
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new DatelineError('usage', `There is no source named ${unknown}, and no page of one.`, {
    advice: `There are: ${known.join(', ')}.`,
  });
}

async function reextractAll(
  dependencies: ReextractDependencies,
  { source, since, until, json = false }: ReextractOptions,
  signal: AbortSignal,
): Promise<Tally> {
  const { db } = dependencies.database;
  const choice: PageChoice = {
    sources: source ?? null,
    since: since ?? null,
    until: until ?? null,
    zone: dependencies.zone,
  };
  const tally: Tally = new Map();
  const progress = startProgress(await countPagesToReextract(db, choice));
  try {
    for await (const page of storedPages(db, choice)) {
      if (signal.aborted) break;
      const result = await reextractPage(dependencies, page);
      countOutcome(tally, page.source, result.outcome);
      const { url } = page;
      const line = json
        ? JSON.stringify({ url, source: page.source, ...result })
        : describeReextracted(url, result);
      if (line !== null) progress.print(line);
      progress.advance();
    }
  } finally {
    progress.stop();
  }
  return tally;
}

/** Read batch by batch: the pages of months do not fit into memory. */
async function* storedPages(db: Queryable, choice: PageChoice): AsyncGenerator<StoredPage> {
  for (let after = 0; ; ) {
    const batch = await pagesToReextract(db, choice, after, BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function print(tally: Tally, { dryRun = false, json = false }: ReextractOptions, isStopped: boolean): void {
  const total = totalOf(tally);
  if (json) {
    const sources = [...tally].sort().map(([source, counts]) => ({ source, ...counts }));
    console.log(JSON.stringify({ sources, total, isDryRun: dryRun, isComplete: !isStopped }));
    return;
  }
  console.log(tally.size > 0 ? `\n${formatTally(tally)}` : 'There are no such pages.');
  if (isStopped)
    console.log('Stopped before the end. What was done is kept; the same command does the rest.');
  if (dryRun) console.log('Nothing was written: this was a dry run.');
  else if (total['new-version'] + total['article-now'] > 0)
    console.log('What is new goes into stories with the workers: dateline start, or run --once.');
}

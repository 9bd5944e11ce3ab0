import { type Command, InvalidArgumentError } from 'commander';
import { instantSchema, type Published } from '../../core/article.ts';
import { alertQueue } from '../../queues/alert.ts';
import { archiveQueue } from '../../queues/archive.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { extractQueue } from '../../queues/extract.ts';
import { mailQueue } from '../../queues/mail.ts';
import { webhookQueue } from '../../queues/webhook.ts';
import type { Database } from '../../storage/database.ts';
import type { WorkerRole } from '../../workers/roles.ts';
import { drain } from '../drain.ts';
import { filesIn } from '../files.ts';
import { IMPORTERS, importFile } from '../ingest/import-file.ts';
import { withRuntime } from '../runtime.ts';
import { openSession, type Session, withQueues, withStorage } from '../session.ts';
import { stopSignal } from '../signals.ts';

/** What brought articles still go through. */
const ROLES: WorkerRole[] = ['scheduler', 'extract', 'cluster', 'archive', 'alert'];
const QUEUES = [extractQueue, clusterQueue, archiveQueue, alertQueue, mailQueue, webhookQueue];

export function addIngest(program: Command): void {
  program
    .command('ingest')
    .argument('<paths...>', 'files or folders: .jsonl, .txt, .html, .warc, each also as .gz')
    .description('bring in articles that were collected elsewhere, and put them into stories')
    .option('--date <instant>', 'when texts that do not say so were published, with offset', parsePublished)
    .addHelpText(
      'after',
      `
A JSONL row has text and date, and may have url, source, title and byline. A saved page names its address in its
canonical link or og:url. The same article is not brought in twice. Watches tell of what comes in as of anything else.

Examples:
  dateline ingest articles.jsonl
  dateline ingest crawl.warc.gz saved-pages/
  dateline ingest speech.txt --date 2026-02-05T08:00:00+07:00`,
    )
    .action(async (paths: string[], { date }: { date?: Published }) =>
      ingest(openSession(), paths, date ?? null),
    );
}

function parsePublished(text: string): Published {
  const instant = instantSchema.safeParse(text);
  if (!instant.success) throw new InvalidArgumentError('An instant is written as 2026-02-05T08:00:00+07:00.');
  return { instant: instant.data, origin: 'given', guess: false };
}

async function ingest(session: Session, paths: string[], published: Published | null): Promise<void> {
  const signal = stopSignal();
  await withStorage(session, (storage) =>
    withQueues(session, storage, async (queues) => {
      const runtime = {
        session,
        storage,
        queues,
        sources: new Map(),
        roles: ROLES,
        schedule: false,
        archiveDelayMs: 0,
        // What sources have waiting is read by `start`; nobody here would.
        settlesAfter: ['extract', 'cluster'] as const,
      };
      await withRuntime(runtime, async () => {
        try {
          await importFiles(session, storage.db, paths, published);
        } finally {
          // After an error too: what was taken in before it is kept.
          await drain({ db: storage.db, onProgress: () => {}, signal, queues: QUEUES });
        }
      });
    }),
  );
}

async function importFiles(
  { settings, now }: Session,
  db: Database['db'],
  paths: string[],
  published: Published | null,
): Promise<void> {
  for (const target of paths) {
    for await (const file of filesIn(target, Object.keys(IMPORTERS))) {
      const count = await importFile({ db, zone: settings.zone, now, published }, file);
      console.log(`${file}: ${count} ${count === 1 ? 'article' : 'articles'}`);
    }
  }
}

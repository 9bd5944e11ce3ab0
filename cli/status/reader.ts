import { VERSION } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { exactInstantInZone } from '../../core/time.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import { countJobs } from '../../queues/job-counts.ts';
import { readSourceFiles } from '../../sources/load.ts';
import type { Source } from '../../sources/schema.ts';
import { databaseTrouble } from '../../storage/database-trouble.ts';
import { deskLag } from '../../storage/desk-lag.ts';
import { type JoinedDatabase, joinDatabase } from '../../storage/join-database.ts';
import { databaseBytes } from '../../storage/monitor-figures.ts';
import { createProbe } from '../../storage/probe.ts';
import { freeDisks } from '../free-disk.ts';
import type { Session } from '../session.ts';
import { folderSize } from './archive-size.ts';
import { articlesNow, type Look, mailsNow, processesNow, queuesNow, sourcesNow } from './from-database.ts';
import type { Status } from './schema.ts';

const PATIENCE_MS = 3_000;
/** Some looks take the longer, the more there is: the database is to be at them for a twentieth of the time at most. */
const REST_PER_LOOK = 20;
const HOUR_MS = 3_600_000;
const NAMES = ALL_QUEUES.map(({ name }) => name);

export interface StatusReader {
  /** How all is now; answers within seconds, whatever is away. */
  read(): Promise<Status>;
  close(): Promise<void>;
}

type FromDatabase = Pick<Status, 'processes' | 'sources' | 'articles' | 'lag' | 'mails'> & {
  queues: Pick<Status['queues'], 'problem' | 'all'>;
  bytes: number | null;
};

/** What can be known of it without a database. */
const UNKNOWN: FromDatabase = {
  processes: null,
  queues: { problem: null, all: null },
  sources: null,
  articles: null,
  lag: null,
  mails: null,
  bytes: null,
};

/** Reads how Dateline is, again and again: what costs more, or changes slowly, is looked at less often. */
export function createStatusReader(session: Session): StatusReader {
  const database = holdDatabase(session);
  const lookAtDatabase = databaseLooks(session, database.joined);
  const archiveBytes = held(300_000, () => folderSize(session.settings.archiveFolder));
  return {
    async read() {
      let trouble: DatelineError | null = null;
      const seen = await lookAtDatabase().catch(async (error: unknown) => {
        trouble = databaseTrouble(error);
        await database.leave();
        return UNKNOWN;
      });
      return statusOf(session, seen, trouble, await archiveBytes().catch(() => null));
    },
    close: database.leave,
  };
}

/** A database that is joined when it is asked for, and anew after it was left. */
function holdDatabase({ settings }: Session) {
  const { home, databaseUrl } = settings;
  let database: JoinedDatabase | null = null;
  return {
    async joined(): Promise<JoinedDatabase> {
      database ??= await joinDatabase({ home, databaseUrl, patienceMs: PATIENCE_MS });
      if (database) return database;
      throw new DatelineError(
        'nothing-runs',
        `Nothing runs here: the built-in database in ${home} is at rest.`,
        {
          advice: 'Start Dateline: dateline start',
        },
      );
    },
    async leave(): Promise<void> {
      const left = database;
      database = null;
      await left?.close().catch(() => {});
    },
  };
}

function held<Result>(holdsMs: number, read: () => Promise<Result>): () => Promise<Result> {
  return createProbe(read, { patienceMs: PATIENCE_MS, holdsMs, restPerLook: REST_PER_LOOK });
}

function databaseLooks(
  { settings, now }: Session,
  joined: () => Promise<JoinedDatabase>,
): () => Promise<FromDatabase> {
  const look = async (): Promise<Look> => ({ db: (await joined()).db, now: now(), zone: settings.zone });
  const sourceFiles = held(30_000, () => soundSources(settings.sourcesFolder));
  const sources = held(10_000, async () => sourcesNow(await look(), await sourceFiles()));
  const mails = held(10_000, async () => mailsNow(await look()));
  const bytes = held(60_000, async () => databaseBytes((await look()).db));
  const jobs = held(3_000, async () =>
    countJobs(NAMES, {
      redisUrl: settings.redisUrl,
      postgres: (await joined()).connection,
      patienceMs: PATIENCE_MS,
    }),
  );
  const queues = held(1_000, async () => {
    const counted = await jobs().then(
      (found) => ({ found, problem: null }),
      (error: unknown) => ({ found: null, problem: jobsProblem(error) }),
    );
    return { problem: counted.problem, all: await queuesNow(await look(), counted.found) };
  });
  const lag = held(15_000, async () => {
    const { db, now: at } = await look();
    const since = (hours: number) => deskLag(db, new Date(at.getTime() - hours * HOUR_MS));
    return { hour: await since(1), day: await since(24) };
  });
  return async () => {
    const at = await look();
    return {
      processes: await processesNow(at),
      queues: await queues(),
      articles: await articlesNow(at, await sourceFiles()),
      sources: await orUnknown(sources()),
      lag: await orUnknown(lag()),
      mails: await orUnknown(mails()),
      bytes: await orUnknown(bytes()),
    };
  };
}

async function statusOf(
  { settings, now }: Session,
  { bytes, queues, ...rest }: FromDatabase,
  trouble: DatelineError | null,
  archiveBytes: number | null,
): Promise<Status> {
  const { zone, home, archiveFolder, databaseUrl, redisUrl } = settings;
  return {
    format: 1,
    at: exactInstantInZone(now(), zone),
    version: VERSION,
    zone,
    database: {
      place: databaseUrl ? `PostgreSQL at ${new URL(databaseUrl).host}` : `PostgreSQL, built in (${home})`,
      problem: trouble?.message ?? null,
      advice: trouble?.advice ?? null,
      bytes,
    },
    queues: { place: redisUrl ? `Redis at ${new URL(redisUrl).host}` : 'PostgreSQL', ...queues },
    ...rest,
    archive: { folder: archiveFolder, bytes: archiveBytes },
    disks: await freeDisks([home, archiveFolder]).catch(() => []),
  };
}

/** Of a database with millions of articles not all is to be had in time; whether it answers is known by the rest. */
function orUnknown<Result>(asked: Promise<Result>): Promise<Result | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof DatelineError) throw error;
    return null;
  });
}

/** Those whose files are right: what is wrong with others, or with their folder, is for `dateline doctor` to tell. */
async function soundSources(folder: string): Promise<Source[]> {
  const files = await readSourceFiles(folder, new Map()).catch(() => []);
  return files.flatMap(({ read }) => read?.source ?? []);
}

function jobsProblem(error: unknown): string {
  return `Jobs cannot be counted: ${error instanceof Error ? error.message : String(error)}`;
}

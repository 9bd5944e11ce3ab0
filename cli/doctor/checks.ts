import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { requireBrowser } from '../../net/browser.ts';
import { loadSources } from '../../sources/load.ts';
import type { JoinedDatabase } from '../../storage/join-database.ts';
import { checkWatches } from '../watch/check.ts';
import type { Check } from './check.ts';
import { checkArchive } from './check-archive.ts';
import { checkBackups } from './check-backups.ts';
import { checkBounces } from './check-bounces.ts';
import { checkClock } from './check-clock.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk } from './check-disk.ts';
import { checkEmbeddings } from './check-embeddings.ts';
import { checkFetching } from './check-fetching.ts';
import { checkMail } from './check-mail.ts';
import { checkPorts } from './check-ports.ts';
import { checkProcesses } from './check-processes.ts';
import { checkRedis } from './check-redis.ts';
import { checkRetention } from './check-retention.ts';
import { checkSignOn } from './check-sign-on.ts';
import { checkSources } from './check-sources.ts';
import { checkTelling } from './check-telling.ts';
import { checkWeb } from './check-web.ts';
import { checkWork } from './check-work.ts';

const run = promisify(execFile);
const LEAST_NODE = [20, 19] as const;

export interface Patient {
  settings: Settings;
  /** Null where it cannot be reached. */
  database: JoinedDatabase | null;
  /** Whether the database has a schema that this program can read. */
  isReadable: boolean;
  now: () => Date;
}

/** What can be looked at: without a database, all but what it knows. */
export function checksOf(patient: Patient): Check[] {
  const { settings, database, isReadable, now } = patient;
  const { redisUrl } = settings;
  const db = isReadable && database ? database.db : null;
  return [
    ...(database ? [{ name: 'database', look: () => checkDatabase(settings, database) }] : []),
    { name: 'Node.js', look: checkNode },
    { name: 'disk', look: () => checkDisk(settings) },
    { name: 'archive', look: () => checkArchive(settings.archiveFolder) },
    ...(database ? [{ name: 'clock', look: () => checkClock(database, redisUrl, now) }] : []),
    { name: 'queue', look: async () => (redisUrl ? checkRedis(redisUrl) : 'in PostgreSQL') },
    ...(database && db ? checksOfWork(database, patient) : []),
    { name: 'sources', look: () => checkSources(settings, db, now) },
    { name: 'web', look: () => checkWay(settings, now) },
    { name: 'watches', look: () => checkWatches(settings, db && { db }) },
    { name: 'browser', look: () => checkBrowser(settings.browser) },
    { name: 'mail', look: () => checkMail(settings) },
    { name: 'bounces', look: () => checkBounces(settings) },
    { name: 'login', look: () => checkSignOn(settings, now) },
    { name: 'embedding', look: () => checkEmbeddings(settings, db) },
  ];
}

function checksOfWork(database: JoinedDatabase, { settings, now }: Patient): Check[] {
  return [
    { name: 'processes', look: () => checkProcesses(database, settings.redisUrl) },
    { name: 'ports', look: () => checkPorts(settings, database.db) },
    { name: 'work', look: () => checkWork(database, now) },
    { name: 'fetching', look: () => checkFetching(database.db, now) },
    { name: 'telling', look: () => checkTelling(database.db, now) },
    { name: 'retention', look: () => checkRetention(database.db, now) },
    { name: 'backups', look: () => checkBackups(database.db, now) },
  ];
}

async function checkNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return process.version;
  throw new DatelineError('node', `${process.version} is too old.`, {
    advice: `Install Node.js ${LEAST_NODE.join('.')} or newer.`,
  });
}

async function checkWay({ sourcesFolder, userAgent, allowedPrivateHosts }: Settings, now: () => Date) {
  return checkWeb(await loadSources(sourcesFolder), { userAgent, allowedPrivateHosts, now });
}

async function checkBrowser(configured: string | null): Promise<string> {
  const { executablePath, env } = await requireBrowser(configured ?? undefined);
  const { stdout } = await run(executablePath, ['--version'], { env, timeout: 20_000 });
  return `${stdout.trim()} (${executablePath})`;
}

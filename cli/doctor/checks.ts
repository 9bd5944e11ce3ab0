import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import { scaleOf } from '../../core/story/meaning-scale.ts';
import { requireBrowser } from '../../net/browser.ts';
import { createEmbeddingsClient } from '../../net/embeddings.ts';
import { changedModel } from '../../net/embeddings-error.ts';
import { loadSources } from '../../sources/load.ts';
import { embeddingModel } from '../../storage/embeddings.ts';
import type { Storage } from '../../storage/open-storage.ts';
import { pausedSources } from '../../storage/source-states.ts';
import { checkWatches } from '../watch/check.ts';
import { checkBounces } from './check-bounces.ts';
import { checkMail } from './check-mail.ts';
import { checkSignOn } from './check-sign-on.ts';
import { nearestFolder } from './nearest-folder.ts';

const run = promisify(execFile);

/** One thing that Dateline needs. `look` says in a few words what it found, or throws a DatelineError with advice. */
export interface Check {
  name: string;
  look(): Promise<string>;
}

const LEAST_NODE = [20, 19] as const;
const LEAST_FREE_BYTES = 2 * 1024 ** 3;
const MOST_CLOCK_SKEW_MS = 5_000;
const EMBEDDING_PATIENCE_MS = 20_000;

export function checksOf(settings: Settings, storage: Storage | null, now: () => Date): Check[] {
  return [
    { name: 'Node.js', look: checkNode },
    { name: 'disk', look: () => checkDisk(settings) },
    ...(storage ? [{ name: 'clock', look: () => checkClock(storage, now) }] : []),
    { name: 'queue', look: () => checkQueue(settings.redisUrl) },
    { name: 'sources', look: () => checkSources(settings, storage) },
    { name: 'watches', look: () => checkWatches(settings, storage) },
    { name: 'browser', look: () => checkBrowser(settings.browser) },
    { name: 'mail', look: () => checkMail(settings) },
    { name: 'bounces', look: () => checkBounces(settings) },
    { name: 'login', look: () => checkSignOn(settings, now) },
    { name: 'embedding', look: () => checkEmbeddings(settings, storage) },
  ];
}

async function checkNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return process.version;
  throw new DatelineError('node', `${process.version} is too old.`, {
    advice: `Install Node.js ${LEAST_NODE.join('.')} or newer.`,
  });
}

async function checkDisk({ home, archiveFolder }: Settings): Promise<string> {
  const folders = [...new Set([await nearestFolder(home), await nearestFolder(archiveFolder)])];
  const free = await Promise.all(
    folders.map(async (folder) => {
      const { bavail, bsize } = await statfs(folder);
      return { folder, bytes: bavail * bsize };
    }),
  );
  const short = free.find(({ bytes }) => bytes < LEAST_FREE_BYTES);
  if (short) {
    throw new DatelineError('disk', `Only ${gigabytes(short.bytes)} are free in ${short.folder}.`, {
      advice: 'Make room, or move DATELINE_HOME or DATELINE_ARCHIVE to a larger disk.',
    });
  }
  return free.map(({ folder, bytes }) => `${gigabytes(bytes)} free in ${folder}`).join(', ');
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}

async function checkClock({ pool }: Storage, now: () => Date): Promise<string> {
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  const skew = Math.abs((rows[0]?.now ?? now()).getTime() - now().getTime());
  if (skew <= MOST_CLOCK_SKEW_MS) return `as the database has it (${skew} ms apart)`;
  throw new DatelineError('clock', `This machine and the database differ by ${Math.round(skew / 1000)} s.`, {
    advice: 'Switch on time synchronisation on both: timedatectl set-ntp true',
  });
}

async function checkQueue(redisUrl: string | null): Promise<string> {
  if (!redisUrl) return 'in PostgreSQL';
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    const info = await redis.info('memory');
    const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? 'unknown';
    if (policy === 'noeviction') return `Redis at ${new URL(redisUrl).host}`;
    throw new DatelineError('redis-policy', `Redis may drop jobs: its maxmemory-policy is ${policy}.`, {
      advice: `redis-cli -u ${new URL(redisUrl).protocol}//${new URL(redisUrl).host} config set maxmemory-policy noeviction`,
    });
  } catch (error) {
    if (error instanceof DatelineError) throw error;
    throw new DatelineError('redis', `Redis does not answer: ${String(error)}`, {
      advice: 'Start Redis, correct REDIS_URL, or unset it to keep the queues in PostgreSQL.',
    });
  } finally {
    redis.disconnect();
  }
}

async function checkSources({ sourcesFolder }: Settings, storage: Storage | null): Promise<string> {
  const names = (await loadSources(sourcesFolder)).map(({ name }) => name);
  const paused = storage ? await pausedSources(storage.db, names) : [];
  return `${names.length} in ${sourcesFolder}${paused.length > 0 ? `; paused: ${paused.join(', ')}` : ''}`;
}

async function checkBrowser(configured: string | null): Promise<string> {
  const { executablePath, env } = await requireBrowser(configured ?? undefined);
  const { stdout } = await run(executablePath, ['--version'], { env, timeout: 20_000 });
  return `${stdout.trim()} (${executablePath})`;
}

/** Asks for one embedding; what the model is worth was measured when articles first needed it. */
async function checkEmbeddings({ embeddings }: Settings, storage: Storage | null): Promise<string> {
  if (!embeddings) return 'off: DATELINE_EMBEDDINGS_URL is not set';
  const client = createEmbeddingsClient({ ...embeddings, timeoutMs: EMBEDDING_PATIENCE_MS });
  try {
    const [vector = []] = await client.embedTexts(['The night ferry sails again.']);
    const measured = storage && (await embeddingModel(storage.db, client.model));
    if (measured && !scaleOf(measured)) {
      throw new DatelineError('embeddings-useless', `${client.model} does not tell events apart.`, {
        advice: 'Set DATELINE_EMBEDDINGS_MODEL to one that knows Vietnamese and English, such as bge-m3.',
      });
    }
    if (measured && measured.dimensions !== vector.length) throw changedModel(measured, vector.length);
    return `${client.model} at ${client.place}, ${vector.length} dimensions`;
  } finally {
    await client.close();
  }
}

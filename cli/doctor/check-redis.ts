import { DatelineError } from '../../core/errors.ts';
import { type RedisState, redisState } from '../../queues/redis-state.ts';
import { formatBytes } from '../bytes.ts';
import { redisGreeting } from './redis-greeting.ts';

const PATIENCE_MS = 3_000;
/** As BullMQ has it. */
const LEAST_VERSION = [6, 2] as const;
const NEARLY_FULL = 0.9;
const BROKEN_OFF = /ECONNRESET|EPIPE|closed/i;

/** Whether Redis is there, keeps what it is given, and has room. */
export async function checkRedis(url: string): Promise<string> {
  const { protocol, host } = new URL(url);
  const cli = `redis-cli -u ${protocol}//${host}`;
  const state = await redisState(url, PATIENCE_MS).catch(async (error: unknown) => {
    throw BROKEN_OFF.test(messageOf(error)) ? await turnedAway(url, error) : away(error);
  });
  const { version, usedBytes, mostBytes } = state;
  const problem = tooOld(state) ?? refused(state, cli) ?? evicting(state, cli) ?? nearlyFull(state, cli);
  if (problem) throw problem;
  const room = mostBytes === null ? '' : ` of ${formatBytes(mostBytes)}`;
  return `Redis ${version} at ${host}, ${formatBytes(usedBytes)}${room} in use`;
}

/** It ended the connection: what for, it says to who just connects. */
async function turnedAway(url: string, error: unknown): Promise<DatelineError> {
  const greeting = await redisGreeting(url, PATIENCE_MS);
  if (!greeting?.startsWith('-DENIED')) return away(greeting?.replace(/^-/, '').trim() ?? error);
  // `protected-mode`, which it has unless it is told otherwise.
  return new DatelineError('redis-protected', 'Redis serves its own machine alone: it has no password.', {
    advice:
      'Give it one (requirepass in redis.conf), restart it, and set REDIS_URL=redis://:password@host:6379 in all processes.',
    cause: error,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function away(error: unknown): DatelineError {
  const why = messageOf(error);
  if (/timed? ?out/i.test(why))
    return new DatelineError('redis-silent', 'Redis takes the connection and does not answer.', {
      advice:
        'It is overloaded, or stopped in its tracks: see top and its log on its machine, and restart it.',
      cause: error,
    });
  if (/NOAUTH|WRONGPASS/.test(why))
    return new DatelineError('redis-password', `Redis does not let Dateline in: ${why}`, {
      advice: 'Correct user and password in REDIS_URL: redis://user:password@host:6379',
      cause: error,
    });
  if (/^LOADING/.test(why))
    return new DatelineError('redis-loading', 'Redis is still reading what it keeps.', {
      advice: 'Wait; it answers when it is done.',
      cause: error,
    });
  return new DatelineError('redis', `Redis does not answer: ${why}`, {
    advice: 'Start Redis, correct REDIS_URL, or unset it in all processes to keep the queues in PostgreSQL.',
    cause: error,
  });
}

function tooOld({ version }: RedisState): DatelineError | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1])) return null;
  return new DatelineError('redis-old', `Redis ${version} is too old.`, {
    advice: `Use Redis ${LEAST_VERSION.join('.')} or newer.`,
  });
}

function refused({ refusal, role }: RedisState, cli: string): DatelineError | null {
  if (refusal === null) return null;
  if (/^READONLY/.test(refusal) || role === 'slave')
    return new DatelineError('redis-replica', 'This Redis is a replica, and may only be read.', {
      advice: `Let REDIS_URL lead to the primary, or make this one the primary: ${cli} replicaof no one`,
    });
  if (/^OOM/.test(refusal))
    return new DatelineError('redis-full', 'Redis is full: it takes no more jobs.', {
      advice: `Give it more memory: ${cli} config set maxmemory 512mb. Work waits in the database meanwhile, and goes on by itself.`,
    });
  if (/^MISCONF/.test(refusal))
    return new DatelineError('redis-disk', `Redis cannot write what it keeps to its disk: ${refusal}`, {
      advice: 'Make room on its disk, or correct its dir setting; its log says more.',
    });
  return new DatelineError('redis-refuses', `Redis refuses what is written to it: ${refusal}`, {
    advice: 'Allow the user of REDIS_URL all commands on its keys (ACL).',
  });
}

function evicting({ policy }: RedisState, cli: string): DatelineError | null {
  if (policy === 'noeviction') return null;
  return new DatelineError('redis-policy', `Redis may drop jobs: its maxmemory-policy is ${policy}.`, {
    advice: `${cli} config set maxmemory-policy noeviction`,
  });
}

function nearlyFull({ usedBytes, mostBytes }: RedisState, cli: string): DatelineError | null {
  if (mostBytes === null || usedBytes < NEARLY_FULL * mostBytes) return null;
  return new DatelineError(
    'redis-nearly-full',
    `Redis is nearly full: ${formatBytes(usedBytes)} of ${formatBytes(mostBytes)}.`,
    { advice: `Give it more memory: ${cli} config set maxmemory 512mb` },
  );
}

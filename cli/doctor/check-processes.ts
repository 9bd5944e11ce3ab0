import { DatelineError } from '../../core/errors.ts';
import type { JoinedDatabase } from '../../storage/join-database.ts';
import { type KnownProcess, listProcesses, SILENT_MS } from '../../storage/processes.ts';
import { connectedPrograms } from '../../storage/stuck-tasks.ts';
import { WORKER_ROLES } from '../../workers/roles.ts';
import { saySpan } from '../status/words.ts';
import { throwAll } from './check.ts';

/** As `queues/connection.ts` names its connections. */
const QUEUES_IN_POSTGRES = 'dateline-queues';

/** Whether every role has a process that can do it, all of one version and with the queues in one place. */
export async function checkProcesses({ db, pool }: JoinedDatabase, redisUrl: string | null): Promise<string> {
  const all = await listProcesses(db);
  if (all.length === 0) return 'none runs; dateline start begins';
  const alive = all.filter(({ silentMs }) => silentMs <= SILENT_MS);
  const silent = all.filter((one) => !alive.includes(one));
  throwAll([
    ...withoutProcess(alive, silent),
    ...unready(alive),
    ...versions(alive),
    ...(await queuesElsewhere(alive, pool, redisUrl)),
  ]);
  const fell =
    silent.length > 0 ? `; ${silent.length} fell silent within a day, and others do their work` : '';
  return `${alive.length} at work, with all roles${fell}`;
}

function withoutProcess(alive: readonly KnownProcess[], silent: readonly KnownProcess[]): DatelineError[] {
  const isDone = (role: string) => alive.some(({ roles }) => roles.includes(role));
  // Not everybody has a desk.
  const hadDesk = silent.some(({ roles }) => roles.includes('desk'));
  const missing = [...WORKER_ROLES, ...(hadDesk ? ['desk'] : [])].filter((role) => !isDone(role));
  if (missing.length === 0) return [];
  const lost = silent.filter(({ roles }) => missing.some((role) => roles.includes(role)));
  const ended = lost.map((one) => `${named(one)} has been silent for ${saySpan(one.silentMs / 1_000)}`);
  const what =
    alive.length === 0 ? 'No process is at work' : `No process does the work of ${missing.join(', ')}`;
  return [
    new DatelineError('role-without-process', `${[what, ...ended].join('; ')}.`, {
      advice: `Start one again: dateline start${alive.length === 0 ? '' : ` --roles ${missing.join(',')}`}. Why it ended, its log tells: journalctl -u dateline, or docker compose logs.`,
    }),
  ];
}

function unready(alive: readonly KnownProcess[]): DatelineError[] {
  return alive.flatMap((one) =>
    Object.entries(one.state?.roles ?? {}).flatMap(([role, { ready, why }]) =>
      ready
        ? []
        : new DatelineError(
            'role-not-ready',
            `${named(one)} cannot do the work of ${role}: ${why ?? 'it does not say why'}.`,
            {
              advice:
                'What is in its way, the other checks name; run dateline doctor on its machine as well.',
            },
          ),
    ),
  );
}

function versions(alive: readonly KnownProcess[]): DatelineError[] {
  const found = [...new Set(alive.map(({ version }) => version))].sort();
  if (found.length < 2) return [];
  const who = alive.map((one) => `${named(one)} ${one.version}`).join(', ');
  return [
    new DatelineError('two-versions', `${found.length} versions are at work together: ${who}.`, {
      advice: 'Update all processes to the newest of them, and start them again.',
    }),
  ];
}

/** A process whose queues are elsewhere hands work to nobody, and takes none from the others. */
async function queuesElsewhere(
  alive: readonly KnownProcess[],
  pool: JoinedDatabase['pool'],
  redisUrl: string | null,
): Promise<DatelineError[]> {
  const isInPostgres = (await connectedPrograms(pool)).has(QUEUES_IN_POSTGRES);
  const isWorking = alive.some(({ roles }) => roles.some((role) => role !== 'desk' && role !== 'scheduler'));
  const here = redisUrl ? 'in Redis' : 'in PostgreSQL';
  const isOther = redisUrl ? isInPostgres : isWorking && !isInPostgres;
  if (!isOther) return [];
  const there = redisUrl ? 'in PostgreSQL' : 'elsewhere';
  return [
    new DatelineError(
      'queues-differ',
      `The queues are ${here} by the settings here, and ${there} for a process at work.`,
      {
        advice:
          'Give all processes that share a database the same REDIS_URL, or none of them: dateline config',
      },
    ),
  ];
}

function named({ host, pid, roles }: KnownProcess): string {
  return `${host}:${pid} (${roles.join(', ')})`;
}

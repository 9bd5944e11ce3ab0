import { setTimeout as sleep } from 'node:timers/promises';
import { DatelineError } from '../../core/errors.ts';
import { connectionTo, type EmbeddedPostgres, type Home } from './home.ts';
import { hasOwner } from './owner.ts';
import { answers, isPostgresOf, type Postmaster, readPostmaster } from './postmaster.ts';

const PATIENCE_MS = 60_000;
/** How often who joined looks whether it is still there. */
const LOOK_MS = 1_000;

/**
 * Joins a server whose owner lives. One whose owner died is about to stop: waits for that. Null where none runs.
 * @throws DatelineError where one runs that cannot be joined
 */
export async function joinRunning(home: Home): Promise<EmbeddedPostgres | null> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const postmaster = await readPostmaster(home.data);
    if (!postmaster) {
      await refuseUnseen(home);
      return null;
    }
    if (postmaster.ready && (await hasOwner(home.owner)))
      return { connection: await connectionTo(home), ...watch(home, postmaster) };
    if (performance.now() > deadline) throw busy(home, postmaster);
    await sleep(50);
  }
}

/** It ends with its owner, which may be a command that takes seconds: who works on without it would do so for ever. */
function watch(home: Home, { pid }: Postmaster): Pick<EmbeddedPostgres, 'lost' | 'stop'> {
  let timer: NodeJS.Timeout | undefined;
  let isLeft = false;
  const lost = new Promise<never>((_, reject) => {
    timer = setInterval(async () => {
      if ((await isPostgresOf(home.data, pid)) || isLeft) return;
      clearInterval(timer);
      reject(endedWithOwner(home));
    }, LOOK_MS).unref();
  });
  // Nobody may be waiting when it happens.
  lost.catch(() => {});
  return {
    lost,
    async stop() {
      isLeft = true;
      clearInterval(timer);
    },
  };
}

function endedWithOwner({ folder }: Home): DatelineError {
  return new DatelineError('database-lost', `The database in ${folder} ended with what had started it.`, {
    advice: 'Start again: the database then is started anew, and stays.',
  });
}

/** Two servers on the same files destroy them, and PostgreSQL does not see one in another container either. */
async function refuseUnseen(home: Home): Promise<void> {
  if (!(await answers(home.sockets)) || (await readPostmaster(home.data))) return;
  throw new DatelineError(
    'embedded-postgres-busy',
    `A PostgreSQL that is not seen from here answers in ${home.sockets}.`,
    {
      advice: 'It runs in another container: give the command there (docker exec), or end that container.',
    },
  );
}

function busy({ data }: Home, { pid }: Postmaster): DatelineError {
  return new DatelineError('embedded-postgres-busy', `A PostgreSQL (process ${pid}) holds ${data}.`, {
    advice: `If no Dateline runs, end it with: kill -INT ${pid}`,
  });
}

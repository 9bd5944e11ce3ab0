import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DatelineError } from '../../core/errors.ts';

const run = promisify(execFile);

/** The system account that PostgreSQL runs as; null where Dateline's own will do, that is, unless it is root. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** Finds the account, and where it is missing creates it: a system user without home or password. */
export async function postgresAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await lookUp();
  if (existing) return existing;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    ]);
  } catch (cause) {
    // Two processes that start at once may both try; the later one finds the account there.
    const created = await lookUp();
    if (created) return created;
    throw new DatelineError(
      'postgres-account',
      'PostgreSQL does not run as root, and no account could be made for it.',
      {
        advice: 'Run Dateline as an ordinary user, or create a user named postgres, or set DATABASE_URL.',
        cause,
      },
    );
  }
  const created = await lookUp();
  if (!created)
    throw new DatelineError('postgres-account', 'The account postgres was made but cannot be found.');
  return created;
}

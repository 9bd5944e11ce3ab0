import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './run.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MIGRATIONS = path.join(ROOT, 'storage/migrations');

export interface OlderProgram {
  /** Its `cli/dateline.js`. */
  program: string;
  /** The migration that it does not know. */
  unknown: string;
  remove(): Promise<void>;
}

/** The commit before the one that brought the newest migration; null where the clone does not reach back so far. */
async function commitBefore(migration: string): Promise<string | null> {
  try {
    const added = await run(
      ...(['git', '-C', ROOT, 'log', '--diff-filter=A', '--format=%H'] as const),
      ...['-1', '--', path.join(MIGRATIONS, migration)],
    );
    return (await run('git', '-C', ROOT, 'rev-parse', '--verify', `${added.trim()}^`)).trim();
  } catch {
    return null;
  }
}

async function newestMigration(): Promise<string> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  return names.at(-1) ?? '';
}

export async function whyNoOlderProgram(): Promise<string | null> {
  return (await commitBefore(await newestMigration()))
    ? null
    : 'needs the commits before the newest migration';
}

/** The program as it was before the newest migration, with the packages of today. */
export async function checkOutOlderProgram(): Promise<OlderProgram> {
  const unknown = await newestMigration();
  const commit = await commitBefore(unknown);
  if (!commit) throw new Error(`There is no commit before ${unknown}.`);
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-older-'));
  const archive = path.join(folder, 'program.tar');
  await run('git', '-C', ROOT, 'archive', '--output', archive, commit);
  await run('tar', '-xf', archive, '-C', folder);
  await rm(archive);
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return {
    program: path.join(folder, 'cli/dateline.js'),
    unknown,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

import type pg from 'pg';
import { z } from 'zod';
import { listArchive } from '../archive/layout.ts';
import { SILENT_MS } from '../processes.ts';
import { BackupError } from './errors.ts';

/** What a start or a backup writes by itself; anything else is somebody's. */
const OF_NO_ACCOUNT = ['cluster_revision', 'processes', 'own_secrets', 'backups'];

const namesSchema = z.array(z.object({ name: z.string() }));

/** @throws BackupError `restore-target` where the database holds anything, `restore-running` where somebody works on it */
export async function refuseUsedDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'dateline' and relkind = 'r' and relname <> all($1) order by relname`,
    [OF_NO_ACCOUNT],
  );
  for (const { name } of namesSchema.parse(rows)) {
    const found = await client.query(`select from dateline."${name}" limit 1`);
    if (found.rowCount)
      throw new BackupError(
        'restore-target',
        `The database is not empty: there are rows in dateline.${name}.`,
      );
  }
  await refuseProcesses(client);
}

/** What runs would go on with what it knows of the database that is gone. */
async function refuseProcesses(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query("select to_regclass('dateline.processes') as processes");
  if (tables[0]?.processes === null) return;
  const { rows } = await client.query(
    `select format('%s, process %s', host, pid) as name from dateline.processes
     where seen_at > clock_timestamp() - $1 * interval '1 millisecond'`,
    [SILENT_MS],
  );
  const [first] = namesSchema.parse(rows);
  if (first) throw new BackupError('restore-running', `Dateline is at work on the database: ${first.name}.`);
}

/** @throws BackupError `restore-target` where a day lies in the archive's folder */
export async function refuseUsedArchive(root: string): Promise<void> {
  const { days, leftovers } = await listArchive(root);
  const [day] = [...days, ...leftovers.map((leftover) => leftover.day)];
  if (day !== undefined)
    throw new BackupError('restore-target', `The archive ${root} is not empty: it has ${day}.`);
}

import type { Settings } from '../../config/settings.ts';
import { openDatabase } from '../../storage/database.ts';
import { databaseTrouble } from '../../storage/database-trouble.ts';
import { type JoinedDatabase, joinDatabase } from '../../storage/join-database.ts';
import { reachDatabase } from '../../storage/open-storage.ts';

const PATIENCE_MS = 5_000;

/**
 * The database as it is, with the schema that it has: a server's, and the embedded one of a Dateline that runs, are joined
 * and left alone; one that is at rest is started to see whether that can be done.
 */
export async function openToExamine({ home, databaseUrl }: Settings): Promise<JoinedDatabase> {
  try {
    const joined = await joinDatabase({ home, databaseUrl, patienceMs: PATIENCE_MS });
    if (!joined) return await startToExamine(home);
    await joined.pool.query('select 1').catch(async (error: unknown) => {
      await joined.close();
      throw error;
    });
    return joined;
  } catch (error) {
    throw databaseTrouble(error);
  }
}

async function startToExamine(home: string): Promise<JoinedDatabase> {
  const { connection, stop } = await reachDatabase({ home, databaseUrl: null });
  const database = openDatabase(connection, () => {});
  return {
    ...database,
    connection,
    async close() {
      await database.close().finally(stop);
    },
  };
}

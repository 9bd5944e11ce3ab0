import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../config/settings.ts';
import { migrateDatabase } from '../../storage/migrating/migrate.ts';
import { readSteps } from '../../storage/migrating/steps.ts';
import { reachDatabase } from '../../storage/open-storage.ts';
import { checkDatabase } from './check-database.ts';
import { openToExamine } from './open-database.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'dateline-doctor-'));
  await chmod(home, 0o755);
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** What the check of the database says of the built-in one, which is at rest before and after. */
async function examineAtRest(): Promise<string> {
  const settings = readSettings({ DATABASE_URL: '', DATELINE_HOME: home });
  const database = await openToExamine(settings);
  try {
    return await checkDatabase(settings, database);
  } finally {
    await database.close();
  }
}

describe('a built-in database that is at rest', () => {
  it('is looked at, and never brought up to date', async () => {
    expect(await examineAtRest()).toMatch(/connections free; no schema yet/);
    const { connection, stop } = await reachDatabase({ home, databaseUrl: null });
    await migrateDatabase(connection, { steps: readSteps().slice(0, -1) });
    await stop();
    for (const time of ['once', 'and again'])
      expect(await examineAtRest(), time).toContain(
        'its schema is 1 steps behind, which the next start mends',
      );
  });
});

import type { Command } from 'commander';
import { DatelineError } from '../../core/errors.ts';
import { openStorage, type Storage } from '../../storage/open-storage.ts';
import { type Check, checksOf } from '../doctor/checks.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession, type Session } from '../session.ts';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look at everything Dateline needs: each is fine, or comes with what mends it')
    .addHelpText('after', '\nExamples:\n  dateline doctor\n  REDIS_URL=redis://queue:6379 dateline doctor')
    .action(async () => {
      process.exitCode = await examine(openSession());
    });
}

async function examine({ settings, now }: Session): Promise<number> {
  let storage: Storage | null = null;
  const database: Check = {
    name: 'database',
    async look() {
      storage = await openStorage({
        home: settings.home,
        databaseUrl: settings.databaseUrl,
        onError: () => {},
      });
      const { rows } = await storage.pool.query<{ server_version: string }>('show server_version');
      const place = settings.databaseUrl ? new URL(settings.databaseUrl).host : `built in, ${settings.home}`;
      return `PostgreSQL ${rows[0]?.server_version} (${place})`;
    },
  };
  try {
    let fine = await report(database);
    for (const check of checksOf(settings, storage, now)) fine = (await report(check)) && fine;
    return fine ? EXIT.ok : EXIT.problems;
  } finally {
    await closeIfOpen(storage);
  }
}

async function report({ name, look }: Check): Promise<boolean> {
  try {
    console.log(`✓ ${name.padEnd(9)} ${await look()}`);
    return true;
  } catch (error) {
    console.log(`✗ ${name.padEnd(9)} ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof DatelineError && error.advice) console.log(`  → ${error.advice}`);
    return false;
  }
}

async function closeIfOpen(storage: Storage | null): Promise<void> {
  await storage?.close();
}

import type { Command } from 'commander';
import type { JoinedDatabase } from '../../storage/join-database.ts';
import { schemaLag } from '../../storage/server-state.ts';
import { type Check, examine, type Finding } from '../doctor/check.ts';
import { checksOf } from '../doctor/checks.ts';
import { openToExamine } from '../doctor/open-database.ts';
import { EXIT } from '../exit-codes.ts';
import { withoutSecrets } from '../last-words.ts';
import { openSession, type Session } from '../session.ts';
import { harmless } from '../terminal-text.ts';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look at everything Dateline needs: each is fine, or comes with what mends it')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  dateline doctor
  REDIS_URL=redis://queue:6379 dateline doctor
  dateline doctor --json

Ends with 1 where something is not fine. Whatever hangs, each check ends within half a minute.`,
    )
    .action(async ({ json = false }: { json?: boolean }) => {
      process.exitCode = await diagnose(openSession(), json);
    });
}

async function diagnose(session: Session, json: boolean): Promise<number> {
  const findings: Finding[] = [];
  for await (const found of lookAt(session)) {
    const finding = { ...found, what: withoutSecrets(found.what) };
    findings.push(finding);
    if (!json) print(finding);
  }
  const isFine = findings.every(({ fine }) => fine);
  if (json) console.log(JSON.stringify({ format: 1, fine: isFine, checks: findings }, null, 2));
  return isFine ? EXIT.ok : EXIT.problems;
}

/** All checks at once, told in their order. */
async function* lookAt({ settings, now }: Session): AsyncGenerator<Finding> {
  let database: JoinedDatabase | null = null;
  const opening: Check = {
    name: 'database',
    async look() {
      database = await openToExamine(settings);
      return '';
    },
  };
  try {
    const opened = await examine(opening);
    if (!opened.fine) yield opened;
    const isReadable = await hasSchema(database);
    const looks = checksOf({ settings, database, isReadable, now }).map((check) => examine(check));
    for (const look of looks) yield await look;
  } finally {
    await close(database);
  }
}

/** One that a newer program made may mean something else. */
async function hasSchema(database: JoinedDatabase | null): Promise<boolean> {
  if (!database) return false;
  return schemaLag(database.pool).then(
    (lag) => lag === 0,
    () => false,
  );
}

async function close(database: JoinedDatabase | null): Promise<void> {
  await database?.close().catch(() => {});
}

function print({ name, fine, what, advice }: Finding): void {
  const lines = what.split('\n').map(harmless).join('\n  ');
  console.log(`${fine ? '✓' : '✗'} ${name.padEnd(9)} ${lines}`);
  if (advice) console.log(`  → ${advice}`);
}

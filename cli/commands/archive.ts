import { type Command, InvalidArgumentError } from 'commander';
import { type Day, daySchema } from '../../core/article.ts';
import { type Problem, verifyArchive } from '../../storage/archive/verify.ts';
import { writeArchiveDay } from '../../storage/archive/write.ts';
import { archiveDayState, markWritten } from '../../storage/archive-days.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession, type Session, withStorage } from '../session.ts';

export function addArchive(program: Command): void {
  const archive = program.command('archive').description('look after the dated archive on disk');
  archive
    .command('verify')
    .description('hold the files on disk against the database')
    .addHelpText('after', '\nExample:\n  dateline archive verify && echo the archive is whole')
    .action(async () => {
      process.exitCode = await verify(openSession());
    });
  archive
    .command('write')
    .argument('<days...>', 'as YYYY-MM-DD', collectDays)
    .description('write the files of some days anew, whatever is there')
    .addHelpText('after', '\nExample:\n  dateline archive write 2026-02-05 2026-02-06')
    .action((days: Day[]) => write(openSession(), days));
}

async function verify(session: Session): Promise<number> {
  const { archiveFolder, zone } = session.settings;
  return withStorage(session, async ({ db }) => {
    let wrong = 0;
    for await (const problem of verifyArchive({ db, root: archiveFolder, zone })) {
      if (problem.kind !== 'waiting') wrong++;
      console.log(describe(problem));
    }
    console.log(
      wrong === 0 ? `${archiveFolder} is as the database has it.` : `${wrong} problems in ${archiveFolder}.`,
    );
    return wrong === 0 ? EXIT.ok : EXIT.problems;
  });
}

function describe({ day, kind, file, what, advice }: Problem): string {
  const place = file ? `${day} ${file}` : day;
  return kind === 'waiting' ? `${place}: ${what}` : `${place}: ${what}\n  → ${advice}`;
}

function collectDays(text: string, days: Day[] = []): Day[] {
  const day = daySchema.safeParse(text);
  if (!day.success) throw new InvalidArgumentError('A day is written as 2026-02-05.');
  return [...days, day.data];
}

async function write(session: Session, days: Day[]): Promise<void> {
  const { now, settings } = session;
  const { archiveFolder: root, zone } = settings;
  await withStorage(session, async ({ db }) => {
    for (const day of [...new Set(days)].sort()) {
      const { wanted } = await archiveDayState(db, day);
      await writeArchiveDay({ db, root, day, zone });
      // An order that was given up stands no longer in the way of the next.
      await markWritten(db, day, wanted, now());
      console.log(`${day} is written.`);
    }
  });
}

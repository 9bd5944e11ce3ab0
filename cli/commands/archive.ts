import type { Command } from 'commander';
import { verifyArchive } from '../../storage/archive/verify.ts';
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
}

async function verify(session: Session): Promise<number> {
  const { archiveFolder, zone } = session.settings;
  return withStorage(session, async ({ db }) => {
    let wrong = 0;
    for await (const problem of verifyArchive({ db, root: archiveFolder, zone })) {
      if (problem.kind !== 'waiting') wrong++;
      console.log(JSON.stringify(problem));
    }
    console.log(
      wrong === 0 ? `${archiveFolder} is as the database has it.` : `${wrong} problems in ${archiveFolder}.`,
    );
    return wrong === 0 ? EXIT.ok : EXIT.problems;
  });
}

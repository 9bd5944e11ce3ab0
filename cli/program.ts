import { Command } from 'commander';
import { addAccount } from './commands/account.ts';
import { addArchive } from './commands/archive.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExtract } from './commands/extract.ts';
import { addIngest } from './commands/ingest.ts';
import { addReextract } from './commands/reextract.ts';
import { addRun } from './commands/run.ts';
import { addSource } from './commands/source.ts';
import { addStart } from './commands/start.ts';
import { addStories } from './commands/stories.ts';

export function createProgram(): Command {
  const program = new Command('dateline')
    .description('Watches news sites, and puts every report of the same visit or event on one card.')
    .version('0.1.0')
    .showHelpAfterError('(dateline --help tells more)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Exit codes:
  0  fine
  1  the command ran, and something it looked at is not as it should be, or its database was lost
  2  the command line, a setting or a file is wrong
  3  something that Dateline needs is not there: database, queue, port, browser, mail server

Examples:
  dateline demo                       see it at work on made-up outlets
  dateline start                      watch the catalog's sources and serve the desk
  dateline run --once                 read every source once
  dateline source add URL             look at a site, and watch it if you say so
  dateline source check vnexpress     what a source gives now
  dateline stories --date 2026-02-05  a day's stories
  dateline account add NAME --role admin  from the first account on, the desk asks who comes

Settings are environment variables or lines in .env; docs/settings.md tells them.`,
    );
  for (const add of [
    addStart,
    addRun,
    addDemo,
    addSource,
    addIngest,
    addExtract,
    addReextract,
    addStories,
    addArchive,
    addAccount,
    addDoctor,
  ])
    add(program);
  return program;
}

import { Command } from 'commander';
import { VERSION } from '../config/settings.ts';

type AddCommand = (program: Command) => void;

/** Loaded when asked for: with all of them, `dateline stories` began with three times the work. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['start', async () => (await import('./commands/start.ts')).addStart],
  ['run', async () => (await import('./commands/run.ts')).addRun],
  ['demo', async () => (await import('./commands/demo.ts')).addDemo],
  ['source', async () => (await import('./commands/source.ts')).addSource],
  ['ingest', async () => (await import('./commands/ingest.ts')).addIngest],
  ['extract', async () => (await import('./commands/extract.ts')).addExtract],
  ['reextract', async () => (await import('./commands/reextract.ts')).addReextract],
  ['stories', async () => (await import('./commands/stories.ts')).addStories],
  ['watch', async () => (await import('./commands/watch.ts')).addWatch],
  ['mail', async () => (await import('./commands/mail.ts')).addMail],
  ['archive', async () => (await import('./commands/archive.ts')).addArchive],
  ['retain', async () => (await import('./commands/retain.ts')).addRetain],
  ['backup', async () => (await import('./commands/backup.ts')).addBackup],
  ['restore', async () => (await import('./commands/restore.ts')).addRestore],
  ['account', async () => (await import('./commands/account.ts')).addAccount],
  ['status', async () => (await import('./commands/status.ts')).addStatus],
  ['config', async () => (await import('./commands/config.ts')).addConfig],
  ['doctor', async () => (await import('./commands/doctor.ts')).addDoctor],
]);

/** @param name of the command that is asked for; unless there is one of this name, the program has them all */
export async function createProgram(name = ''): Promise<Command> {
  const asked = COMMANDS.get(name);
  const adds = await Promise.all((asked ? [asked] : [...COMMANDS.values()]).map((load) => load()));
  const program = new Command('dateline')
    .description('Watches news sites, and puts every report of the same visit or event on one card.')
    .version(VERSION)
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
  dateline watch try NAME             what a watch would have caught
  dateline mail test ADDRESS          whether mails arrive
  dateline account add NAME --role admin  from the first account on, the desk asks who comes
  dateline status                     how all is, on a screen that stays
  dateline config                     every setting, and where it comes from

Settings are environment variables or lines in .env; docs/settings.md tells them.`,
    );
  for (const add of adds) add(program);
  return program;
}

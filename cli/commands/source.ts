import { type Command, Option } from 'commander';
import { DatelineError } from '../../core/errors.ts';
import { SourceFileError } from '../../sources/source-file-error.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession } from '../session.ts';
import { type AddOptions, addSource as add } from '../source/add.ts';
import { check } from '../source/check.ts';
import { checkAll } from '../source/check-all.ts';
import { listSources } from '../source/list.ts';
import { pause, resume } from '../source/pause.ts';

export function addSource(program: Command): void {
  const source = program.command('source').description('look after the sources');
  addAdd(source);
  addCheck(source);
  addList(source);
  addPause(source);
}

function addAdd(source: Command): void {
  source
    .command('add')
    .argument('<url>', "a site's address: its front page, a section, a feed, a sitemap or an article")
    .description('look at a site, show what its source would be, and write it if you say so')
    .option('--name <name>', "the source's name; from the host unless given")
    .option('--title <title>', "the outlet's name; what the site calls itself unless given")
    .option('--zone <zone>', 'the time zone of dates without an offset, where it cannot be told')
    .addOption(new Option('--via <via>', 'how articles are fetched').choices(['http', 'browser']))
    .option('--yes', 'write it without being asked')
    .option('--dry-run', 'write nothing')
    .addHelpText(
      'after',
      `
Looks for feeds, sitemaps and article links at the site's pace, which takes up to a minute, and reads
three articles. Writes a YAML file into the folder of sources, and never over another.

Examples:
  dateline source add https://www.harbourpost.example/
  dateline source add harbourpost.example --name harbour-post --zone Europe/London --yes
  dateline source add https://www.harbourpost.example/world --dry-run`,
    )
    .action(async (url: string, options: AddOptions) => {
      process.exitCode = await told(() => add(openSession(), url, options));
    });
}

function addCheck(source: Command): void {
  source
    .command('check')
    .argument('[source]', "a source's name in the catalog, or a YAML file")
    .option('--all', 'every source, in a table')
    .option('--json', 'one JSON document a source and line')
    .description(
      'read a source and three of its articles, and show what Dateline would take and what changed; nothing is kept',
    )
    .addHelpText(
      'after',
      `
Examples:
  dateline source check vnexpress
  dateline source check ./my-site.yaml
  dateline source check --all`,
    )
    .action(async (name: string | undefined, options: { all?: boolean; json?: boolean }) => {
      if ((name === undefined) === !options.all)
        throw new DatelineError('usage', 'Name one source, or say --all.', {
          advice: 'dateline source check vnexpress',
        });
      process.exitCode = await told(() =>
        name === undefined ? checkAll(openSession(), options) : check(openSession(), name, options),
      );
    });
}

function addList(source: Command): void {
  source
    .command('list')
    .description(
      'every source with its health, what it gave lately, and when it is looked at; 1 if any is bad',
    )
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      `
Examples:
  dateline source list
  dateline source list --json | jq '.sources[] | select(.health != "fine")'`,
    )
    .action(async (options: { json?: boolean }) => {
      process.exitCode = await listSources(openSession(), options);
    });
}

function addPause(source: Command): void {
  source
    .command('pause')
    .argument('<name>', 'a source')
    .description('check a source no more, in any process, until it is resumed')
    .addHelpText('after', '\nExamples:\n  dateline source pause vnexpress')
    .action(async (name: string) => {
      process.exitCode = await told(() => pause(openSession(), name));
    });
  source
    .command('resume')
    .argument('<name>', 'a source that is paused')
    .description('check a source again')
    .addHelpText('after', '\nExamples:\n  dateline source resume vnexpress')
    .action(async (name: string) => {
      process.exitCode = await told(() => resume(openSession(), name));
    });
}

const OF_COMMAND_LINE = new Set([
  'not-an-address',
  'bad-url',
  'zone-unknown',
  'zone-wrong',
  'name-wrong',
  'usage',
  'same-site',
  'source-exists',
]);

/** What a site refuses is what the command found out; the rest is told as everywhere. */
async function told(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const isPlain = error instanceof DatelineError && !(error instanceof SourceFileError);
    if (!isPlain || error.code === 'settings') throw error;
    console.error(`${error.message}${error.advice ? `\n→ ${error.advice}` : ''}`);
    return OF_COMMAND_LINE.has(error.code) ? EXIT.usage : EXIT.problems;
  }
}

import type { Command } from 'commander';
import { openSession } from '../session.ts';
import { endWatch, exportWatches, importWatches } from '../watch/files.ts';
import { listWatches } from '../watch/list.ts';
import { printSecrets } from '../watch/secret.ts';

/** What is done with watches at the command line beside the desk. */
export function addWatchFiles(watch: Command): void {
  watch
    .command('list')
    .description('every watch with whom it tells; 1 if a person has to decide something')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', '\nExamples:\n  dateline watch list')
    .action(async (options: { json?: boolean }) => {
      process.exitCode = await listWatches(openSession(), options);
    });
  watch
    .command('import')
    .argument('<files...>', 'YAML files, each named as its watch')
    .option('--replace', 'also over what the desk says')
    .description('take watches in from files; 1 if the desk says something else')
    .addHelpText(
      'after',
      `
The folder of watches is taken in by itself, whenever a file changes.

Examples:
  dateline watch import state-visits.yaml
  dateline watch import --replace watches/state-visits.yaml`,
    )
    .action(async (files: string[], options: { replace?: boolean }) => {
      process.exitCode = await importWatches(openSession(), files, options);
    });
  addExport(watch);
  watch
    .command('remove')
    .argument('<name>', 'a watch')
    .description('end a watch; the desk can take that back')
    .addHelpText('after', '\nExamples:\n  dateline watch remove state-visits')
    .action(async (name: string) => {
      process.exitCode = await endWatch(openSession(), name);
    });
  watch
    .command('secret')
    .argument('<name>', 'a watch')
    .description('the secrets with which the receivers of its webhooks verify what is posted')
    .addHelpText('after', '\nExamples:\n  dateline watch secret state-visits')
    .action((name: string) => printSecrets(openSession(), name));
}

function addExport(watch: Command): void {
  watch
    .command('export')
    .argument('[name]', 'a watch')
    .option('--all <folder>', 'all that are in force, a file each; files of the same names are overwritten')
    .description('write a watch as the desk has it')
    .addHelpText(
      'after',
      `
Examples:
  dateline watch export state-visits > watches/state-visits.yaml
  dateline watch export --all watches`,
    )
    .action(async (name: string | undefined, options: { all?: string }) => {
      process.exitCode = await exportWatches(openSession(), name, options);
    });
}

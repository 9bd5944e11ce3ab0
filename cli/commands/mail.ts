import { type Command, Option } from 'commander';
import type { MailLanguage } from '../../core/watch/schema.ts';
import { openSession } from '../session.ts';
import { type PreviewOptions, writePreview } from './mail-preview.ts';
import { type MailStopsOptions, mailStops } from './mail-stops.ts';
import { sendTestMail } from './mail-test.ts';

const language = () => new Option('--language <language>', 'of the mail').choices(['vi', 'en']);

export function addMail(program: Command): void {
  const mail = program.command('mail').description('look at the mails that Dateline sends, and try sending');
  mail
    .command('preview')
    .description('writes a mail of each kind, as HTML, as text and as it is sent')
    .option('--out <dir>', 'the folder; files of the same names are overwritten', 'mail-preview')
    .option('--watch <name>', 'of what this watch caught in the last thirty days, instead of made-up events')
    .addOption(language())
    .addHelpText(
      'after',
      `
Nothing is sent. It exits with 1 where the watch caught nothing.

Examples:
  dateline mail preview
  dateline mail preview --watch state-visits --language en --out /tmp/mails`,
    )
    .action(async (options: PreviewOptions) => {
      process.exitCode = await writePreview(options);
    });
  mail
    .command('test')
    .description('sends a test mail, and tells what the mail server answered')
    .argument('<address>', 'press.office@embassy.example')
    .addOption(language().default('vi'))
    .addHelpText(
      'after',
      `
It exits with 1 where the server refused the mail, or gave no answer to it, and with 3 where it could not be reached or takes no mail now.

Examples:
  dateline mail test press.office@embassy.example --language en`,
    )
    .action(async (address: string, options: { language: MailLanguage }) => {
      process.exitCode = await sendTestMail(openSession(), address, options.language);
    });
  mail
    .command('stops')
    .description('who is mailed no more: they unsubscribed, or mail to them comes back')
    .option('--lift <address>', 'mail this address again; ask who unsubscribed first')
    .addOption(
      new Option('--cause <cause>', 'list or lift only what has this cause').choices([
        'bounced',
        'unsubscribed',
      ]),
    )
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      `
Examples:
  dateline mail stops
  dateline mail stops --lift press.office@embassy.example --cause bounced`,
    )
    .action((options: MailStopsOptions) => mailStops(options));
}

import type { Command } from 'commander';
import { environmentFile } from '../../config/environment.ts';
import { environmentSchema, examineSettings } from '../../config/settings.ts';
import { type SettingInForce, settingsInForce } from '../../config/settings-in-force.ts';
import { toldOf } from '../../config/told.ts';
import { EXIT } from '../exit-codes.ts';
import { formatTable } from '../table.ts';

interface ConfigOptions {
  json?: true;
  explain?: true;
}

export function addConfig(program: Command): void {
  program
    .command('config')
    .description('print every setting in force, and where it comes from; stars stand for what is secret')
    .option('--explain', 'say what each is for')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  dateline config
  dateline config --explain
  dateline config --json

Ends with 2 where a setting is wrong or unknown. Settings are told in docs/settings.md.`,
    )
    .action((options: ConfigOptions) => {
      process.exitCode = printConfig(options);
    });
}

function printConfig({ json, explain }: ConfigOptions): number {
  const settings = settingsInForce();
  const unknown = examineSettings().problems.filter(
    ({ name }) => !Object.hasOwn(environmentSchema.shape, name),
  );
  if (json) console.log(JSON.stringify({ file: environmentFile(), settings, unknown }, null, 2));
  else {
    console.log(explain ? settings.map(explained).join('\n\n') : tableOf(settings));
    const file = environmentFile();
    console.log(`\n${file === null ? 'There is no .env file here.' : `.env is ${file}`}`);
    for (const { name, problem } of settings) if (problem) console.log(`✗ ${name} ${problem}`);
    for (const { name, message } of unknown) console.log(`✗ ${name} ${message}`);
  }
  return unknown.length > 0 || settings.some(({ problem }) => problem) ? EXIT.usage : EXIT.ok;
}

function tableOf(settings: readonly SettingInForce[]): string {
  const rows = settings.map(({ name, value, origin, problem }) => [
    problem ? `${name} ✗` : name,
    value ?? '–',
    origin,
  ]);
  return formatTable(['setting', 'value', 'from'], rows);
}

function explained({ name, value, origin }: SettingInForce): string {
  const { meaning, unless } = toldOf(environmentSchema.shape[name]);
  return `${name} = ${value ?? '–'}  (${origin})\n  ${plain(meaning)}\n  unless set: ${plain(unless)}`;
}

/** Markdown for a terminal: links as their words, without the marks of code. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('`', '');
}

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../cli/program.ts';
import { environmentSchema } from '../config/settings.ts';
import {
  anchorsOf,
  codeIn,
  commandsIn,
  documentationPages,
  filesIn,
  linksIn,
  type Page,
  reachedFrom,
  scriptsIn,
  unitsIn,
} from './support/documentation.ts';

const root = path.resolve(import.meta.dirname, '..');
const pages = documentationPages();
const program = await createProgram();
const packageFile: { scripts: object; dependencies: object; devDependencies: object } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);
/** What tests leave behind. */
const MADE = ['test/screens/'];
/** Told in CONTRIBUTING.md: they are the tests' own. */
const TEST_SETTINGS = [
  'DATELINE_TEST_POSTGRES_URL',
  'DATELINE_TEST_REDIS_URL',
  'DATELINE_TEST_SEED',
  'DATELINE_EVAL_DATA',
  'DATELINE_FAULT_MINUTES',
  'DATELINE_FAULT_SEED',
];

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function brokenLinks(page: Page): string[] {
  return linksIn(page).filter((link) => {
    const [target = '', anchor] = link.split('#');
    const file = path.resolve(root, path.dirname(page.name), target || path.basename(page.name));
    if (!isThere(file)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).has(anchor);
  });
}

const unknownScripts = (page: Page): string[] =>
  codeIn(page)
    .flatMap(scriptsIn)
    .filter((script) => !Object.hasOwn(packageFile.scripts, script));

const unknownSettings = ({ text }: Page): string[] =>
  (text.match(/\bDATELINE_[A-Z_]*[A-Z]\b/g) ?? []).filter(
    (name) => !Object.hasOwn(environmentSchema.shape, name) && !TEST_SETTINGS.includes(name),
  );

const missingFiles = (page: Page): string[] =>
  codeIn(page)
    .flatMap(filesIn)
    .filter((file) => !isThere(path.join(root, file)) && !MADE.includes(file));

const missingUnits = (page: Page): string[] =>
  codeIn(page)
    .flatMap(unitsIn)
    .filter((unit) => !isThere(path.join(root, 'deploy', unit)));

/** Commands that the program does not have, and options that theirs do not take. */
function unknownCommands(page: Page): string[] {
  return codeIn(page)
    .flatMap(commandsIn)
    .flatMap((words) => {
      const command = commandOf(program, words);
      if (!command) return [words.join(' ')];
      const options = words.flatMap((word) => /^--[a-z][a-z-]*/.exec(word)?.[0] ?? []);
      const taken = ['--help', ...command.options.map(({ long }) => long)];
      return options
        .filter((option) => !taken.includes(option))
        .map((option) => `${words.join(' ')}: ${option}`);
    });
}

/** The command that words call, or the group that they name by itself. */
function commandOf(parent: Command, [word, ...rest]: string[]): Command | null {
  const command = parent.commands.find((one) => one.name() === word);
  if (!command) return null;
  return command.commands.length === 0 || rest.length === 0 ? command : commandOf(command, rest);
}

describe('documentation', () => {
  it.each(pages.map((page) => [page.name, page] as const))('of %s leads to what is there', (_name, page) => {
    expect(brokenLinks(page)).toEqual([]);
    expect(unknownScripts(page)).toEqual([]);
    expect(unknownSettings(page)).toEqual([]);
    expect(unknownCommands(page)).toEqual([]);
    expect(missingFiles(page)).toEqual([]);
    expect(missingUnits(page)).toEqual([]);
  });

  it('is all reached from docs/README.md', () => {
    const reached = reachedFrom('docs/README.md', pages);
    const below = pages.filter(({ name }) => name.startsWith('docs/'));
    expect(below.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });

  it('lists the decisions by their titles', () => {
    const decisions = pages.filter(({ name }) => /^docs\/decisions\/\d/.test(name));
    decisions.sort((a, b) => (a.name < b.name ? -1 : 1));
    const rows = decisions.map(({ name, text }) => {
      const [, number, title] = /^# (\d+)\. (.+)/.exec(text) ?? [];
      return `| [${number}](${path.basename(name)}) | ${title} |`;
    });
    const index = pages.find(({ name }) => name === 'docs/decisions/README.md')?.text ?? '';
    expect(index.match(/^\| \[.+/gm)).toEqual(rows);
  });

  it('names every dependency, and none that is gone', () => {
    const page = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8');
    const [text = ''] = page.split('\n## What was tried');
    const named = [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap((match) => match[1]?.split(', ') ?? []);
    const used = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });
    const isTypes = (name: string) => name.startsWith('@types/');
    expect(used.filter((name) => !isTypes(name) && !named.includes(name))).toEqual([]);
    const words = ['package', 'file', '---', '@types/*', 'core/countries/cities.json'];
    expect(named.filter((name) => !used.includes(name) && !words.includes(name))).toEqual([]);
  });
});

describe('what is looked for', () => {
  const page = (text: string): Page => ({ name: 'docs/made-up.md', text });

  it('is found wrong where it is', () => {
    expect(
      brokenLinks(page('[a](nowhere.md) [b](settings.md#nothing) [c](https://x.example) [d](api.md)')),
    ).toEqual(['nowhere.md', 'settings.md#nothing']);
    expect(unknownScripts(page('`npm run -s bench:nothing` and `npm test`'))).toEqual(['bench:nothing']);
    expect(unknownSettings(page('`DATELINE_ZNOE`, `DATELINE_ZONE`'))).toEqual(['DATELINE_ZNOE']);
    const said = page(
      '    dateline watch guess NAME\n    dateline stories --date 2026-02-05 --jsno\n    dateline doctor',
    );
    expect(unknownCommands(said)).toEqual(['watch guess NAME', 'stories --date 2026-02-05 --jsno: --jsno']);
    expect(missingFiles(page('`config/settings.ts`, `config/nowhere.ts`, `deploy/NAME`'))).toEqual([
      'config/nowhere.ts',
    ]);
    const units = '    systemctl enable --now dateline dateline@worker dateline-nowhere.timer';
    expect(missingUnits(page(units))).toEqual(['dateline-nowhere.timer']);
    const index: Page = { name: 'docs/README.md', text: '[a](a.md)' };
    const [a, b] = ['docs/a.md', 'docs/b.md'].map((name) => ({ name, text: '[up](README.md)' }));
    expect(reachedFrom('docs/README.md', [index, a!, b!])).toEqual(new Set(['docs/README.md', 'docs/a.md']));
  });
});

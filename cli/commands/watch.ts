import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Settings } from '../../config/settings.ts';
import { DatelineError } from '../../core/errors.ts';
import type { Watch } from '../../core/watch/schema.ts';
import { readWatchFile, readWatchFiles, requireRight } from '../../mail/load-watches.ts';
import type { Queryable } from '../../storage/database.ts';
import { type CaughtArticle, type CaughtStory, storiesCaughtWhy } from '../../storage/watch-catch.ts';
import { findWatch, watchesInForce } from '../../storage/watches.ts';
import { openSession, withStorage } from '../session.ts';
import { addWatchFiles } from './watch-files.ts';

const MOST_STORIES = 500;
const DAY_MS = 24 * 3600 * 1000;

export function addWatch(program: Command): void {
  const watch = program.command('watch').description('look after the watches');
  addWatchFiles(watch);
  watch
    .command('try')
    .description('the stories that a watch would have caught, and why')
    .argument('<name>', 'a watch, or the path of a YAML file')
    .option('--days <number>', 'how far to look back', parseDays, 30)
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      `
Examples:
  dateline watch try state-visits
  dateline watch try watches/draft.yaml --days 7
  dateline watch try state-visits --json | jq '.stories[].title'`,
    )
    .action(async (name: string, { days, json = false }: { days: number; json?: boolean }) => {
      const session = openSession();
      await withStorage(session, async ({ db }) => {
        const watch = await namedWatch(db, session.settings, name);
        const since = new Date(session.now().getTime() - days * DAY_MS);
        const stories = await storiesCaughtWhy(db, watch, { since, limit: MOST_STORIES });
        if (json) return console.log(JSON.stringify({ watch: watch.name, since, stories }, null, 2));
        for (const story of stories) console.log(describe(story));
        console.log(summary(watch, stories.length, days));
      });
    });
}

function parseDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new InvalidArgumentError('Days are a whole number from 1 to 3650.');
  return days;
}

/**
 * A watch in force, one whose file was not taken in yet, or one from a YAML file.
 * @throws DatelineError `usage` where there is none of that name; WatchFileError where its file is wrong.
 */
export async function namedWatch(db: Queryable, { watchesFolder }: Settings, name: string): Promise<Watch> {
  if (/\.ya?ml$/.test(name)) return watchOfFile(name);
  const kept = await findWatch(db, name);
  if (kept && kept.removedAt === null) return kept.watch;
  const files = (await readWatchFiles(watchesFolder)) ?? [];
  if (files.some((file) => file.name === name)) return watchOfFile(path.join(watchesFolder, `${name}.yaml`));
  const inForce = (await watchesInForce(db)).map((watch) => watch.name);
  const names = [...new Set([...inForce, ...files.map((file) => file.name)])].sort();
  throw new DatelineError('usage', `There is no watch ${JSON.stringify(name)}.`, {
    advice: names.length > 0 ? `There are: ${names.join(', ')}.` : `Put a file into ${watchesFolder}.`,
  });
}

async function watchOfFile(file: string): Promise<Watch> {
  const read = await readWatchFile(file);
  requireRight([read]);
  if (!read.watch) throw new DatelineError('usage', `There is no watch in ${file}.`);
  return read.watch;
}

function describe({ id, day, title, articles }: CaughtStory): string {
  const lines = articles.map((article) => `    ${article.source}: ${whyOf(article)}`);
  return [`${day}  ${title}  (story ${id})`, ...new Set(lines)].join('\n');
}

/** `thăm (title, body), Viêng Chăn (body)`, or that the story is such a visit as the watch asks for. */
function whyOf({ found, people, countries, score }: CaughtArticle): string {
  const words = found.map(({ term, fields }) => `${term} (${fields.join(', ')})`);
  const named = [...people, ...countries].map((name) => `names ${name}`);
  const weight = score === null ? [] : [`weight ${score}`];
  return [...words, ...named, ...weight].join(', ') || 'is of such a visit';
}

function summary({ title, match }: Watch, count: number, days: number): string {
  const threshold = match.threshold === undefined ? '' : `; the threshold is ${match.threshold}`;
  const more = count === MOST_STORIES ? 'or more ' : '';
  const stories = count === 1 ? 'story' : 'stories';
  return `${title}: ${count} ${more}${stories} of the last ${days} days${threshold}.`;
}

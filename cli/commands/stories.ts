import { type Command, InvalidArgumentError } from 'commander';
import { type Day, daySchema } from '../../core/article.ts';
import type { Queryable } from '../../storage/database.ts';
import { articlesOfStory, listDays, type StoryCard, storiesOfDay } from '../../storage/review.ts';
import { openSession, withStorage } from '../session.ts';

export function addStories(program: Command): void {
  program
    .command('stories')
    .description("a day's stories with their articles; without a day, the days that have stories")
    .option('--date <day>', 'as YYYY-MM-DD', parseDay)
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      `
Examples:
  dateline stories
  dateline stories --date 2026-02-05
  dateline stories --date 2026-02-05 --json | jq '.stories[].title'`,
    )
    .action(async ({ date, json = false }: { date?: Day; json?: boolean }) => {
      await withStorage(openSession(), async ({ db }) => {
        if (date) await printDay(db, date, json);
        else await printDays(db, json);
      });
    });
}

export function parseDay(text: string): Day {
  const day = daySchema.safeParse(text);
  if (!day.success) throw new InvalidArgumentError('A day is written as 2026-02-05.');
  return day.data;
}

async function printDays(db: Queryable, json: boolean): Promise<void> {
  const days = await listDays(db, { limit: 1_000 });
  if (json) return console.log(JSON.stringify({ days }, null, 2));
  for (const day of days)
    console.log(`${day.day}  ${counted(day.stories, 'story', 'stories')}, ${day.fresh} new or changed`);
  if (days.length === 0) console.log('There are no stories yet.');
}

async function printDay(db: Queryable, day: Day, json: boolean): Promise<void> {
  const stories = await Promise.all(
    (await storiesOfDay(db, day)).map(async (story) => ({
      ...story,
      articles: await articlesOfStory(db, story.id),
    })),
  );
  if (json) return console.log(JSON.stringify({ day, stories }, null, 2));
  if (stories.length === 0) console.log(`There are no stories of ${day}.`);
  for (const story of stories) {
    console.log(`${story.title}\n  ${outline(story)}`);
    for (const { language, title } of story.headlines)
      if (title !== story.title) console.log(`  ${language}: ${title}`);
    for (const article of story.articles) {
      const copy = article.copyOf ? ` (copy of ${article.copyOf.source})` : '';
      console.log(`  · ${article.source}: ${article.title}${copy}\n    ${article.url}`);
    }
    console.log();
  }
}

function outline({ id, visit, outlets }: Pick<StoryCard, 'id' | 'visit' | 'outlets'>): string {
  const parts = [`story ${id}`, counted(outlets, 'outlet', 'outlets')];
  if (visit)
    parts.push(
      `${visit.visitors.join(', ')} → ${visit.host}`,
      [visit.start, visit.end].filter(Boolean).join(' – '),
    );
  return parts.filter(Boolean).join(' · ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

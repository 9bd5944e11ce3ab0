import { type Command, InvalidArgumentError } from 'commander';
import { type Day, daySchema } from '../../core/article.ts';
import type { Shaping } from '../../desk/api/env.ts';
import { dayData, wholeDayData } from '../../desk/api/schemas/day.ts';
import { loadSources } from '../../sources/load.ts';
import type { Queryable } from '../../storage/database.ts';
import { wholeStoriesOfDay } from '../../storage/handed-stories.ts';
import { listDays, type StoryCard, storiesOfDay } from '../../storage/review.ts';
import { articlesOfStory } from '../../storage/story-articles.ts';
import { openSession, type Session, withStorage } from '../session.ts';

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
      const session = openSession();
      await withStorage(session, async ({ db }) => {
        if (!date) await printDays(db, json);
        else if (json) await printDayAsData(db, date, session);
        else await printDay(db, date);
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
  if (json) return console.log(JSON.stringify({ days: days.map(dayData) }, null, 2));
  for (const day of days)
    console.log(`${day.day}  ${counted(day.stories, 'story', 'stories')}, ${day.fresh} new or changed`);
  if (days.length === 0) console.log('There are no stories yet.');
}

/** As the API has it. */
async function printDayAsData(db: Queryable, day: Day, session: Session): Promise<void> {
  const stories = await wholeStoriesOfDay(db, day, { dismissed: true });
  console.log(JSON.stringify(wholeDayData(day, stories, await shapingOf(session)), null, 2));
}

async function shapingOf({ settings }: Session): Promise<Shaping> {
  const { zone, desk, sourcesFolder } = settings;
  // Outlets go by the names of their sources where a file of these is wrong: stories can be read all the same.
  const sources = await loadSources(sourcesFolder).catch(() => []);
  const titles = new Map(sources.map(({ name, title }) => [name, title]));
  return {
    zone,
    base: desk.url,
    outletName: (source) => titles.get(source) ?? source,
  };
}

async function printDay(db: Queryable, day: Day): Promise<void> {
  const stories = await Promise.all(
    (await storiesOfDay(db, day)).map(async (story) => ({
      ...story,
      articles: await articlesOfStory(db, story.id),
    })),
  );
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

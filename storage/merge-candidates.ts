import { and, isNull, ne, sql } from 'drizzle-orm';
import type { Day } from '../core/article.ts';
import type { Headline } from '../core/story/headlines.ts';
import { foldText, wordsOf } from '../core/text.ts';
import type { Queryable } from './database.ts';
import { headlinesOf } from './headlines.ts';
import { stories } from './schema.ts';

/** A story that another may be merged into, or its articles moved to. */
export interface MergeCandidate {
  id: number;
  title: string;
  headlines: Headline[];
  day: Day;
}

/** Beyond these a list is no help. */
const MOST_OFFERED = 30;

/** Stories of the same day and of the days before and after it, those with the most words of the title in common first. */
export async function mergeCandidates(
  db: Queryable,
  story: { id: number; title: string; day: Day },
): Promise<MergeCandidate[]> {
  const rows = await db
    .select({ id: stories.id, title: stories.title, headlines: stories.headlines, day: stories.day })
    .from(stories)
    .where(
      and(
        isNull(stories.mergedInto),
        ne(stories.id, story.id),
        sql`${stories.day} between ${story.day}::date - 1 and ${story.day}::date + 1`,
      ),
    );
  const own = new Set(foldedWords(story.title));
  return rows
    .map((row) => ({
      row,
      alike: [...new Set(foldedWords(row.title))].filter((word) => own.has(word)).length,
    }))
    .sort((a, b) => b.alike - a.alike || b.row.id - a.row.id)
    .slice(0, MOST_OFFERED)
    .map(({ row }) => ({ ...row, headlines: headlinesOf(row) }));
}

const foldedWords = (title: string) => wordsOf(foldText(title));

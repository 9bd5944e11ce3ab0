import { and, desc, eq, gte, inArray, isNull, ne } from 'drizzle-orm';
import { visitSchema } from '../core/visit/visit.ts';
import type { Rule } from '../core/watch/schema.ts';
import { tellingPhrases } from '../core/watch/telling-phrases.ts';
import type { Queryable } from './database.ts';
import { caughtByRules, type SparedBy, sparedStories } from './rule-dismissals.ts';
import { articles, assignments, stories } from './schema.ts';
import { storiesCaught } from './watch-catch.ts';

/** Titles that words are weighed by: some days of a large desk, a month of a small one. */
const MOST_TITLES = 3_000;
/** A story of more outlets than these is no outlet's own: the rule is for all. */
const MOST_OUTLETS = 3;

/**
 * A rule for stories like one: for a visit, those of the same visitors and host; else those by the same outlets with
 * the telling words of its title. Null where there is no such story.
 *
 * @param since articles that were published earlier are not asked which words are common
 */
export async function suchRule(db: Queryable, storyId: number, since: Date): Promise<Rule | null> {
  const [story] = await db
    .select({ title: stories.title, visit: stories.visit })
    .from(stories)
    .where(eq(stories.id, storyId));
  if (!story) return null;
  const { sources, languages } = await originOf(db, storyId);
  const inLanguage = languages.length === 1 ? { languages } : {};
  const visit = visitSchema.nullable().catch(null).parse(story.visit);
  const none = { any: [], all: [], none: [] };
  if (visit) {
    const { host, visitors } = visit;
    return { match: none, visit: { hosts: [host], ...(visitors.length > 0 && { visitors }) }, ...inLanguage };
  }
  const byOutlets = sources.length > 0 && sources.length <= MOST_OUTLETS ? { sources } : {};
  const titles = await recentTitles(db, storyId, since, byOutlets.sources);
  const all = tellingPhrases(story.title, titles).map((words) => ({ words, in: 'title' as const }));
  return { match: { ...none, all }, ...byOutlets, ...inLanguage };
}

async function originOf(db: Queryable, storyId: number) {
  const rows = await db
    .selectDistinct({ source: articles.source, language: articles.language })
    .from(assignments)
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .where(eq(assignments.storyId, storyId));
  const known = rows.flatMap(({ language }) => (language === null ? [] : [language.slice(0, 2)]));
  return {
    sources: [...new Set(rows.map(({ source }) => source))].sort(),
    languages: [...new Set(known)].sort(),
  };
}

/** Of the articles of other stories, by these outlets if any are given. */
async function recentTitles(
  db: Queryable,
  storyId: number,
  since: Date,
  sources: string[] | undefined,
): Promise<string[]> {
  const rows = await db
    .select({ title: articles.title })
    .from(articles)
    .innerJoin(assignments, eq(assignments.articleId, articles.id))
    .where(
      and(
        ne(assignments.storyId, storyId),
        gte(articles.publishedAt, since),
        sources && inArray(articles.source, sources),
      ),
    )
    .orderBy(desc(articles.publishedAt))
    .limit(MOST_TITLES);
  return rows.map(({ title }) => title);
}

/** What a rule would do to stories that are there. */
export interface RulePreview {
  /** Stories that it would have dismissed, the latest changed first. */
  caught: number[];
  /** Whether there may be more. */
  isCut: boolean;
  /** Stories that it catches and leaves alone, with why. */
  spared: Map<number, SparedBy[]>;
  /** Stories that it was held against. */
  total: number;
}

/** Each is read as the rule would read it. */
const MOST_CAUGHT = 100;

/**
 * Holds a rule against the stories of late, those apart that are dismissed already.
 *
 * @param storyId the story that is dismissed with the rule: it is left out
 */
export async function previewRule(
  db: Queryable,
  { rule, storyId, since }: { rule: Rule; storyId: number; since: Date },
): Promise<RulePreview> {
  const [found, total] = await Promise.all([
    storiesCaught(db, rule, { since, limit: MOST_CAUGHT }),
    db.$count(
      stories,
      and(isNull(stories.mergedInto), ne(stories.attention, 'dismissed'), gte(stories.changedAt, since)),
    ),
  ]);
  const others = await db
    .select({ id: stories.id, visit: stories.visit })
    .from(stories)
    .where(
      inArray(
        stories.id,
        found.filter((id) => id !== storyId),
      ),
    )
    .orderBy(desc(stories.changedAt), desc(stories.id));
  const caught = [...(await caughtByRules(db, others, [{ rule }])).keys()];
  const spared = await sparedStories(db, caught);
  return {
    caught: caught.filter((id) => !spared.has(id)),
    isCut: found.length >= MOST_CAUGHT,
    spared,
    total,
  };
}

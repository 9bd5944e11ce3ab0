import type { Day } from '../core/article.ts';
import { type ArticleMatch, storyJudge, type WatchMatch } from '../core/watch/match.ts';
import type { Rule } from '../core/watch/rule.ts';
import type { Queryable } from './database.ts';
import { type Candidate, candidateStories, changedBetween } from './watch-candidates.ts';

/** Candidates that are read at once, and in all: so that a rule as wide as `visit: {}` ends some time. */
const READ_AT_ONCE = 200;
const MOST_READ = 3_000;

/** An article that a rule matches, and why. */
export type CaughtArticle = Candidate['articles'][number] & Omit<ArticleMatch, 'index'>;

/** A story that a rule catches, with the articles that it matches. */
export interface CaughtStory {
  id: number;
  title: string;
  day: Day;
  /** `WatchMatch.words` */
  words: string[];
  articles: CaughtArticle[];
}

export interface CatchLimits {
  /** Stories that changed earlier are left out. */
  since: Date;
  limit: number;
}

/** The ids of the stories of which some article matches a rule today, the latest changed first. */
export async function storiesCaught(db: Queryable, rule: Rule, limits: CatchLimits): Promise<number[]> {
  return (await storiesCaughtWhy(db, rule, limits)).map(({ id }) => id);
}

/**
 * The same with what there is to say of them.
 *
 * The index finds the candidates, the rule itself decides. What the index takes for one word and the rule for several,
 * as `www.example.com` and `US/China`, is found by that one word alone.
 */
export async function storiesCaughtWhy(
  db: Queryable,
  rule: Rule,
  { since, limit }: CatchLimits,
): Promise<CaughtStory[]> {
  const judge = storyJudge(rule);
  const caught: CaughtStory[] = [];
  let before: Candidate | undefined;
  for (let read = 0; read < MOST_READ && caught.length < limit; read += READ_AT_ONCE) {
    const page = await candidateStories(db, rule, {
      where: changedBetween(since, before),
      limit: READ_AT_ONCE,
    });
    for (const candidate of page) {
      const match = judge(candidate.story);
      if (match.matched) caught.push(caughtStory(candidate, match));
    }
    before = page.at(-1);
    if (page.length < READ_AT_ONCE) break;
  }
  return caught.slice(0, limit);
}

function caughtStory({ id, title, day, articles }: Candidate, { words, articles: matches }: WatchMatch) {
  const matching = matches.flatMap(({ index, ...reason }) => {
    const article = articles[index];
    return article ? [{ ...article, ...reason }] : [];
  });
  return { id, title, day, words, articles: matching };
}

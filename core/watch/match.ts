import { foldText, wordsOf } from '../text.ts';
import type { Rule } from './schema.ts';

export interface WatchedArticle {
  title: string;
  text: string;
  source: string;
}

export interface WatchedStory {
  articles: WatchedArticle[];
}

export interface WatchMatch {
  matched: boolean;
  /** The words of the rule that were found, as the rule spells them and in its order. */
  words: string[];
}

/**
 * Holds a rule against a story: it matches as soon as one article does, by having every word under `all`, one of
 * those under `any` and none under `none`. Words are whole words; case, accents and punctuation don't count.
 */
export function matchWatch(rule: Rule, story: WatchedStory): WatchMatch {
  const { any, all, none } = rule.match;
  const terms = [...new Set([...all, ...any])];
  const found = new Set<string>();
  let matched = false;
  for (const article of story.articles) {
    if (rule.sources && !rule.sources.includes(article.source)) continue;
    const words = searchable(`${article.title}\n${article.text}`);
    const has = (term: string) => words.includes(searchable(term));
    const matches = all.every(has) && (any.length === 0 || any.some(has)) && !none.some(has);
    if (!matches) continue;
    matched = true;
    for (const term of terms.filter(has)) found.add(term);
  }
  return { matched, words: terms.filter((term) => found.has(term)) };
}

/** Folded words with one space around each, so that `includes` finds whole words and phrases only. */
function searchable(text: string): string {
  return ` ${wordsOf(foldText(text)).join(' ')} `;
}

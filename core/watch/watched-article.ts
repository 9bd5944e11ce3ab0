import type { Article, Block } from '../article.ts';
import { type Spellings, spellingsOf } from './spellings.ts';
import type { Field } from './term.ts';

/** What a rule reads of an article. */
export interface WatchedArticle {
  title: string;
  /** The paragraph that it opens with; null or absent where nothing is known of it. */
  lead?: string | null;
  /** Paragraphs, one a line. */
  text: string;
  source: string;
  /** BCP 47 primary language tag. */
  language?: string | null;
}

interface ReadArticle extends Pick<Article, 'title' | 'lead' | 'language'> {
  blocks: readonly Pick<Block, 'kind' | 'text'>[];
}

/** An article as rules read it: without captions, its first paragraph for the lead where it has none. */
export function watchedArticle(
  source: string,
  { title, lead, blocks, language }: ReadArticle,
): WatchedArticle {
  // Pull quotes repeat the text.
  const text = blocks.flatMap((block) => (block.kind === 'pull-quote' ? [] : [block.text])).join('\n');
  return { source, title, lead: lead ?? firstLine(text), text, language };
}

/** The parts of an article, each in all spellings. */
export type FieldSpellings = Record<Field, Spellings>;

/** Kept as long as the article: with fifty rules, spelling it anew for each took seconds for a few hundred articles. */
const spelt = new WeakMap<WatchedArticle, FieldSpellings>();

export function fieldSpellings(article: WatchedArticle): FieldSpellings {
  const known = spelt.get(article);
  if (known) return known;
  const { title, lead, text } = article;
  const spellings = { title: spellingsOf(title), lead: spellingsOf(lead ?? ''), body: spellingsOf(text) };
  spelt.set(article, spellings);
  return spellings;
}

/** What an article is about stands at its beginning: in title, lead and first paragraph. */
export function beginningOf({ lead, text }: WatchedArticle): string {
  return [...new Set([lead ?? '', firstLine(text)])].join('\n');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

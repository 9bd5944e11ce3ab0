import { type Article, articleText } from './article.ts';
import { copyScore, shinglesOf } from './story/copies.ts';
import { foldedKey, foldText, wordsOf } from './text.ts';
import { wordText } from './words/document.ts';

/**
 * Whether two pages that say they are one article may be: they have one headline, or one of the texts holds much of the
 * other. A site may name one address in all its pages, or answer with one for all that are gone.
 */
export function isSameArticle(one: Article, other: Article): boolean {
  const title = foldedKey(one.title);
  if (title !== '' && title === foldedKey(other.title)) return true;
  return copyScore(shinglesIn(one), shinglesIn(other)) > 0;
}

function shinglesIn(article: Article): Uint32Array {
  return shinglesOf(wordText(article.title, articleText(article)));
}

const FEWEST_WORDS = 4;
const FEW_SHARED = 1 / 3;

/**
 * Whether two headlines cannot well be those of one article: hardly a word of the shorter is in the other. A new headline
 * for an old article keeps some; of short ones nothing is said.
 */
export function areOfTwoArticles(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => new Set(wordsOf(foldText(title))));
  if (!a || !b || Math.min(a.size, b.size) < FEWEST_WORDS) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared < Math.min(a.size, b.size) * FEW_SHARED;
}

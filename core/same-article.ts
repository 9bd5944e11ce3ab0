import { type Article, articleText } from './article.ts';
import { copyScore, shinglesOf } from './story/copies.ts';
import { foldedKey } from './text.ts';
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

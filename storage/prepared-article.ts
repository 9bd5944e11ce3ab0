import { articleText } from '../core/article.ts';
import type { Meaning } from '../core/story/meaning.ts';
import { type PreparedArticle, prepareArticle } from '../core/story/prepare.ts';
import type { CurrentArticle } from './articles.ts';

/**
 * An article as the clusterer reads it. Its id there is its page's URL: rows are numbered as they happen to come.
 * @param meaning what an embedding model made of this version, if one was asked
 */
export function preparedArticle(article: CurrentArticle, meaning: Meaning | null = null): PreparedArticle {
  const prepared = prepareArticle({
    id: article.url,
    source: article.source,
    title: article.content.title,
    text: articleText(article.content),
    published: article.content.published?.instant ?? article.publishedAt.toISOString(),
    language: article.content.language,
  });
  return { ...prepared, meaning };
}

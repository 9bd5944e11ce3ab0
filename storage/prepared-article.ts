import { articleText } from '../core/article.ts';
import { type PreparedArticle, prepareArticle } from '../core/story/prepare.ts';
import type { CurrentArticle } from './articles.ts';

/** An article as the clusterer reads it. Its id there is its page's URL: rows are numbered as they happen to come. */
export function preparedArticle(article: CurrentArticle): PreparedArticle {
  return prepareArticle({
    id: article.url,
    source: article.source,
    title: article.content.title,
    text: articleText(article.content),
    published: article.content.published?.instant ?? article.publishedAt.toISOString(),
    language: article.content.language,
  });
}

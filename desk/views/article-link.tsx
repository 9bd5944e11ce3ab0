import type { ArticleReference } from '../../storage/story-articles.ts';
import type { PageContext } from '../page-context.ts';

/** Another article, by title and outlet. */
export function ArticleLink({ article, page }: { article: ArticleReference; page: PageContext }) {
  return (
    <>
      <a href={`/articles/${article.id}`}>{article.title}</a> ({page.outletName(article.source)})
    </>
  );
}

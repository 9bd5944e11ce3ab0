import { Hono } from 'hono';
import { articlePage } from '../../storage/article-page.ts';
import type { Queryable } from '../../storage/database.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseAddress } from '../parameters.ts';
import { ArticleText } from '../views/article-text.tsx';
import { renderPage } from '../views/layout.tsx';

/** An article as clean text. */
export function articleRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/:id', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const article = await articlePage(db, id);
    if (!article) return c.notFound();
    return renderPage(c, article.content.title, <ArticleText article={article} page={c.get('page')} />);
  });
  return app;
}

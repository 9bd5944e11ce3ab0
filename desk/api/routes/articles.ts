import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { articlePage } from '../../../storage/article-page.ts';
import { versionContent } from '../../../storage/article-versions.ts';
import { type ApiOptions, shapingOf } from '../env.ts';
import { answer, apiPart, found, idParameter, idParameters, looking, orNotFound } from '../route-parts.ts';
import { articleData, articleSchema, versionData, versionTextSchema } from '../schemas/article.ts';

const tags = ['Articles'];

const articleRoute = createRoute({
  ...looking,
  operationId: 'getArticle',
  path: '/articles/{id}',
  tags,
  summary: 'An article with its text, its story and its versions',
  request: { params: idParameters },
  responses: { 200: answer('the article', articleSchema), ...found },
});

const versionRoute = createRoute({
  ...looking,
  operationId: 'getArticleVersion',
  path: '/articles/{id}/versions/{number}',
  tags,
  summary: 'An article as one of its versions has it',
  request: {
    params: z.object({
      id: idParameter,
      number: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .transform(Number)
        .meta({ type: 'integer', minimum: 1 }),
    }),
  },
  responses: { 200: answer('the version', versionTextSchema), ...found },
});

export function articleRoutes({ db, url }: ApiOptions) {
  const app = apiPart();
  app.openapi(articleRoute, async (c) => {
    const article = orNotFound(await articlePage(db, c.req.valid('param').id));
    return c.json(articleData(article, shapingOf(c, url)), 200);
  });
  app.openapi(versionRoute, async (c) => {
    const { id, number } = c.req.valid('param');
    const content = orNotFound(await versionContent(db, id, number));
    return c.json(versionData(id, number, content), 200);
  });
  return app;
}

import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { standingsOf } from '../../../storage/source-standings.ts';
import { askedPage, pageQuerySchema } from '../cursor.ts';
import type { ApiOptions } from '../env.ts';
import { answer, apiPart, found, listed, looking, nextSchema, orNotFound, pageOf } from '../route-parts.ts';
import { sourceData, sourceSchema } from '../schemas/source.ts';

const tags = ['Sources'];

const listRoute = createRoute({
  ...looking,
  operationId: 'listSources',
  path: '/sources',
  tags,
  summary: 'The sources that are watched with their health, by name',
  request: { query: pageQuerySchema.strict() },
  responses: {
    200: answer('a page of sources', z.object({ sources: z.array(sourceSchema), next: nextSchema })),
    ...listed,
  },
});

const sourceRoute = createRoute({
  ...looking,
  operationId: 'getSource',
  path: '/sources/{name}',
  tags,
  summary: 'A source with its health',
  request: { params: z.object({ name: z.string() }) },
  responses: { 200: answer('the source', sourceSchema), ...found },
});

export function sourceRoutes({ db, sources }: ApiOptions) {
  const app = apiPart();
  const dataOf = async (names: string[], { now, zone }: { now: Date; zone: string }) => {
    const standings = await standingsOf(db, names, now);
    return [...standings].flatMap(([name, standing]) => {
      const source = sources.get(name);
      return source ? sourceData({ ...source, name }, standing, zone) : [];
    });
  };

  app.openapi(listRoute, async (c) => {
    const { limit, after = '' } = askedPage(c.req.valid('query'), z.string());
    const entries = [...sources.keys()].filter((name) => name > after).sort();
    const { shown, next } = pageOf(c, limit, { entries, keyOf: (name) => name });
    return c.json({ sources: await dataOf(shown, c.get('page')), next }, 200);
  });

  app.openapi(sourceRoute, async (c) => {
    const { name } = c.req.valid('param');
    const [source] = sources.has(name) ? await dataOf([name], c.get('page')) : [];
    return c.json(orNotFound(source), 200);
  });
  return app;
}

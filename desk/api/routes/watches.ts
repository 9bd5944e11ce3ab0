import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { storyCardsOf } from '../../../storage/review.ts';
import { storiesCaught } from '../../../storage/watch-catch.ts';
import { findWatch, keptWatches } from '../../../storage/watches.ts';
import { CAUGHT_MS } from '../../caught.ts';
import { askedPage, pageQuerySchema } from '../cursor.ts';
import { type ApiOptions, shapingOf } from '../env.ts';
import { answer, apiPart, found, listed, looking, nextSchema, orNotFound, pageOf } from '../route-parts.ts';
import { storyCardData, storyCardSchema } from '../schemas/story-card.ts';
import { watchData, watchDataSchema, watchParameters } from '../schemas/watch.ts';

const tags = ['Watches'];

const listRoute = createRoute({
  ...looking,
  operationId: 'listWatches',
  path: '/watches',
  tags,
  summary: 'The watches that are in force, by name',
  request: { query: pageQuerySchema.strict() },
  responses: {
    200: answer('a page of watches', z.object({ watches: z.array(watchDataSchema), next: nextSchema })),
    ...listed,
  },
});

const watchRoute = createRoute({
  ...looking,
  operationId: 'getWatch',
  path: '/watches/{name}',
  tags,
  summary: 'A watch, removed or not',
  request: { params: watchParameters },
  responses: { 200: answer('the watch', watchDataSchema), ...found },
});

const caughtRoute = createRoute({
  ...looking,
  operationId: 'listStoriesCaught',
  path: '/watches/{name}/stories',
  tags,
  summary: 'What a watch catches of the stories that changed in the last 30 days, the latest change first',
  request: { params: watchParameters, query: pageQuerySchema.pick({ limit: true }).strict() },
  responses: {
    200: answer(
      'the stories, without those that were dismissed',
      z.object({ stories: z.array(storyCardSchema) }),
    ),
    ...listed,
    ...found,
  },
});

export function watchRoutes({ db, url }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => {
    const { limit, after = '' } = askedPage(c.req.valid('query'), z.string());
    const { watches } = await keptWatches(db);
    const entries = watches
      .filter(({ watch, removedAt }) => removedAt === null && watch.name > after)
      .sort((a, b) => (a.watch.name < b.watch.name ? -1 : 1));
    const { shown, next } = pageOf(c, limit, { entries, keyOf: ({ watch }) => watch.name });
    return c.json({ watches: shown.map((kept) => watchData(kept, c.get('page').zone)), next }, 200);
  });

  app.openapi(watchRoute, async (c) => {
    const kept = orNotFound(await findWatch(db, c.req.valid('param').name));
    return c.json(watchData(kept, c.get('page').zone), 200);
  });

  app.openapi(caughtRoute, async (c) => {
    const { watch } = orNotFound(await findWatch(db, c.req.valid('param').name));
    const { limit } = askedPage(c.req.valid('query'), z.never());
    const since = new Date(c.get('page').now.getTime() - CAUGHT_MS);
    const ids = await storiesCaught(db, watch, { since, limit });
    const cards = await storyCardsOf(db, ids, { person: c.get('actor') });
    const byId = new Map(cards.map((card) => [card.id, card]));
    const shaping = shapingOf(c, url);
    const stories = ids.flatMap((id) => byId.get(id) ?? []).map((card) => storyCardData(card, shaping));
    return c.json({ stories }, 200);
  });
  return app;
}

import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { listActivity } from '../../../storage/activity.ts';
import { askedPage, pageQuerySchema } from '../cursor.ts';
import { type ApiOptions, shapingOf } from '../env.ts';
import { answer, apiPart, idParameter, listed, looking, nextPage, nextSchema } from '../route-parts.ts';
import { activityData, activitySchema } from '../schemas/activity.ts';

const idKey = z.int().min(0);
const cursorSchema = z.object({ person: idKey, events: idKey, merges: idKey });

const listRoute = createRoute({
  ...looking,
  operationId: 'listActivity',
  path: '/activity',
  tags: ['Activity'],
  summary: 'Who did what, and what the program did by itself, the latest first',
  request: {
    query: pageQuerySchema
      .extend({ story: idParameter.optional().meta({ type: 'integer', description: 'of this story alone' }) })
      .strict(),
  },
  responses: {
    200: answer('a page of activity', z.object({ activity: z.array(activitySchema), next: nextSchema })),
    ...listed,
  },
});

export function activityRoutes({ db, url }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => {
    const { story, ...page } = c.req.valid('query');
    const { limit, after } = askedPage(page, cursorSchema);
    const { entries, next } = await listActivity(db, { limit, before: after, storyId: story });
    const shaping = shapingOf(c, url);
    const activity = entries.map((entry) => activityData(entry, shaping));
    return c.json({ activity, next: nextPage(c, next) }, 200);
  });
  return app;
}

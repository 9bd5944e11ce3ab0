import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { wholeStoriesOfDay } from '../../../storage/handed-stories.ts';
import { listDays } from '../../../storage/review.ts';
import { deskDaySchema } from '../../parameters.ts';
import { askedPage, pageQuerySchema } from '../cursor.ts';
import { type ApiOptions, shapingOf } from '../env.ts';
import { answer, apiPart, found, listed, looking, nextSchema, pageOf } from '../route-parts.ts';
import { dayData, daySchema, wholeDayData, wholeDaySchema } from '../schemas/day.ts';

const tags = ['Days'];

const listRoute = createRoute({
  ...looking,
  operationId: 'listDays',
  path: '/days',
  tags,
  summary: 'Days that have stories, the latest first',
  request: { query: pageQuerySchema.strict() },
  responses: {
    200: answer('a page of days', z.object({ days: z.array(daySchema), next: nextSchema })),
    ...listed,
  },
});

const dayRoute = createRoute({
  ...looking,
  operationId: 'getDay',
  path: '/days/{day}',
  tags,
  summary: 'A day’s stories, whole, in order of publication',
  description: 'With those that were dismissed. For a part of them, list stories `from` and `to` the day.',
  request: { params: z.object({ day: deskDaySchema }) },
  responses: { 200: answer('the day; without stories where there are none', wholeDaySchema), ...found },
});

export function dayRoutes({ db, url }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => {
    const { limit, after } = askedPage(c.req.valid('query'), deskDaySchema);
    const days = await listDays(db, { limit: limit + 1, before: after }, { person: c.get('actor') });
    const { shown, next } = pageOf(c, limit, { entries: days, keyOf: ({ day }) => day });
    return c.json({ days: shown.map(dayData), next }, 200);
  });
  app.openapi(dayRoute, async (c) => {
    const { day } = c.req.valid('param');
    const stories = await wholeStoriesOfDay(db, day, { dismissed: true });
    return c.json(wholeDayData(day, stories, shapingOf(c, url)), 200);
  });
  return app;
}

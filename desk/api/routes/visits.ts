import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { type ListedVisit, visitPage } from '../../../storage/visit-pages.ts';
import { storyAddress } from '../../hand-on/addresses.ts';
import { deskDaySchema } from '../../parameters.ts';
import { askedPage, pageQuerySchema } from '../cursor.ts';
import { type ApiOptions, type Shaping, shapingOf } from '../env.ts';
import { answer, apiPart, listed, looking, nextPage, nextSchema } from '../route-parts.ts';
import { day, headlineOf, headlineSchema, id } from '../schemas/common.ts';
import { visitDataSchema } from '../schemas/story.ts';

const listedVisitSchema = z
  .object({
    story: id,
    address: z.string(),
    title: z.string(),
    headlines: z.array(headlineSchema),
    day: day.meta({ description: 'under which the story is filed' }),
    visit: visitDataSchema,
    followed: z.boolean(),
  })
  .meta({ id: 'ListedVisit' });

const listRoute = createRoute({
  ...looking,
  operationId: 'listVisits',
  path: '/visits',
  tags: ['Visits'],
  summary: 'The calendar of visits, in the order of their first days',
  description: 'Visits of which a day is known, without those that were dismissed.',
  request: {
    query: pageQuerySchema
      .extend({
        from: deskDaySchema.optional().meta({ description: 'visits that last until this day or longer' }),
        to: deskDaySchema.optional().meta({ description: 'visits that begin on this day or earlier' }),
      })
      .strict(),
  },
  responses: {
    200: answer('a page of visits', z.object({ visits: z.array(listedVisitSchema), next: nextSchema })),
    ...listed,
  },
});

const keySchema = z.tuple([deskDaySchema, id]);

export function visitRoutes({ db, url }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => {
    const { from, to, ...page } = c.req.valid('query');
    const { visits, next } = await visitPage(db, { from, to, ...askedPage(page, keySchema) });
    const shaping = shapingOf(c, url);
    const data = visits.map((visit) => visitData(visit, shaping));
    return c.json({ visits: data, next: nextPage(c, next) }, 200);
  });
  return app;
}

function visitData(listed: ListedVisit, { base }: Shaping): z.infer<typeof listedVisitSchema> {
  const { id, title, headlines, day, visit, isFollowed } = listed;
  return {
    story: id,
    address: storyAddress(base, id),
    title,
    headlines: headlines.map(headlineOf),
    day,
    visit,
    followed: isFollowed,
  };
}

import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { assigneeOf } from '../../../storage/assignees.ts';
import { wholeStory } from '../../../storage/handed-stories.ts';
import { latestLeads } from '../../../storage/latest-leads.ts';
import { relatedStories } from '../../../storage/related-stories.ts';
import { currentStoryId, storyCard } from '../../../storage/review.ts';
import { isStarred } from '../../../storage/stars.ts';
import { storiesByChange, storiesByDays } from '../../../storage/story-pages.ts';
import { deskDaySchema } from '../../parameters.ts';
import { askedPage } from '../cursor.ts';
import { type ApiOptions, shapingOf } from '../env.ts';
import {
  answer,
  apiPart,
  found,
  idParameters,
  listed,
  looking,
  nextPage,
  nextSchema,
  orNotFound,
} from '../route-parts.ts';
import { storyCardData, storyCardSchema } from '../schemas/story-card.ts';
import { storyPageData, storyPageSchema } from '../schemas/story-page.ts';
import { askedStories, storiesQuerySchema } from '../story-query.ts';

const tags = ['Stories'];
const idKey = z.int().positive();
const dayKeySchema = z.tuple([deskDaySchema, idKey]);
const changeKeySchema = z.tuple([z.int(), idKey]);

const listRoute = createRoute({
  ...looking,
  operationId: 'listStories',
  path: '/stories',
  tags,
  summary: 'Stories by what the search of the desk looks for',
  description:
    'The latest day first; with `changedSince`, the earliest change first, so that who asks again from a minute ' +
    'before the last `changed` that they saw misses none.',
  request: { query: storiesQuerySchema },
  responses: {
    200: answer('a page of stories', z.object({ stories: z.array(storyCardSchema), next: nextSchema })),
    ...listed,
  },
});

const storyRoute = createRoute({
  ...looking,
  operationId: 'getStory',
  path: '/stories/{id}',
  tags,
  summary: 'A story with all that is known of it',
  request: { params: idParameters },
  responses: {
    200: answer('the story', storyPageSchema),
    307: { description: 'merged into another story, whose address `Location` has; a merge may be undone' },
    ...found,
  },
});

export function storyRoutes({ db, url }: ApiOptions) {
  const app = apiPart();
  app.openapi(listRoute, async (c) => {
    const { search, since, page } = askedStories(c.req.valid('query'));
    const person = c.get('actor');
    const { stories, next } = since
      ? await storiesByChange(db, { search, person, since, ...askedPage(page, changeKeySchema) })
      : await storiesByDays(db, { search, person, ...askedPage(page, dayKeySchema) });
    const shaping = shapingOf(c, url);
    const data = stories.map((story) => storyCardData(story, shaping));
    return c.json({ stories: data, next: nextPage(c, next) }, 200);
  });

  app.openapi(storyRoute, async (c) => {
    const { id } = c.req.valid('param');
    const person = c.get('actor');
    const [story, card] = await Promise.all([wholeStory(db, id), storyCard(db, id, { person })]);
    if (!story || !card) {
      const current = orNotFound(await currentStoryId(db, id));
      return c.redirect(`/api/v1/stories/${current}`, 307);
    }
    const [starred, assignee, leads, related] = await Promise.all([
      isStarred(db, person, id),
      assigneeOf(db, id),
      latestLeads(db, id),
      relatedStories(db, story),
    ]);
    return c.json(storyPageData({ story, card, starred, assignee, leads, related }, shapingOf(c, url)), 200);
  });
  return app;
}

import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Queryable } from '../../storage/database.ts';
import { markSeen } from '../../storage/decisions.ts';
import { outletsSay } from '../../storage/outlets-say.ts';
import { articlesOfStory, currentStoryId, storyCard } from '../../storage/review.ts';
import { decideAndArchive } from '../decide.ts';
import type { DeskEnv } from '../page-context.ts';
import { decisionFormSchema, idSchema, parseAddress, parseForm, seenFormSchema } from '../parameters.ts';
import { shownHeadline } from '../views/headline.tsx';
import { renderPage } from '../views/layout.tsx';
import { StoryPage } from '../views/story-page.tsx';

/** A story with its articles, and what people decide of stories. Forms lead back to the page they came from. */
export function storyRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/:id', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const [story, articles, say] = await Promise.all([
      storyCard(db, id),
      articlesOfStory(db, id),
      outletsSay(db, id),
    ]);
    if (!story) {
      const current = await currentStoryId(db, id);
      // Not for ever: a merge may be undone.
      return current === null ? c.notFound() : c.redirect(`/stories/${current}`, 302);
    }
    return renderPage(
      c,
      shownHeadline(story, c.get('page')).title,
      <StoryPage story={story} articles={articles} say={say} page={c.get('page')} />,
    );
  });

  app.post('/seen', async (c) => {
    const form = parseForm(seenFormSchema, await c.req.parseBody({ all: true }));
    const { now } = c.get('page');
    await markSeen(db, { stories: form.story, actor: c.get('actor'), at: now });
    return c.redirect(form.back, 303);
  });

  app.post('/:id/decisions', async (c) => {
    const storyId = parseAddress(idSchema, c.req.param('id'));
    const { back, ...decision } = parseForm(decisionFormSchema, await c.req.parseBody());
    const { now } = c.get('page');
    const outcome = await decideAndArchive(db, { ...decision, storyId, actor: c.get('actor'), at: now });
    if (outcome === 'missing') throw new HTTPException(404);
    return c.redirect(back, 303);
  });
  return app;
}

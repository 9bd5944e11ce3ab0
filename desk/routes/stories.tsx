import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { listActivity } from '../../storage/activity.ts';
import type { Queryable } from '../../storage/database.ts';
import { markSeen } from '../../storage/decisions.ts';
import { latestLeads } from '../../storage/latest-leads.ts';
import { markingsOf } from '../../storage/marks.ts';
import { outletsSay } from '../../storage/outlets-say.ts';
import { relatedStories } from '../../storage/related-stories.ts';
import { countTextsRemoved } from '../../storage/retention/bodies.ts';
import { currentStoryId, storyCard } from '../../storage/review.ts';
import { dismissedBy } from '../../storage/rule-dismissals.ts';
import { articlesOfStory } from '../../storage/story-articles.ts';
import { decideAndArchive } from '../decide.ts';
import type { DeskEnv } from '../page-context.ts';
import {
  backTelling,
  decisionFormSchema,
  idSchema,
  parseAddress,
  parseForm,
  seenFormSchema,
} from '../parameters.ts';
import { shownHeadline } from '../views/headline.tsx';
import { renderPage } from '../views/layout.tsx';
import { StoryPage } from '../views/story-page.tsx';

/** Of a story, on its page. */
const ACTIVITY_SHOWN = 20;

/** A story with its articles, and what people decide of stories. Forms lead back to the page they came from. */
export function storyRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/:id', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const [story, articles, say, latest, marks, activity, byRule, textsRemoved] = await Promise.all([
      storyCard(db, id, { person: c.get('actor') }),
      articlesOfStory(db, id),
      outletsSay(db, id),
      latestLeads(db, id),
      markingsOf(db, id, c.get('actor')),
      listActivity(db, { limit: ACTIVITY_SHOWN, storyId: id }),
      dismissedBy(db, id),
      countTextsRemoved(db, id),
    ]);
    if (!story) {
      const current = await currentStoryId(db, id);
      // Not for ever: a merge may be undone.
      return current === null ? c.notFound() : c.redirect(`/stories/${current}`, 302);
    }
    const related = await relatedStories(db, story);
    return renderPage(
      c,
      shownHeadline(story, c.get('page')).title,
      <StoryPage
        story={story}
        articles={articles}
        say={say}
        latest={latest}
        related={related}
        marks={marks}
        activity={activity.entries}
        byRule={byRule}
        textsRemoved={textsRemoved}
        page={c.get('page')}
      />,
    );
  });

  app.post('/seen', async (c) => {
    const form = parseForm(seenFormSchema, await c.req.parseBody({ all: true }));
    const { now, zone } = c.get('page');
    const [first] = await markSeen(db, { stories: form.story, actor: c.get('actor'), at: now }, zone);
    return c.redirect(first === undefined ? form.back : backTelling(form.back, 'done', first), 303);
  });

  app.post('/:id/decisions', async (c) => {
    const storyId = parseAddress(idSchema, c.req.param('id'));
    const { back, ...decision } = parseForm(decisionFormSchema, await c.req.parseBody());
    const { now, zone } = c.get('page');
    const what = { ...decision, storyId, actor: c.get('actor'), at: now };
    const result = await decideAndArchive(db, what, zone);
    if (result.outcome === 'missing') throw new HTTPException(404);
    if (result.outcome === 'decided') return c.redirect(backTelling(back, 'done', result.decision), 303);
    if (result.outcome === 'overtaken') return c.redirect(backTelling(back, 'late', result.by), 303);
    return c.redirect(back, 303);
  });
  return app;
}

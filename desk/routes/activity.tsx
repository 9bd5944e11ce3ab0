import { Hono } from 'hono';
import { z } from 'zod';
import { type ActivityCursor, listActivity } from '../../storage/activity.ts';
import type { Queryable } from '../../storage/database.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseAddress } from '../parameters.ts';
import { ActivityList } from '../views/activity.tsx';
import { renderPage } from '../views/layout.tsx';

const ENTRIES_SHOWN = 50;

const wholeSchema = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .pipe(z.int());
/** `81.912.40`: the ids of the last decision, event and merge that were shown. */
const cursorSchema = z
  .string()
  .transform((text) => text.split('.'))
  .pipe(z.tuple([wholeSchema, wholeSchema, wholeSchema]))
  .transform(([person, events, merges]): ActivityCursor => ({ person, events, merges }));

const activitySchema = z.object({ before: cursorSchema.optional(), story: idSchema.optional() });

/** Who did what and when, and the program's own moves. */
export function activityRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (c) => {
    const { before, story } = parseAddress(activitySchema, c.req.query());
    const { entries, next } = await listActivity(db, { limit: ENTRIES_SHOWN, before, storyId: story });
    const page = c.get('page');
    const { right } = page.messages;
    const ofStory = story === undefined ? '' : `story=${story}`;
    return renderPage(
      c,
      right.activity,
      <>
        <h1>{right.activity}</h1>
        {story === undefined && (
          <p>
            <a href="/rules">{page.messages.dismissalRules.heading}</a>
          </p>
        )}
        {story !== undefined && (
          <p>
            <a href={`/stories/${story}`}>{right.backToStory}</a>
          </p>
        )}
        {page.mayDecide && story === undefined && (
          <p>
            <a href="/mails">{page.messages.mails.heading}</a>
          </p>
        )}
        <ActivityList entries={entries} page={page} />
        <p class="neighbours">
          {before && <a href={`/activity?${ofStory}`}>{right.latest}</a>}
          {next && (
            <a class="next" href={`/activity?${ofStory}&before=${next.person}.${next.events}.${next.merges}`}>
              {right.older}
            </a>
          )}
        </p>
      </>,
    );
  });
  return app;
}

import { Hono } from 'hono';
import type { Day } from '../../core/article.ts';
import type { Queryable } from '../../storage/database.ts';
import { listDays, neighbourDays, type StoryCard, storiesOfDay } from '../../storage/review.ts';
import type { DeskEnv, PageContext } from '../page-context.ts';
import { deskDaySchema, parseAddress } from '../parameters.ts';
import { MarkAllSeen } from '../views/actions.tsx';
import { DAYS_SHOWN, DayList } from '../views/day-list.tsx';
import { HandOn } from '../views/hand-on.tsx';
import { renderPage } from '../views/layout.tsx';
import { StoryList } from '../views/story-card.tsx';

/** The list of days, by `?before=` page after page, and a day's stories. */
export function dayRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (c) => {
    const page = c.get('page');
    const before = parseAddress(deskDaySchema.optional(), c.req.query('before'));
    const days = await listDays(db, { limit: DAYS_SHOWN + 1, before }, { person: c.get('actor') });
    return renderPage(
      c,
      page.messages.daysHeading,
      <>
        <h1>{page.messages.daysHeading}</h1>
        <DayList days={days} page={page} />
        {before && (
          <p>
            <a href="/days">{page.messages.latestDays}</a>
          </p>
        )}
      </>,
    );
  });

  app.get('/:day', async (c) => {
    const day = parseAddress(deskDaySchema, c.req.param('day'));
    const page = c.get('page');
    const [stories, neighbours] = await Promise.all([
      storiesOfDay(db, day, { person: c.get('actor') }),
      neighbourDays(db, day),
    ]);
    const title = page.format.day(day);
    return renderPage(
      c,
      title,
      <>
        <h1>
          <time datetime={day}>{title}</time>
        </h1>
        <Neighbours {...neighbours} page={page} />
        <DayStories stories={stories} page={page} />
        {stories.length > 0 && <HandOn path={`/days/${day}`} what="day" page={page} />}
      </>,
    );
  });
  return app;
}

function DayStories({ stories, page }: { stories: StoryCard[]; page: PageContext }) {
  const { messages } = page;
  const kept = stories.filter((story) => story.attention !== 'dismissed');
  const dismissed = stories.filter((story) => story.attention === 'dismissed');
  return (
    <>
      {stories.length === 0 && <p>{messages.dayEmpty}</p>}
      <MarkAllSeen stories={kept} page={page} />
      <StoryList stories={kept} page={page} heading="h2" />
      {dismissed.length > 0 && (
        <details id="dismissed" open={kept.length === 0}>
          <summary>{messages.dismissedHeading(dismissed.length)}</summary>
          <StoryList stories={dismissed} page={page} heading="h2" />
          <p>
            <a href="/rules">{messages.dismissalRules.heading}</a>
          </p>
        </details>
      )}
    </>
  );
}

interface NeighboursProps {
  previous: Day | null;
  next: Day | null;
  page: PageContext;
}

function Neighbours({ previous, next, page }: NeighboursProps) {
  const { format, messages } = page;
  return (
    <nav class="neighbours" aria-label={messages.dayNavigation}>
      {previous && (
        <a href={`/days/${previous}`} rel="prev">
          ← {messages.previousDay(format.shortDay(previous))}
        </a>
      )}
      {next && (
        <a class="next" href={`/days/${next}`} rel="next">
          {messages.nextDay(format.shortDay(next))} →
        </a>
      )}
    </nav>
  );
}

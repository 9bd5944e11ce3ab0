import { Hono } from 'hono';
import type { Queryable } from '../../storage/database.ts';
import { mailTroubles } from '../../storage/mail-troubles.ts';
import { listDays, newsFor, quietFollowedStories, type StoryCard } from '../../storage/review.ts';
import { unseenRuleDismissals } from '../../storage/rule-dismissals.ts';
import { healthsOf } from '../../storage/source-health.ts';
import { watchesInForce } from '../../storage/watches.ts';
import type { DeskEnv, PageContext } from '../page-context.ts';
import { MarkAllSeen } from '../views/actions.tsx';
import { DAYS_SHOWN, DayList } from '../views/day-list.tsx';
import { renderPage } from '../views/layout.tsx';
import { MailNotice } from '../views/mail-notice.tsx';
import { NewsGroups } from '../views/news.tsx';
import { RuleNotice } from '../views/rules-page.tsx';
import { SourceNotice } from '../views/source-notice.tsx';
import { StoryList } from '../views/story-card.tsx';
import type { WatchedSources } from '../watched-sources.ts';

const FRESH_STORIES = 50;
const FOLLOWED_STORIES = 20;

export interface HomeOptions {
  db: Queryable;
  sources: WatchedSources;
  /** Whether there is a way to send mail. */
  sendsMail: boolean;
}

/** What is new, what is followed, and the days. */
export function homeRoutes({ db, sources, sendsMail }: HomeOptions): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (c) => {
    const page = c.get('page');
    const { now, zone } = page;
    const reader = { person: c.get('actor') };
    const [fresh, followed, days, healths, byRules, untold] = await Promise.all([
      newsFor(db, reader, { now, zone, limit: FRESH_STORIES }),
      quietFollowedStories(db, reader, { now, zone, limit: FOLLOWED_STORIES }),
      listDays(db, { limit: DAYS_SHOWN + 1 }, reader),
      healthsOf(db, [...sources.keys()]),
      unseenRuleDismissals(db, reader),
      page.mayDecide ? untoldOf(db, sendsMail, now) : null,
    ]);
    return renderPage(
      c,
      'Dateline',
      <>
        <SourceNotice healths={healths} sources={sources} page={page} />
        {untold && <MailNotice {...untold} page={page} />}
        <RuleNotice stories={byRules.length} page={page} />
        <Fresh stories={fresh.stories} total={fresh.total} isEmpty={days.length === 0} page={page} />
        <Followed stories={followed} page={page} />
        <section aria-labelledby="days">
          <h2 id="days">{page.messages.daysHeading}</h2>
          <DayList days={days} page={page} />
        </section>
      </>,
    );
  });
  return app;
}

async function untoldOf(db: Queryable, sendsMail: boolean, now: Date) {
  const watches = await watchesInForce(db);
  const isMute = !sendsMail && watches.some(({ recipients }) => recipients.length > 0);
  return { troubles: await mailTroubles(db, watches, now), isMute };
}

interface FreshProps {
  stories: StoryCard[];
  total: number;
  /** Whether there are no stories at all, seen or not. */
  isEmpty: boolean;
  page: PageContext;
}

function Fresh({ stories, total, isEmpty, page }: FreshProps) {
  const { messages } = page;
  return (
    <section aria-labelledby="fresh">
      <h1 id="fresh">{messages.freshHeading}</h1>
      {stories.length === 0 && !isEmpty && <p>{messages.freshEmpty}</p>}
      {total > stories.length && <p>{messages.freshMore(stories.length, total)}</p>}
      <MarkAllSeen stories={stories} page={page} />
      <NewsGroups stories={stories} page={page} />
    </section>
  );
}

function Followed({ stories, page }: { stories: StoryCard[]; page: PageContext }) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="followed">
      <h2 id="followed">{page.messages.followedHeading}</h2>
      <StoryList stories={stories} page={page} heading="h3" manyDays />
    </section>
  );
}

import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { addDays, dayInZone } from '../../core/time.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  followedStories,
  type HandedStory,
  storiesOfIds,
  visitStories,
  wholeStory,
} from '../../storage/handed-stories.ts';
import { noticesOfWatch } from '../../storage/notices.ts';
import { currentStoryId } from '../../storage/review.ts';
import { storiesCaught } from '../../storage/watch-catch.ts';
import { findWatch, watchesInForce } from '../../storage/watches.ts';
import { CAUGHT_MS } from '../caught.ts';
import { calendarOf, eventDays } from '../hand-on/calendar.ts';
import { type Feed, type FeedHead, feedOf, writeFeed } from '../hand-on/feed.ts';
import { attachment, exportFileName } from '../hand-on/file-name.ts';
import { FEED_FORMATS, FEED_TYPES } from '../hand-on/formats.ts';
import { noticeFeedOf } from '../hand-on/notice-feed.ts';
import type { DeskEnv } from '../page-context.ts';
import { idSchema, parseAddress } from '../parameters.ts';
import { FeedsPage } from '../views/feeds-page.tsx';
import { shownHeadline } from '../views/headline.tsx';
import { renderPage } from '../views/layout.tsx';

export interface FeedOptions {
  db: Queryable;
  /** The address that people have the desk at, for links and ids; null for that of the request. */
  url: string | null;
}

const FEED_STORIES = 50;
/** A reader that looks once a day misses none of a busy one. */
const FEED_NOTICES = 100;
const CALENDAR_DAYS_BACK = 365;
const CALENDAR_VISITS = 2_000;
const FORMAT = `{[^/]+\\.(?:${FEED_FORMATS.join('|')})}`;

/** Feeds of followed stories and of what watches catch, visits as a calendar, and the page that lists them. */
export function feedRoutes({ db, url }: FeedOptions): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const baseOf = (c: Context<DeskEnv>) => url ?? c.req.url;
  app.use('/feeds/*', etag());
  app.use('/calendar.ics', etag());

  app.get('/feeds', async (c) => {
    const page = c.get('page');
    const watches = await watchesInForce(db);
    return renderPage(
      c,
      page.messages.handOn.feedsAndCalendar,
      <FeedsPage watches={watches} base={baseOf(c)} page={page} />,
    );
  });

  app.get(`/feeds/:file${FORMAT}`, async (c) => {
    const { name } = splitName(c.req.param('file'));
    if (name !== 'followed') return c.notFound();
    const { followedFeed, followedFeedIs } = c.get('page').messages.handOn;
    const stories = await followedStories(db, FEED_STORIES);
    return answerFeed(c, { title: followedFeed, description: followedFeedIs, stories, base: baseOf(c) });
  });

  app.get(`/feeds/watches/:file${FORMAT}`, async (c) => {
    const { name } = splitName(c.req.param('file'));
    const kept = await findWatch(db, name);
    if (!kept || kept.removedAt) return c.notFound();
    const { watch } = kept;
    const { messages, now } = c.get('page');
    const since = new Date(now.getTime() - CAUGHT_MS);
    const ids = await storiesCaught(db, watch, { since, limit: FEED_STORIES });
    return answerFeed(c, {
      title: messages.handOn.watchFeed(watch.title),
      description: messages.handOn.watchFeedIs(watch.title),
      stories: await storiesOfIds(db, ids, FEED_STORIES),
      base: baseOf(c),
    });
  });

  app.get(`/feeds/watches/:name/:file${FORMAT}`, async (c) => {
    const kept = await findWatch(db, c.req.param('name'));
    const isOfNotices = splitName(c.req.param('file')).name === 'notices';
    if (!isOfNotices || !kept || kept.removedAt) return c.notFound();
    const { name, title } = kept.watch;
    const page = c.get('page');
    const { feed, feedIs } = page.messages.notices;
    const notices = await noticesOfWatch(db, name, { limit: FEED_NOTICES });
    const base = baseOf(c);
    const head = { title: feed(title), description: feedIs(title), address: ownAddress(c, base) };
    describe(
      c,
      notices.map(({ noticedAt }) => noticedAt),
    );
    return sendFeed(c, noticeFeedOf(head, notices, page, base));
  });

  app.get('/calendar.ics', async (c) => {
    const { zone, now, messages } = c.get('page');
    const from = addDays(dayInZone(now, zone), -CALENDAR_DAYS_BACK);
    const stories = await visitStories(db, from, CALENDAR_VISITS);
    return answerCalendar(c, { name: messages.handOn.calendarName, stories, base: baseOf(c) });
  });

  app.get('/stories/:id/visit.ics', async (c) => {
    const id = parseAddress(idSchema, c.req.param('id'));
    const story = await wholeStory(db, id);
    if (!story) {
      const current = await currentStoryId(db, id);
      return current === null ? c.notFound() : c.redirect(`/stories/${current}/visit.ics`, 302);
    }
    if (!eventDays(story)) return c.notFound();
    const name = shownHeadline(story, c.get('page')).title;
    c.header('Content-Disposition', attachment(exportFileName(story.day, name, 'ics')));
    return answerCalendar(c, { name, stories: [story], base: baseOf(c) });
  });
  return app;
}

function splitName(file: string) {
  const format = FEED_FORMATS.find((ending) => file.endsWith(`.${ending}`)) ?? 'atom';
  return { name: file.slice(0, -format.length - 1), format };
}

interface Answer {
  stories: HandedStory[];
  base: string;
}

function answerFeed(c: Context<DeskEnv>, { stories, base, ...head }: Answer & Omit<FeedHead, 'address'>) {
  describe(
    c,
    stories.map(({ changedAt }) => changedAt),
  );
  return sendFeed(c, feedOf({ ...head, address: ownAddress(c, base) }, stories, c.get('page'), base));
}

function ownAddress(c: Context<DeskEnv>, base: string): string {
  return new URL(`${c.req.path}?lang=${c.get('page').language}`, base).href;
}

function sendFeed(c: Context<DeskEnv>, feed: Feed) {
  const { format } = splitName(c.req.path);
  return c.body(writeFeed(feed, format), 200, { 'Content-Type': `${FEED_TYPES[format]}; charset=utf-8` });
}

function answerCalendar(c: Context<DeskEnv>, { name, stories, base }: Answer & { name: string }) {
  describe(
    c,
    stories.map(({ changedAt }) => changedAt),
  );
  const content = calendarOf(name, stories, c.get('page'), base);
  return c.body(content, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
}

/**
 * `Last-Modified` tells people and logs; programs are answered by `ETag` alone, for a story that is followed no more
 * changes a feed without being younger than the others.
 */
function describe(c: Context<DeskEnv>, changes: Date[]): void {
  const latest = Math.max(...changes.map((at) => at.getTime()));
  if (Number.isFinite(latest)) c.header('Last-Modified', new Date(latest).toUTCString());
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Accept-Language, Cookie', { append: true });
}

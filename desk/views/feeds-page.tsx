import type { Watch } from '../../core/watch/schema.ts';
import { FEED_FORMATS, FEED_NAMES, FEED_TYPES } from '../hand-on/formats.ts';
import type { PageContext } from '../page-context.ts';

interface FeedsPageProps {
  watches: readonly Watch[];
  /** The address that people have the desk at. */
  base: string;
  page: PageContext;
}

/** The addresses that other programs read the desk by. */
export function FeedsPage({ watches, base, page }: FeedsPageProps) {
  const { handOn, notices } = page.messages;
  const calendar = new URL(`/calendar.ics?lang=${page.language}`, base).href;
  return (
    <>
      <h1>{handOn.feedsAndCalendar}</h1>
      <section aria-labelledby="feeds">
        <h2 id="feeds">{handOn.feeds}</h2>
        <p>{handOn.feedsAdvice}</p>
        <FeedLinks title={handOn.followedFeed} path="/feeds/followed" page={page} />
        {watches.map(({ name, title }) => (
          <>
            <FeedLinks title={handOn.watchFeed(title)} path={`/feeds/watches/${name}`} page={page} />
            <FeedLinks title={notices.feed(title)} path={`/feeds/watches/${name}/notices`} page={page} />
          </>
        ))}
        {watches.length === 0 && <p>{handOn.noWatches}</p>}
      </section>
      <section aria-labelledby="calendar">
        <h2 id="calendar">{handOn.calendar}</h2>
        <p>{handOn.calendarAdvice}</p>
        <p>
          <a href={`/calendar.ics?lang=${page.language}`}>{calendar}</a>
        </p>
      </section>
    </>
  );
}

function FeedLinks({ title, path, page }: { title: string; path: string; page: PageContext }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="hand-on-links">
        {FEED_FORMATS.map((format) => (
          <li>
            <a
              href={`${path}.${format}?lang=${page.language}`}
              type={FEED_TYPES[format]}
              aria-label={`${title}, ${FEED_NAMES[format]}`}
            >
              {FEED_NAMES[format]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

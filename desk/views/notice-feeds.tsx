import { FEED_FORMATS, FEED_NAMES, FEED_TYPES } from '../hand-on/formats.ts';
import type { PageContext } from '../page-context.ts';

/** Where programs read what a watch told. */
export function NoticeFeeds({ name, title, page }: { name: string; title: string; page: PageContext }) {
  const { notices } = page.messages;
  return (
    <p class="watch-feeds">
      {notices.asFeed}{' '}
      {FEED_FORMATS.map((format) => (
        <>
          <a
            href={`/feeds/watches/${name}/notices.${format}?lang=${page.language}`}
            type={FEED_TYPES[format]}
            aria-label={`${notices.feed(title)}, ${FEED_NAMES[format]}`}
          >
            {FEED_NAMES[format]}
          </a>{' '}
        </>
      ))}
    </p>
  );
}

import { instantAtOffset } from '../../core/time.ts';
import type { PageContext } from '../page-context.ts';

/** An instant of ours, in the desk's zone. */
export function Moment({ at, page }: { at: Date; page: PageContext }) {
  return <time datetime={at.toISOString()}>{page.format.moment(at, page.now)}</time>;
}

interface Written {
  at: Date;
  /** Minutes east of UTC. */
  offset: number;
  isGuess: boolean;
  page: PageContext;
}

/** An instant of an outlet's: in the desk's zone to read, with the outlet's own offset for who points at it. */
export function OutletTime({ at, offset, isGuess, page }: Written) {
  const { format, messages, now } = page;
  return (
    <>
      <time datetime={instantAtOffset(at, offset)} title={messages.outletTime(format.outletTime(at, offset))}>
        {format.moment(at, now)}
      </time>
      {isGuess && ` (${messages.supposed})`}
    </>
  );
}

interface Publication {
  publishedAt: Date;
  publishedOffset: number;
  publishedGuess: boolean;
}

/** When an article appeared. */
export function PublishedAt({ article, page }: { article: Publication; page: PageContext }) {
  const { publishedAt, publishedOffset, publishedGuess } = article;
  return <OutletTime at={publishedAt} offset={publishedOffset} isGuess={publishedGuess} page={page} />;
}

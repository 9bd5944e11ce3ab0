import { instantAtOffset } from '../../core/time.ts';
import type { PageContext } from '../page-context.ts';

/** An instant of ours, in the desk's zone. */
export function Moment({ at, page }: { at: Date; page: PageContext }) {
  return <time datetime={at.toISOString()}>{page.format.moment(at, page.now)}</time>;
}

interface Publication {
  publishedAt: Date;
  publishedOffset: number;
  publishedGuess: boolean;
}

/** When an article appeared: in the desk's zone to read, with the outlet's own offset for who points at it. */
export function PublishedAt({ article, page }: { article: Publication; page: PageContext }) {
  const { publishedAt, publishedOffset } = article;
  const outletTime = page.format.outletTime(publishedAt, publishedOffset);
  return (
    <>
      <time
        datetime={instantAtOffset(publishedAt, publishedOffset)}
        title={page.messages.outletTime(outletTime)}
      >
        {page.format.moment(publishedAt, page.now)}
      </time>
      {article.publishedGuess && ` (${page.messages.supposed})`}
    </>
  );
}

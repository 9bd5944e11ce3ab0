import type { Child } from 'hono/jsx';
import type { Day } from '../../core/article.ts';
import type { PageContext } from '../page-context.ts';

/** The way back up: to a day, and from an article to its story. */
export function DayLink({ day, page, children }: { day: Day; page: PageContext; children?: Child }) {
  return (
    <nav class="breadcrumb" aria-label={page.messages.breadcrumb}>
      <a href={`/days/${day}`}>
        <time datetime={day}>{page.format.day(day)}</time>
      </a>
      {children}
    </nav>
  );
}

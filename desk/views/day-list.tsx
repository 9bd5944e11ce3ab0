import { dayInZone } from '../../core/time.ts';
import type { DayCounts } from '../../storage/review.ts';
import type { PageContext } from '../page-context.ts';

/** How many days stand on one page. */
export const DAYS_SHOWN = 30;

/**
 * Days with how many stories they have, and the way to older ones. `days` holds one more than is shown where there
 * are any.
 */
export function DayList({ days, page }: { days: DayCounts[]; page: PageContext }) {
  const { format, messages, now, zone } = page;
  const shown = days.slice(0, DAYS_SHOWN);
  const last = days.length > DAYS_SHOWN ? shown.at(-1) : undefined;
  const today = dayInZone(now, zone);
  if (shown.length === 0) return <p>{messages.daysEmpty}</p>;
  return (
    <>
      <ol class="days">
        {shown.map((row) => (
          <li>
            <a href={`/days/${row.day}`}>
              <time datetime={row.day}>{format.day(row.day)}</time>
            </a>
            {row.day === today && <span class="today"> ({messages.today})</span>}
            <span class="summary">{daySummary(row, page)}</span>
          </li>
        ))}
      </ol>
      {last && (
        <p>
          <a href={`/days?before=${last.day}`}>{messages.olderDays}</a>
        </p>
      )}
    </>
  );
}

function daySummary({ stories, fresh, dismissed }: DayCounts, { messages }: PageContext) {
  return (
    <>
      {messages.stories(stories)}
      {fresh > 0 && (
        <>
          {' '}
          · <b>{messages.freshCount(fresh)}</b>
        </>
      )}
      {dismissed > 0 && ` · ${messages.dismissedCount(dismissed)}`}
    </>
  );
}

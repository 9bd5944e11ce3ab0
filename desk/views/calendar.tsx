import type { Day } from '../../core/article.ts';
import type { CalendarVisit } from '../../storage/calendar.ts';
import { daysOfMonth, type Lasting, type Month, monthFrom, type Week, weeksOf } from '../calendar-weeks.ts';
import type { PageContext } from '../page-context.ts';
import { shownHeadline } from './headline.tsx';

interface CalendarProps {
  month: Month;
  today: Day;
  counts: ReadonlyMap<Day, number>;
  visits: readonly CalendarVisit[];
  page: PageContext;
}

type Bar = CalendarVisit & Lasting;

/** Visits side by side in one week; the others follow the table. */
const LANES = 8;

/** `February 2026`, by itself and so with a capital in every language. */
export function monthTitle(month: Month, { format, language }: PageContext): string {
  const title = format.month(daysOfMonth(month).from);
  return title.charAt(0).toLocaleUpperCase(language) + title.slice(1);
}

/** A month: its days with their stories, and the visits as bars over their days. */
export function CalendarPage({ month, today, counts, visits, page }: CalendarProps) {
  const { format, messages } = page;
  const span = daysOfMonth(month);
  const weeks = weeksOf(month, visits.map(barOf), LANES);
  const rest = [...new Set(weeks.flatMap((week) => week.rest))];
  return (
    <>
      <h1>{monthTitle(month, page)}</h1>
      <Months month={month} today={today} page={page} />
      {counts.size === 0 && visits.length === 0 && <p>{messages.calendar.empty}</p>}
      <table class="calendar">
        <caption class="spoken">{messages.calendar.caption(format.month(span.from))}</caption>
        <thead>
          <tr>
            {weeks[0]?.days.map((day) => (
              <th scope="col" abbr={format.weekday(day, 'long')}>
                {format.weekday(day, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        {weeks.map((week) => (
          <WeekRows week={week} month={month} today={today} counts={counts} page={page} />
        ))}
      </table>
      {rest.length > 0 && (
        <details>
          <summary>{messages.calendar.furtherVisits(rest.length)}</summary>
          <ul class="further-visits">
            {rest.map((bar) => (
              <li>
                <VisitLink bar={bar} page={page} /> {format.visitDays(bar.visit)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Months({ month, today, page }: Pick<CalendarProps, 'month' | 'today' | 'page'>) {
  const { messages } = page;
  const thisMonth = today.slice(0, 7);
  const previous = monthFrom(month, -1);
  const next = monthFrom(month, 1);
  return (
    <nav class="neighbours" aria-label={messages.calendar.months}>
      {previous && (
        <a href={`/calendar?month=${previous}`} rel="prev">
          ← {monthTitle(previous, page)}
        </a>
      )}
      {month !== thisMonth && <a href="/calendar">{messages.calendar.thisMonth}</a>}
      {next && (
        <a class="next" href={`/calendar?month=${next}`} rel="next">
          {monthTitle(next, page)} →
        </a>
      )}
    </nav>
  );
}

type WeekProps = Omit<CalendarProps, 'visits'> & { week: Week<Bar> };

function WeekRows({ week, month, today, counts, page }: WeekProps) {
  return (
    <tbody>
      <tr class="days-row">
        {week.days.map((day) =>
          day.startsWith(month) ? (
            <DayCell day={day} count={counts.get(day) ?? 0} isToday={day === today} page={page} />
          ) : (
            <td class="other-month" />
          ),
        )}
      </tr>
      {week.lanes.map((lane) => (
        <tr class="visits-row">
          {lane.map(({ item, days }) =>
            item ? (
              <td colspan={days} class={item.isFollowed ? 'visit-bar followed' : 'visit-bar'}>
                <VisitLink bar={item} page={page} />
                <Edges bar={item} month={month} page={page} />
              </td>
            ) : (
              <td colspan={days} />
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}

interface DayCellProps {
  day: Day;
  count: number;
  isToday: boolean;
  page: PageContext;
}

function DayCell({ day, count, isToday, page }: DayCellProps) {
  const number = Number(day.slice(-2));
  const { format, messages } = page;
  return (
    <td class={count > 0 ? 'day' : 'day no-stories'} aria-current={isToday ? 'date' : undefined}>
      {count > 0 ? (
        <a href={`/days/${day}`}>
          <span class="number" aria-hidden="true">
            {number}
          </span>
          <span class="spoken full">{format.day(day)}</span>{' '}
          <span class="count">{messages.stories(count)}</span>
        </a>
      ) : (
        <time class="number" datetime={day}>
          {number}
        </time>
      )}
      {isToday && <span class="today">{messages.today}</span>}
    </td>
  );
}

/** Who goes where; the story's title where nobody is named. */
function VisitLink({ bar, page }: { bar: Bar; page: PageContext }) {
  const { format, messages } = page;
  const { visit, storyId } = bar;
  const { title, language } = shownHeadline(bar, page);
  return (
    <a href={`/stories/${storyId}`} title={title}>
      {visit.visitors.length > 0 ? (
        <>
          {format.list(visit.visitors)} <span aria-hidden="true">→</span>
          <span class="spoken">{messages.to}</span> {format.country(visit.host)}
        </>
      ) : (
        <>
          <span lang={language}>{title}</span> · {format.country(visit.host)}
        </>
      )}
    </a>
  );
}

/** Says where a visit goes beyond the month, and for a list without columns on which days it is. */
function Edges({ bar, month, page }: { bar: Bar; month: Month; page: PageContext }) {
  const { format, messages } = page;
  const { from, to } = daysOfMonth(month);
  const edges = [
    bar.start < from && messages.calendar.since(format.shortDay(bar.start)),
    bar.end > to && messages.calendar.until(format.shortDay(bar.end)),
  ].filter((edge) => edge !== false);
  return (
    <>
      {edges.length > 0 && <span class="edge"> {edges.join(', ')}</span>}
      <span class="list-days"> {format.visitDays(bar.visit)}</span>
    </>
  );
}

/** A visit of which one end is known is drawn on that day; one whose days contradict one another, on its first. */
function barOf(visit: CalendarVisit): Bar {
  const { start, end } = visit.visit;
  const first = start ?? end ?? '';
  return { ...visit, start: first, end: end && end > first ? end : first };
}

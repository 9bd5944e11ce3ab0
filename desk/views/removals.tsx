import type { RemovalSum, RetentionState } from '../../storage/retention/removals.ts';
import type { PageContext } from '../page-context.ts';
import { Moment } from './times.tsx';

interface RemovalsProps {
  removals: RemovalSum[];
  state: RetentionState;
  page: PageContext;
}

/** What the rules of retention took away, the latest first. */
export function RemovalsPage({ removals, state, page }: RemovalsProps) {
  const { retention } = page.messages;
  return (
    <>
      <h1>{retention.heading}</h1>
      <p>{retention.intro}</p>
      <p class="summary">{retentionLine(state, page)}</p>
      {removals.length === 0 ? <p>{retention.none}</p> : <Removals removals={removals} page={page} />}
    </>
  );
}

/** How retention stands. */
export function retentionLine({ rulesSince, lastRun }: RetentionState, page: PageContext): string {
  const { retention } = page.messages;
  if (lastRun) return retention.lastRun(page.format.moment(lastRun, page.now));
  return rulesSince ? retention.beginsTonight : retention.keepsAll;
}

function Removals({ removals, page }: Pick<RemovalsProps, 'removals' | 'page'>) {
  const { columns, what: names } = page.messages.retention;
  return (
    <table class="settings">
      <thead>
        <tr>
          {[columns.when, columns.what, columns.items, columns.size, columns.days, columns.rule].map(
            (name) => (
              <th scope="col">{name}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {removals.map((removal) => (
          <tr>
            <td>
              <Moment at={removal.removedAt} page={page} />
            </td>
            <td>{names[removal.what] ?? removal.what}</td>
            <td>{removal.items}</td>
            <td>{(removal.bytes / 1_000_000).toFixed(1)} MB</td>
            <td>{daysOf(removal, page)}</td>
            <td>
              <code>{removal.rule}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function daysOf({ firstDay, lastDay }: RemovalSum, { format }: PageContext): string {
  const days = [...new Set([firstDay, lastDay])];
  return days.map((day) => format.shortDay(day)).join(' – ');
}

import { calendarOf, type Hours } from './calendar.ts';
import { fewerOf } from './fewer.ts';
import { silenceOf } from './silence.ts';

/** When a source's lists brought new pages. */
export interface Arrivals {
  /** From when on; what the first run ever found had lain there before, and is not among them. */
  since: Date;
  /** The latest; null where there is none. */
  last: Date | null;
  hours: Hours;
}

export type Lateness =
  /** Nothing new for far longer than is usual. */
  | { about: 'silence'; since: Date; longestUsualHours: number }
  /** Far less than is usual. */
  | { about: 'fewer'; since: Date; days: number; count: number; expected: number };

/**
 * Whether a source publishes less than it used to, by its own rhythm. Null where it does not, and where too little is
 * known of it.
 * @param asOf when its lists were last read: what they did not show then, was not published
 */
export function latenessOf(arrivals: Arrivals, asOf: Date, zone: string, isLate: boolean): Lateness | null {
  const { since, last } = arrivals;
  if (!last || asOf < last) return null;
  const span = { from: since.getTime(), to: asOf.getTime() };
  const history = { hours: withoutBursts(arrivals.hours), calendar: calendarOf(span, zone), ...span };
  return silenceOf(history, last) ?? fewerOf(history, isLate);
}

/** A feed that was added, or a site that renumbered its pages, says nothing of a rhythm. */
function withoutBursts(hours: Hours): Hours {
  const total = [...hours.values()].reduce((sum, count) => sum + count, 0);
  const most = Math.max(10, (4 * total) / Math.max(1, hours.size));
  return new Map([...hours].map(([hour, count]) => [hour, Math.min(count, most)]));
}

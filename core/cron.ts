import { CronExpressionParser } from 'cron-parser';
import { validate } from 'node-cron';

// Any fixed day will do: it only starts the search for a first slot, and keeps the answer the same every day.
const SEARCH_FROM = '2026-01-01T00:00:00Z';

/**
 * What is wrong with a schedule, or null. An expression must mean the same to node-cron and cron-parser, as to those
 * who know cron from elsewhere. Five fields only: a source is never read more than once a minute.
 */
export function cronProblem(expression: string): string | null {
  const fields = expression.trim().split(/\s+/);
  const quoted = JSON.stringify(expression);
  if (fields.length !== 5 || !validate(expression) || !hasSlots(expression)) {
    return `${quoted} is not a cron expression`;
  }
  // node-cron 4 wants both day fields to match, cron-parser 5 either of them.
  const [dayOfMonth, dayOfWeek] = [fields[2], fields[4]].map((field) => field !== '*' && field !== '?');
  return dayOfMonth && dayOfWeek
    ? `${quoted} restricts the day of the month and the day of the week; restrict only one`
    : null;
}

function hasSlots(expression: string): boolean {
  try {
    return CronExpressionParser.parse(expression, { tz: 'UTC', currentDate: SEARCH_FROM }).hasNext();
  } catch {
    return false;
  }
}

import { DatelineError } from '../../core/errors.ts';
import {
  isMuch,
  type ManyFailures,
  PASSING_FAILURES,
  type SiteFailures,
  sumOf,
} from '../../core/source/many-failures.ts';
import type { Queryable } from '../../storage/database.ts';
import { type FailingPages, failingPages } from '../../storage/failing-pages.ts';
import { everyHealth, type KnownHealth } from '../../storage/source-health.ts';

/** Pages that fail are tried again within an hour. */
const LATELY_MINUTES = 60;
const MINUTE_MS = 60_000;
const MOST_KINDS = 3;

/** Whether what is asked of the sites is had, where it is not one site that fails. */
export async function checkFetching(db: Queryable, now: () => Date): Promise<string> {
  const since = new Date(now().getTime() - LATELY_MINUTES * MINUTE_MS);
  const [healths, pages] = await Promise.all([everyHealth(db), failingPages(db, PASSING_FAILURES, since)]);
  const asked = askedSites(healths, pages, { since, now: now() });
  const sum = sumOf(asked);
  if (isMuch(asked)) throw requestsFail(sum);
  const failed = sum.sites === 0 ? '' : `: ${sayFailures(sum)}`;
  return `requests failed at ${sum.sites} of ${sum.of} sites that were asked within ${LATELY_MINUTES} min${failed}`;
}

/**
 * Those whose lists were read lately, or are not due before some time: by night many are looked at every few hours, and are
 * well. What is said to fail already is another check's.
 */
function askedSites(
  healths: readonly KnownHealth[],
  pages: readonly FailingPages[],
  { since, now }: { since: Date; now: Date },
): SiteFailures[] {
  const isAsked = ({ lastRunAt, nextCheckAt, pausedAt, state }: KnownHealth) =>
    lastRunAt !== null &&
    pausedAt === null &&
    state !== 'failing' &&
    state !== 'blocked' &&
    (lastRunAt >= since || (nextCheckAt !== null && nextCheckAt > now));
  return healths.filter(isAsked).map(({ source, troubles }) => ({
    lists: troubles.filter((code) => PASSING_FAILURES.includes(code)),
    pages: new Map(
      pages.filter((failing) => failing.source === source).map(({ code, pages: count }) => [code, count]),
    ),
  }));
}

function requestsFail(sum: ManyFailures): DatelineError {
  return new DatelineError(
    'requests-fail',
    `Requests failed at ${sum.sites} of ${sum.of} sites that were asked within ${LATELY_MINUTES} min: ${sayFailures(sum)}.`,
    {
      advice:
        "So many sites seldom have troubles of their own at once: look at this machine's uplink, and at the name server, firewall, proxy or filter between it and the web. `dateline source list` tells how each source is. What failed is tried again by itself.",
    },
  );
}

function sayFailures({ pages, lists, kinds }: ManyFailures): string {
  const what = [
    ...(pages > 0 ? [pages === 1 ? '1 page' : `${pages} pages`] : []),
    ...(lists > 0 ? [lists === 1 ? 'lists of 1 source' : `lists of ${lists} sources`] : []),
  ];
  const most = kinds.slice(0, MOST_KINDS).map(([kind, count]) => `${kind} ${count}`);
  return `${what.join(' and ')} to be tried again (${most.join(', ')})`;
}

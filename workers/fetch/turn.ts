import { hostOf } from '../../core/url.ts';
import { FetchError } from '../../net/errors.ts';
import { LeaveError } from '../../net/leave.ts';
import type { Robots } from '../../net/robots.ts';
import type { WebResponse } from '../../net/web-client.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import type { Source, Via } from '../../sources/schema.ts';
import { failureOf, UNSAID_REST_MS } from './answer.ts';
import type { FetchRequest } from './crawlers/fetch-request.ts';
import type { Fetchers } from './crawlers/fetchers.ts';
import type { HostLines, Patience } from './host-line.ts';
import type { Turn } from './host-turn.ts';

/** What keeps Dateline a good guest. */
export interface Manners {
  robots: Robots;
  lines: HostLines;
  now: () => Date;
}

/** A request goes to its crawler this long before its moment: the crawler takes its time as well. */
const AHEAD_MS = 50;

/** For whom something is fetched. */
interface Visit {
  source: Source;
  via: Via;
  /** `short` for jobs that can go back to their queue. */
  patience: Patience;
}

/**
 * Fetches a page or list as a guest does: where robots.txt allows it, at the host's pace, and redirects likewise. What
 * it gives has status 200 or 304.
 *
 * @throws FetchError for anything that brings no page; RetryLaterError where the turn is far off
 */
export async function fetchAsGuest(
  guests: { fetchers: Fetchers; manners: Manners },
  visit: Visit,
  request: FetchRequest,
): Promise<WebResponse> {
  try {
    return await fetchInTurn(guests, visit, request);
  } catch (error) {
    throw turnsOwn(error, visit.patience);
  }
}

async function fetchInTurn(
  { fetchers, manners }: { fetchers: Fetchers; manners: Manners },
  { source, via, patience }: Visit,
  request: FetchRequest,
): Promise<WebResponse> {
  const first = await takeLeave(manners, source, request.url, patience);
  let next: Turn | null = first;
  try {
    await first.moment(AHEAD_MS);
    const response = await fetchers[via].fetch({
      ...request,
      async leave(url) {
        const turn = next ?? (await takeLeave(manners, source, url, 'long'));
        next = null;
        await turn.moment();
        return turn;
      },
    });
    if (via === 'browser') await askAfterwards(manners, source, request.url, response);
    await heed(manners, response);
    return response;
  } finally {
    await first.end();
  }
}

/**
 * A browser follows redirects without asking. What robots.txt does not allow is not taken all the same, and another
 * host has had a turn of its own.
 */
async function askAfterwards(
  manners: Manners,
  source: Source,
  from: string,
  { url, redirects }: WebResponse,
): Promise<void> {
  const hosts = new Set([hostOf(from)]);
  for (const to of [...redirects, url]) {
    const gapSeconds = await askRobots(manners, source, to);
    if (hosts.has(hostOf(to))) continue;
    hosts.add(hostOf(to));
    const turn = await takeTurn(manners, to, gapSeconds, 'long');
    try {
      turn.sent();
    } finally {
      await turn.end();
    }
  }
}

/** Wherever on the way to a page a turn was not to be had: that is no failure of what it was wanted for. */
function turnsOwn(error: unknown, patience: Patience): unknown {
  for (let at = error; at instanceof FetchError; at = at.cause) {
    if (at.cause instanceof LeaveError) return at.cause;
    if (at.cause instanceof RetryLaterError) return patience === 'short' ? at.cause : at;
  }
  return error;
}

/** @throws FetchError for an answer that brings nothing; its host is left alone where it asks for that. */
async function heed({ lines, now }: Manners, response: WebResponse): Promise<void> {
  const error = failureOf(response, now());
  if (!error) return;
  const restMs = error.restMs ?? (error.code === 'rate-limited' ? UNSAID_REST_MS : null);
  if (restMs !== null) await lines.rest(hostOf(response.url) ?? response.url, restMs);
  throw error;
}

/** Asks robots.txt whether a URL may be requested, and takes its host's turn. */
async function takeLeave(manners: Manners, source: Source, url: string, patience: Patience): Promise<Turn> {
  return takeTurn(manners, url, await askRobots(manners, source, url), patience);
}

/** @returns the pace in seconds: the slower of what the source's file and the site ask for */
async function askRobots(manners: Manners, source: Source, url: string): Promise<number> {
  // The file itself, and where it redirects to, is asked for at the pace as well.
  const inTurn = async (file: string) => {
    const turn = await takeTurn(manners, file, source.pace.seconds, 'long');
    await turn.moment();
    return turn;
  };
  const { allowed, reason, crawlDelaySeconds } = await manners.robots
    .allowed(url, inTurn)
    .catch(async (error: unknown) => {
      if (error instanceof FetchError && error.code === 'robots-unavailable' && error.restMs !== null)
        await manners.lines.rest(hostOf(url) ?? url, error.restMs);
      throw troubleOnTheWay(error);
    });
  if (!allowed) throw new FetchError('robots', url, `the site does not allow it (${reason})`);
  return Math.max(source.pace.seconds, crawlDelaySeconds ?? 0);
}

const ON_THE_WAY = new Set(['dns', 'connect', 'timeout']);

/** A site that is out of reach says nothing of robots: it is the way there that fails. */
function troubleOnTheWay(error: unknown): unknown {
  const cause = error instanceof FetchError && error.code === 'robots-unavailable' ? error.cause : null;
  return cause instanceof FetchError && ON_THE_WAY.has(cause.code) ? cause : error;
}

async function takeTurn(
  { lines }: Manners,
  url: string,
  gapSeconds: number,
  patience: Patience,
): Promise<Turn> {
  const host = hostOf(url) ?? url;
  try {
    return await lines.take(host, gapSeconds * 1000, patience);
  } catch (error) {
    if (!(error instanceof RetryLaterError)) throw new LeaveError(host, error);
    if (patience === 'short') throw error;
    const what = `is to be left alone for another ${Math.ceil(error.delayMs / 1000)} s`;
    throw new FetchError('rate-limited', host, what, error, error.delayMs);
  }
}

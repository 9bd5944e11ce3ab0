import { hostOf } from '../../core/url.ts';
import { FetchError } from '../../net/errors.ts';
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

/**
 * Fetches a page or list as a guest does: where robots.txt allows it, at the host's pace, and redirects likewise. What
 * it gives has status 200 or 304.
 *
 * @param patience `short` for jobs that can go back to their queue
 * @throws FetchError for anything that brings no page; RetryLaterError where the turn is far off
 */
export async function fetchAsGuest(
  { fetchers, manners }: { fetchers: Fetchers; manners: Manners },
  { source, via, patience }: { source: Source; via: Via; patience: Patience },
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
    await heed(manners, response);
    return response;
  } finally {
    await first.end();
  }
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
  const host = hostOf(url) ?? url;
  const take = async (seconds: number, patience: Patience) => {
    try {
      return await manners.lines.take(host, seconds * 1000, patience);
    } catch (error) {
      if (!(error instanceof RetryLaterError) || patience === 'short') throw error;
      const what = `is to be left alone for another ${Math.ceil(error.delayMs / 1000)} s`;
      throw new FetchError('rate-limited', host, what, error, error.delayMs);
    }
  };
  // The file itself is asked for at the pace as well.
  const { allowed, reason, crawlDelaySeconds } = await manners.robots.allowed(url, async () => {
    const turn = await take(source.pace.seconds, 'long');
    await turn.moment();
    return turn;
  });
  if (!allowed) throw new FetchError('robots', url, `the site does not allow it (${reason})`);
  // The slower of what the source's file and the site ask for.
  return take(Math.max(source.pace.seconds, crawlDelaySeconds ?? 0), patience);
}

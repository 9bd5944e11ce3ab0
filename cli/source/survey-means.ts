import { extractArticleAsking } from '../../core/extract/extract.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import type { Look } from '../../core/source/site-survey.ts';
import { instantInZone } from '../../core/time.ts';
import { findBrowser } from '../../net/browser.ts';
import { FetchError } from '../../net/errors.ts';
import type { Source, Via } from '../../sources/schema.ts';
import { SurveyError } from '../../sources/survey/errors.ts';
import type { SurveyMeans } from '../../sources/survey/means.ts';
import { draftSource } from '../../sources/survey/way.ts';
import { createListReader } from '../../workers/discover/list-reader.ts';
import { createSecondOpinion, type SecondOpinion } from '../../workers/extract/second-opinion.ts';
import { readAnswer } from '../../workers/fetch/answer.ts';
import { createHostLines, type HostLines } from '../../workers/fetch/host-line.ts';
import { createOwnTurns } from '../../workers/fetch/own-turns.ts';
import { fetchAsGuest } from '../../workers/fetch/turn.ts';
import { openWeb, type Web } from '../../workers/web.ts';
import type { Session } from '../session.ts';

/** What looks at sites: the ways out to the web, and what reads pages. One for a command or a desk. */
export interface Lookout {
  /** Means for one source, or for a survey before there is one; everything it asks ends at `deadline`. */
  meansFor(source: Source | null, options: { limitMs: number; report(look: Look): void }): SurveyMeans;
  close(): Promise<void>;
}

/** @param lines the host lines of the process; by default lines of its own, for commands without a database */
export function openLookout(session: Session, lines: HostLines = createHostLines(createOwnTurns())): Lookout {
  const web = openWeb({ ...session.settings, now: session.now });
  const opinion = createSecondOpinion();
  return {
    meansFor(source, { limitMs, report }) {
      const limit = startLimit(limitMs);
      return { ...limited(meansOf(session, { web, lines, opinion }, source), limit), report };
    },
    async close() {
      lines.close();
      await web.close();
      await opinion.close();
    },
  };
}

interface Parts {
  web: Web;
  lines: HostLines;
  opinion: SecondOpinion;
}

type Reading = Pick<SurveyMeans, 'get' | 'fetchPage' | 'readArticle' | 'hasBrowser' | 'now'>;

function meansOf({ settings, now }: Session, { web, lines, opinion }: Parts, own: Source | null): Reading {
  const guest = { fetchers: web.fetchers, manners: { robots: web.robots, lines, now } };
  const source = own ?? draftSource('https://survey.invalid/');
  return {
    get: createListReader({ ...guest, stateOf: async () => null }, source).get,
    async fetchPage(url: string, via: Via) {
      const visit = { source, via, patience: 'long' } as const;
      const response = await fetchAsGuest(guest, visit, { id: `${via} ${url}`, url });
      const answer = readAnswer(response, now());
      if (answer.kind === 'failed') throw answer.error;
      return { url: response.url, html: decodeHtml(response.body, response.headers['content-type']) };
    },
    readArticle: ({ url, html }, { zone, selectors }, hint) =>
      extractArticleAsking(opinion.ask, html, {
        url,
        zone,
        selectors,
        hint,
        fetchedAt: instantInZone(now(), settings.zone),
      }),
    hasBrowser: () =>
      findBrowser(settings.browser ?? undefined).then(
        (found) => found !== null,
        () => false,
      ),
    now,
  };
}

interface Limit {
  /** Rejects when the time is up, and never resolves. */
  up: Promise<never>;
  check(): void;
}

function startLimit(limitMs: number): Limit {
  const signal = AbortSignal.timeout(limitMs);
  const tooSlow = () =>
    new SurveyError('too-slow', `The site took longer than ${Math.round(limitMs / 1000)} s.`);
  const up = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(tooSlow()), { once: true }),
  );
  // Nobody may be waiting when it happens.
  up.catch(() => {});
  return {
    up,
    check() {
      if (signal.aborted) throw tooSlow();
    },
  };
}

/** What is under way when the time is up ends by its own time limit, unheard. */
function limited(means: Reading, { up, check }: Limit): Omit<SurveyMeans, 'report'> {
  return {
    ...means,
    get: (url, options) => Promise.race([means.get(url, options), up]).catch(tellCause),
    fetchPage: (url, via) => Promise.race([means.fetchPage(url, via), up]).catch(tellCause),
    checkTime: check,
  };
}

/** A robots.txt that cannot be read says less than why: there is no such host, or it does not answer. */
function tellCause(error: unknown): never {
  const isVague = error instanceof FetchError && error.code === 'robots-unavailable';
  throw isVague && error.cause instanceof FetchError ? error.cause : error;
}

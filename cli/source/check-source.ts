import { DatelineError } from '../../core/errors.ts';
import type { Look, TriedArticle } from '../../core/source/site-survey.ts';
import { normaliseUrl } from '../../core/url.ts';
import { type Discovered, discover, type EntryCount } from '../../sources/discover.ts';
import type { Get } from '../../sources/read.ts';
import type { Source } from '../../sources/schema.ts';
import { tryArticles } from '../../sources/survey/try-articles.ts';
import { type Change, changesSince, type Known } from './changes.ts';
import type { Lookout } from './survey-means.ts';

/** What a source gives now. */
export interface Checked {
  source: Source;
  found: Discovered & { entries: EntryCount[] };
  articles: TriedArticle[];
  /** Against its last good run; null where there is none to compare with. */
  changes: Change[] | null;
  /** What kept the check itself from its end. */
  trouble: { code: string; message: string; advice: string | undefined } | null;
}

const NOTHING = { links: [], problems: [], entries: [] };

/** Reads a source's lists and three of its articles, as the workers would, within a time. Nothing is kept. */
export async function checkSource(
  lookout: Lookout,
  source: Source,
  known: Known | null,
  { limitMs, report = () => {} }: { limitMs: number; report?: (look: Look) => void },
): Promise<Checked> {
  const means = lookout.meansFor(source, { limitMs, report });
  const { get, moved } = followingMoves(reporting(source, means.get, report));
  let found: Checked['found'] = NOTHING;
  try {
    found = await discover(source, get);
    const articles = await tryArticles(found.links, means, source, source.via);
    const changes = known && changesSince(known, { ...found, articles, moved });
    return { source, found, articles, changes, trouble: null };
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    const { code, message, advice } = error;
    return { source, found, articles: [], changes: null, trouble: { code, message, advice } };
  }
}

/** Tells of every list that is read, as it is. */
function reporting({ read }: Source, get: Get, report: (look: Look) => void): Get {
  return async (url, options) => {
    const kind = read.find((entry) => entry.url === url)?.kind;
    const look = {
      url,
      as: kind && kind !== 'page' ? kind : 'listing',
      articles: null,
      newest: null,
    } as const;
    try {
      const fetched = await get(url, options);
      report({ ...look, trouble: null });
      return fetched;
    } catch (error) {
      const { code, message } = error instanceof DatelineError ? error : { code: 'other', message: '' };
      report({ ...look, trouble: { code, message } });
      throw error;
    }
  };
}

/** Notes where lists are answered from another address than they are asked for at. */
function followingMoves(get: Get): { get: Get; moved: Map<string, string> } {
  const moved = new Map<string, string>();
  return {
    moved,
    async get(url, options) {
      const fetched = await get(url, options);
      if (normaliseUrl(fetched.url) !== normaliseUrl(url)) moved.set(url, fetched.url);
      return fetched;
    },
  };
}

/** What is wrong with a source, one line each; none where all is well. */
export function troublesOf({ source, found, articles, trouble }: Checked): string[] {
  const unread = articles.filter(({ article }) => !article);
  return [
    ...(trouble ? [trouble.message] : []),
    ...found.problems.map(({ message }) => message),
    ...(found.links.length === 0 && found.problems.length === 0 && !trouble
      ? [`${source.name} leads to no article`]
      : []),
    ...unread.map((one) => one.trouble?.message ?? ''),
  ];
}

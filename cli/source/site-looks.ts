import type { SourceDesk } from '../../desk/source-desk.ts';
import { surveySite } from '../../sources/survey/survey-site.ts';
import type { Database } from '../../storage/database.ts';
import { turnsIn } from '../../storage/pace.ts';
import { createHostLines } from '../../workers/fetch/host-line.ts';
import { loadNamedSource } from '../named-source.ts';
import type { Session } from '../session.ts';
import { checkSource } from './check-source.ts';
import { knownIn } from './known-before.ts';
import { openLookout } from './survey-means.ts';

/** Nobody watches a page load itself for longer. */
const LIMIT_MS = 120_000;

/** What of a source desk asks sites. */
export interface SiteLooks extends Pick<SourceDesk, 'survey' | 'check'> {
  close(): Promise<void>;
}

/** Looks at sites by ways out to the web of its own, at the pace that all processes keep together. */
export function openSiteLooks(session: Session, { db }: Database): SiteLooks {
  const lookout = openLookout(session, createHostLines(turnsIn(db)));
  return {
    survey: (address, report) => surveySite(address, lookout.meansFor(null, { limitMs: LIMIT_MS, report })),
    async check(name, report) {
      const source = await loadNamedSource(session.settings, name);
      const known = (await knownIn(db, [name])).get(name) ?? null;
      const { found, articles, changes, trouble } = await checkSource(lookout, source, known, {
        limitMs: LIMIT_MS,
        report,
      });
      const problems = found.problems.map(({ code, url, message }) => ({ code, url, message }));
      return {
        articles: found.links.length,
        entries: found.entries,
        problems,
        tried: articles,
        changes,
        trouble,
      };
    },
    close: lookout.close,
  };
}

import type { Look } from '../../core/source/site-survey.ts';
import type { SourceCheck, SourceDesk } from '../../desk/source-desk.ts';
import { surveySite } from '../../sources/survey/survey-site.ts';
import type { Database } from '../../storage/database.ts';
import { turnsIn } from '../../storage/pace.ts';
import { createHostLines } from '../../workers/fetch/host-line.ts';
import { loadNamedSource } from '../named-source.ts';
import type { Session } from '../session.ts';
import { checkSource } from './check-source.ts';
import { knownIn } from './known-before.ts';
import { openSourceFolder } from './source-folder.ts';
import { openLookout } from './survey-means.ts';

/** Nobody watches a page load itself for longer. */
const LIMIT_MS = 120_000;

/** What lets a desk add and test sources: ways out to the web of its own, at the pace that all processes keep together. */
export function openSourceDesk(
  session: Session,
  { db }: Database,
): { sourceDesk: SourceDesk; close(): Promise<void> } {
  const folder = openSourceFolder(session);
  const lookout = openLookout(session, createHostLines(turnsIn(db)));
  const check = async (name: string, report: (look: Look) => void): Promise<SourceCheck> => {
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
  };
  return {
    sourceDesk: {
      survey: (address, report) => surveySite(address, lookout.meansFor(null, { limitMs: LIMIT_MS, report })),
      propose: folder.propose,
      add: folder.add,
      check,
      fileOf: folder.fileOf,
    },
    close: lookout.close,
  };
}

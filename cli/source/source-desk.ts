import type { SourceDesk } from '../../desk/source-desk.ts';
import { surveySite } from '../../sources/survey/survey-site.ts';
import type { Database } from '../../storage/database.ts';
import { turnsIn } from '../../storage/pace.ts';
import { createHostLines } from '../../workers/fetch/host-line.ts';
import type { Session } from '../session.ts';
import { openSourceFolder } from './source-folder.ts';
import { openLookout } from './survey-means.ts';

/** Nobody watches a page load itself for longer. */
const LIMIT_MS = 120_000;

/** What lets a desk add sources: ways out to the web of its own, at the pace that all processes keep together. */
export function openSourceDesk(
  session: Session,
  { db }: Database,
): { sourceDesk: SourceDesk; close(): Promise<void> } {
  const folder = openSourceFolder(session);
  const lookout = openLookout(session, createHostLines(turnsIn(db)));
  return {
    sourceDesk: {
      survey: (address, report) => surveySite(address, lookout.meansFor(null, { limitMs: LIMIT_MS, report })),
      propose: folder.propose,
      add: folder.add,
    },
    close: lookout.close,
  };
}

import type { SourceDesk } from '../../desk/source-desk.ts';
import type { Database } from '../../storage/database.ts';
import type { Session } from '../session.ts';
import type { SiteLooks } from './site-looks.ts';
import { openSourceFolder } from './source-folder.ts';

/**
 * What lets a desk add and test sources. What looks at sites is loaded when somebody does so first: it takes as much
 * memory as the rest of a desk (docs/scaling.md).
 */
export function openSourceDesk(
  session: Session,
  database: Database,
): { sourceDesk: SourceDesk; close(): Promise<void> } {
  const { propose, add, fileOf } = openSourceFolder(session);
  let looks: Promise<SiteLooks> | null = null;
  const open = () => {
    looks ??= import('./site-looks.ts')
      .then(({ openSiteLooks }) => openSiteLooks(session, database))
      .catch((error: unknown) => {
        looks = null;
        throw error;
      });
    return looks;
  };
  return {
    sourceDesk: {
      survey: async (address, report) => (await open()).survey(address, report),
      check: async (name, report) => (await open()).check(name, report),
      propose,
      add,
      fileOf,
    },
    close: async () => (await looks)?.close(),
  };
}

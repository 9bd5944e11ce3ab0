import type { Context } from 'hono';
import type { Queryable } from '../storage/database.ts';
import { type KeptWatch, lastTold } from '../storage/watches.ts';
import { caughtBy } from './caught.ts';
import type { KeptChoices } from './kept-choices.ts';
import type { DeskEnv } from './page-context.ts';
import { readRule } from './rule-form.ts';
import type { SearchField } from './search-address.ts';
import { renderPage } from './views/layout.tsx';
import { NewWatchPage } from './views/new-watch-page.tsx';
import type { WatchFormProps } from './views/watch-form.tsx';
import { WatchPage, type WatchTold } from './views/watch-page.tsx';
import { fieldsOfWatch, type WatchFields, type WatchProblems } from './watch-form.ts';
import { reportOf } from './watch-reports.ts';

const LATEST_ON_PAGE = 10;
const NO_PROBLEMS: WatchProblems = { rule: {} };

export interface WatchPagesOptions {
  db: Queryable;
  choices: KeptChoices;
  sources: { keys(): Iterable<string> };
}

interface ShowNew {
  fields: WatchFields;
  problems?: WatchProblems | undefined;
  /** Whether it was to be saved, and could not. */
  isWrong?: boolean;
  /** What of the search that it is made from a rule has no place for; undefined where it is made from none. */
  leftOut?: SearchField[];
}

interface ShowWatch {
  /** As typed; as kept unless given. */
  fields?: WatchFields;
  problems?: WatchProblems | undefined;
  told: WatchTold | null;
}

export type WatchPages = ReturnType<typeof createWatchPages>;

/** The pages that hold a watch's form, with what its rule as typed would have caught. */
export function createWatchPages({ db, choices, sources }: WatchPagesOptions) {
  async function formOf(
    c: Context<DeskEnv>,
    kept: KeptWatch | null,
    fields: WatchFields,
    problems: WatchProblems = NO_PROBLEMS,
  ): Promise<WatchFormProps> {
    const page = c.get('page');
    const read = readRule(fields.rule);
    const { languages } = await choices(page.now);
    return {
      name: kept?.watch.name ?? null,
      revision: kept?.revision ?? null,
      fields,
      problems,
      addressees: kept?.watch ?? { recipients: [], webhooks: [] },
      caught: 'rule' in read ? await caughtBy(db, read.rule, { now: page.now, show: LATEST_ON_PAGE }) : null,
      sources: [...sources.keys()],
      languages: [...new Set(languages.flatMap((tag) => tag.split('-')[0] ?? []))],
      page,
    };
  }

  return {
    async showNew(c: Context<DeskEnv>, { fields, problems, isWrong = false, leftOut }: ShowNew) {
      const page = c.get('page');
      if (isWrong) c.status(422);
      const form = await formOf(c, null, fields, problems);
      return renderPage(
        c,
        page.messages.watches.newHeading,
        <NewWatchPage form={form} isWrong={isWrong} leftOut={leftOut ?? null} page={page} />,
      );
    },

    async showWatch(c: Context<DeskEnv>, kept: KeptWatch, { fields, problems, told }: ShowWatch) {
      const page = c.get('page');
      if (told === 'changed-meanwhile' || told === 'not-settled') c.status(409);
      if (told === 'wrong') c.status(422);
      const form = await formOf(c, kept, fields ?? fieldsOfWatch(kept.watch, page.format.country), problems);
      const last = (await lastTold(db)).get(kept.watch.name) ?? null;
      const report = await reportOf(db, kept, page);
      return renderPage(
        c,
        kept.watch.title,
        <WatchPage kept={kept} report={report} lastTold={last} told={told} form={form} page={page} />,
      );
    },
  };
}

import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Queryable } from '../../storage/database.ts';
import { conflictKey, settleConflict } from '../../storage/watch-files.ts';
import {
  addWatch,
  changeWatch,
  findWatch,
  type KeptWatch,
  keptWatches,
  lastTold,
  removeWatch,
  restoreWatch,
} from '../../storage/watches.ts';
import { type Caught, caughtBy, keptCatches } from '../caught.ts';
import type { KeptChoices } from '../kept-choices.ts';
import type { DeskEnv } from '../page-context.ts';
import { parseForm } from '../parameters.ts';
import { readRule, ruleFieldsFrom } from '../rule-form.ts';
import { readSearch } from '../search-address.ts';
import { CaughtPreview } from '../views/caught-stories.tsx';
import { renderPage } from '../views/layout.tsx';
import { type ShownWatch, WatchListPage } from '../views/watch-list.tsx';
import { addresseesAllowed, takesAddressees } from '../watch-access.ts';
import { readWatch, type WatchContent, type WatchProblems, watchFieldsFrom } from '../watch-form.ts';
import { watchOfSearch } from '../watch-of-search.ts';
import { createWatchPages, type WatchPages } from '../watch-pages.tsx';

export interface WatchRoutesOptions {
  db: Queryable;
  choices: KeptChoices;
  /** The names of the sources that are watched; may change in place. */
  sources: { keys(): Iterable<string> };
  /** Whether there is a mail server. */
  sendsMail: boolean;
}

const LATEST_IN_LIST = 3;

const revisionSchema = z.coerce.number().int().positive();
const actionSchema = z.object({ action: z.enum(['save', 'preview']).catch('save') });
const changeSchema = actionSchema.extend({ revision: revisionSchema });
const settleSchema = z.object({
  keep: z.enum(['file', 'desk']),
  revision: revisionSchema,
  conflict: z.string(),
});

/** Saved rules of which people are told: to look at, write, change, delete and take back. */
export function watchRoutes(options: WatchRoutesOptions): Hono<DeskEnv> {
  const { db } = options;
  const app = new Hono<DeskEnv>();
  const pages = createWatchPages(options);
  const catchOf = keptCatches(db, LATEST_IN_LIST);
  app.get('/', (c) => showList(c, options, catchOf));

  // What htmx asks for while one types.
  app.post('/preview', async (c) => {
    const page = c.get('page');
    const read = readRule(ruleFieldsFrom(await c.req.parseBody({ all: true })));
    const caught = 'rule' in read ? await caughtBy(db, read.rule, { now: page.now, show: 10 }) : null;
    return c.html(<CaughtPreview caught={caught} page={page} />);
  });

  newRoutes(app, db, pages);
  changeRoutes(app, db, pages);
  endRoutes(app, db);
  settleRoute(app, db, pages);
  return app;
}

async function showList(
  c: Context<DeskEnv>,
  { db, sendsMail }: WatchRoutesOptions,
  catchOf: (kept: KeptWatch, now: Date) => Promise<Caught>,
) {
  const page = c.get('page');
  const [{ watches, unreadable }, told] = await Promise.all([keptWatches(db), lastTold(db)]);
  const inForce = watches.filter(({ removedAt }) => removedAt === null);
  const shown: ShownWatch[] = [];
  // One after the other: together they would keep every connection from whoever else reads.
  for (const kept of inForce) {
    const caught = await catchOf(kept, page.now);
    shown.push({ ...kept, caught, lastTold: told.get(kept.watch.name) ?? null });
  }
  const deleted = watches.filter(({ removedAt }) => removedAt !== null);
  const justDeleted = deleted.find(({ watch }) => watch.name === c.req.query('deleted')) ?? null;
  const props = { watches: shown, deleted, unreadable, justDeleted, sendsMail };
  return renderPage(c, page.messages.watches.heading, <WatchListPage {...props} page={page} />);
}

function newRoutes(app: Hono<DeskEnv>, db: Queryable, pages: WatchPages): void {
  app.get('/new', (c) => {
    const query = c.req.query('search');
    if (query === undefined) return pages.showNew(c, { fields: watchFieldsFrom({}) });
    const { title, rule, leftOut } = watchOfSearch(
      readSearch(Object.fromEntries(new URLSearchParams(query.slice(0, 4_000)))),
    );
    return pages.showNew(c, { fields: { ...watchFieldsFrom({}), title, rule }, leftOut });
  });

  app.post('/', async (c) => {
    const page = c.get('page');
    const form = await c.req.parseBody({ all: true });
    const fields = watchFieldsFrom(form);
    const { action } = parseForm(actionSchema, form);
    const read = readWatch(fields, page.language);
    if (action === 'preview') return pages.showNew(c, { fields, problems: problemsOf(read) });
    if ('problems' in read) return pages.showNew(c, { fields, problems: read.problems, isWrong: true });
    const addressees = addresseesAllowed(read.watch, null, page);
    const name = await addWatch(db, { ...read.watch, ...addressees }, by(c));
    return c.redirect(`/watches/${name}?saved=1`, 303);
  });
}

function problemsOf(read: ReturnType<typeof readWatch>): WatchProblems | undefined {
  return 'problems' in read ? read.problems : undefined;
}

function changeRoutes(app: Hono<DeskEnv>, db: Queryable, pages: WatchPages): void {
  app.get('/:name', async (c) => {
    const kept = await found(db, c.req.param('name'));
    return pages.showWatch(c, kept, { told: c.req.query('saved') ? 'saved' : null });
  });

  app.post('/:name', async (c) => {
    const kept = await found(db, c.req.param('name'));
    const form = await c.req.parseBody({ all: true });
    const fields = watchFieldsFrom(form, kept.watch);
    const { action, revision } = parseForm(changeSchema, form);
    const read = readWatch(fields, c.get('page').language);
    const typed = { fields, problems: problemsOf(read) };
    if (revision !== kept.revision) return pages.showWatch(c, kept, { ...typed, told: 'changed-meanwhile' });
    if (action === 'preview') return pages.showWatch(c, kept, { ...typed, told: null });
    if ('problems' in read) return pages.showWatch(c, kept, { ...typed, told: 'wrong' });
    if (await change(c, db, kept, read.watch)) return c.redirect(`/watches/${kept.watch.name}?saved=1`, 303);
    const now = await found(db, kept.watch.name);
    return pages.showWatch(c, now, { ...typed, told: 'changed-meanwhile' });
  });
}

function change(c: Context<DeskEnv>, db: Queryable, kept: KeptWatch, watch: WatchContent): Promise<boolean> {
  const page = c.get('page');
  const addressees = addresseesAllowed(watch, kept, page);
  return changeWatch(
    db,
    { ...watch, ...addressees, name: kept.watch.name },
    { revision: kept.revision, ...by(c) },
  );
}

function by(c: Context<DeskEnv>) {
  return { by: c.get('actor'), at: c.get('page').now };
}

function endRoutes(app: Hono<DeskEnv>, db: Queryable): void {
  app.post('/:name/delete', async (c) => {
    const { watch } = await found(db, c.req.param('name'));
    await removeWatch(db, watch.name, by(c));
    return c.redirect(`/watches?deleted=${watch.name}`, 303);
  });

  app.post('/:name/restore', async (c) => {
    const { watch } = await found(db, c.req.param('name'));
    await restoreWatch(db, watch.name, by(c));
    return c.redirect(`/watches/${watch.name}?saved=1`, 303);
  });
}

function settleRoute(app: Hono<DeskEnv>, db: Queryable, pages: WatchPages): void {
  app.post('/:name/settle', async (c) => {
    const kept = await found(db, c.req.param('name'));
    const { name } = kept.watch;
    const { keep, revision, conflict: seen } = parseForm(settleSchema, await c.req.parseBody());
    const { conflict } = kept;
    const takes = keep === 'file' && conflict && 'watch' in conflict && takesAddressees(kept, conflict.watch);
    if (takes && !c.get('page').keepsHouse) throw new HTTPException(403);
    // What is settled is what was judged here, and what the person saw.
    const isSeen = conflict !== null && conflictKey(conflict) === seen && kept.revision === revision;
    if (isSeen && (await settleConflict(db, name, { keep, revision, conflict: seen, ...by(c) })))
      return c.redirect(`/watches/${name}`, 303);
    return pages.showWatch(c, await found(db, name), { told: 'not-settled' });
  });
}

async function found(db: Queryable, name: string): Promise<KeptWatch> {
  const kept = await findWatch(db, name);
  if (!kept) throw new HTTPException(404);
  return kept;
}

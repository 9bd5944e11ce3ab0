import { Hono } from 'hono';
import type { Queryable } from '../../storage/database.ts';
import { healthsOf, markHealthSeen } from '../../storage/source-health.ts';
import { articleCounts } from '../../storage/source-history.ts';
import { sourceStatesOf } from '../../storage/source-states.ts';
import type { DeskEnv } from '../page-context.ts';
import { parseForm, troublesSeenFormSchema } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { type ShownSource, SourceListPage } from '../views/source-list.tsx';
import type { WatchedSources } from '../watched-sources.ts';

/** How the sources are, and what a person saw of that. */
export function sourceRoutes(
  db: Queryable,
  sources: WatchedSources,
  { canAdd }: { canAdd: boolean },
): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (c) => {
    const page = c.get('page');
    const shown = await shownSources(db, sources, page.now);
    return renderPage(
      c,
      page.messages.sources.heading,
      <SourceListPage sources={shown} canAdd={canAdd} page={page} />,
    );
  });

  app.post('/seen', async (c) => {
    const form = parseForm(troublesSeenFormSchema, await c.req.parseBody({ all: true }));
    await markHealthSeen(db, form.source, c.get('page').now);
    return c.redirect(form.back, 303);
  });
  return app;
}

async function shownSources(db: Queryable, sources: WatchedSources, now: Date): Promise<ShownSource[]> {
  const names = [...sources.keys()];
  const [healths, states, counts] = await Promise.all([
    healthsOf(db, names),
    sourceStatesOf(db, names),
    articleCounts(db, now),
  ]);
  const byName = new Map(healths.map((health) => [health.source, health]));
  return [...sources].map(([name, source]) => ({
    ...source,
    name,
    health: byName.get(name) ?? null,
    nextCheckAt: states.get(name)?.nextCheckAt ?? null,
    nextCheckReason: states.get(name)?.nextCheckReason ?? null,
    articles: counts.get(name) ?? { day: 0, week: 0 },
  }));
}

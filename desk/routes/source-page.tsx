import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { DatelineError } from '../../core/errors.ts';
import type { Queryable } from '../../storage/database.ts';
import { listArticlesOf } from '../../storage/source-articles.ts';
import { healthsOf } from '../../storage/source-health.ts';
import { reportSources } from '../../storage/source-report.ts';
import { pauseSource, resumeSource, sourceStatesOf } from '../../storage/source-states.ts';
import type { DeskEnv } from '../page-context.ts';
import { parseAddress, sourceNameSchema } from '../parameters.ts';
import type { SourceDesk } from '../source-desk.ts';
import { renderPage } from '../views/layout.tsx';
import { SourcePage } from '../views/source-page.tsx';
import type { WatchedSources } from '../watched-sources.ts';

const ARTICLES_SHOWN = 20;
const WEEK_MS = 7 * 86_400_000;

export interface SourcePageOptions {
  db: Queryable;
  sources: WatchedSources;
  /** Null on a desk that can neither read the sources' files nor test them. */
  desk: SourceDesk | null;
}

/** A source's own page, where it is paused and resumed. */
export function sourcePageRoutes({ db, sources, desk }: SourcePageOptions): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const sourceIn = (c: Context<DeskEnv>) => {
    const name = parseAddress(sourceNameSchema, c.req.param('name'));
    const source = sources.get(name);
    if (!source) throw new HTTPException(404);
    return { ...source, name };
  };

  app.get('/:name', async (c) => {
    const source = sourceIn(c);
    const { name } = source;
    const page = c.get('page');
    const shown = await gather(db, name, page.now);
    const { health, state } = shown;
    return renderPage(
      c,
      source.title,
      <SourcePage
        source={{
          ...source,
          health,
          nextCheckAt: state?.nextCheckAt ?? null,
          nextCheckReason: state?.nextCheckReason ?? null,
        }}
        {...shown}
        file={desk && (await fileOf(desk, name))}
        canTest={desk !== null}
        page={page}
      />,
    );
  });

  app.post('/:name/pause', async (c) => {
    const { name } = sourceIn(c);
    await pauseSource(db, name, c.get('actor'), c.get('page').now);
    return c.redirect(`/sources/${name}`, 303);
  });

  app.post('/:name/resume', async (c) => {
    const { name } = sourceIn(c);
    await resumeSource(db, name, c.get('page').now);
    return c.redirect(`/sources/${name}`, 303);
  });
  return app;
}

async function gather(db: Queryable, name: string, now: Date) {
  const [[health = null], states, [week = null], articles] = await Promise.all([
    healthsOf(db, [name]),
    sourceStatesOf(db, [name]),
    reportSources(db, [name], new Date(now.getTime() - WEEK_MS)),
    listArticlesOf(db, name, ARTICLES_SHOWN),
  ]);
  return { health, state: states.get(name) ?? null, week, articles };
}

/** A file that was taken away keeps its source's page from nothing. */
async function fileOf(desk: SourceDesk, name: string) {
  try {
    return await desk.fileOf(name);
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
}

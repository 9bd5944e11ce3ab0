import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import type { Database } from '../storage/database.ts';
import { assetRoutes } from './assets.ts';
import { type DeskEnv, pageContext } from './page-context.ts';
import { addSourceRoutes } from './routes/add-source.tsx';
import { articleRoutes } from './routes/articles.tsx';
import { dayRoutes } from './routes/days.tsx';
import { homeRoutes } from './routes/home.tsx';
import { sourceRoutes } from './routes/sources.tsx';
import { storyRoutes } from './routes/stories.tsx';
import { loopbackNamesOnly, passwordProtection, securityHeaders } from './security.ts';
import type { SourceDesk } from './source-desk.ts';
import { answerError, answerNotFound } from './trouble.tsx';
import type { WatchedSources } from './watched-sources.ts';

export interface DeskOptions {
  db: Database;
  /** IANA zone in which times are shown. */
  zone: string;
  now(): Date;
  /** Told of everything that broke; the page that is shown holds none of it. */
  onError(error: Error): void;
  /** An outlet's name as people write it, by its source; the source itself unless given. */
  outletName?: ((source: string) => string) | undefined;
  /** What is watched; may change in place. None unless given. */
  sources?: WatchedSources | undefined;
  /** Looks at sites and adds sources; without it the desk has no such pages. */
  sourceDesk?: SourceDesk | undefined;
  /** Says on every page that its content is fictional. */
  sampleNotice?: boolean | undefined;
  /** Asked for by HTTP basic authentication, with any user name. Without it everybody is let in. */
  password?: string | undefined;
  /** Refuses requests under names other than those of this machine to itself. */
  loopbackOnly?: boolean | undefined;
}

const FORM_BYTES = 1_000_000;

/** The review desk as an application; `startDesk` puts it on a port. */
export function createDesk(options: DeskOptions): Hono<DeskEnv> {
  const { db } = options.db;
  const app = new Hono<DeskEnv>();
  app.onError(answerError(options.onError));
  app.notFound(answerNotFound);

  app.use(securityHeaders());
  app.use(compress());
  app.use(pageContext(options));
  app.get('/healthz', async (c) => {
    try {
      await db.execute(sql`select 1`);
      return c.text('ok');
    } catch {
      return c.text('the database does not answer', 503);
    }
  });
  app.route('/', assetRoutes());

  if (options.loopbackOnly) app.use(loopbackNamesOnly());
  if (options.password) app.use(passwordProtection(options.password));
  app.use(csrf());
  app.use(bodyLimit({ maxSize: FORM_BYTES }));
  if (options.sourceDesk)
    app.route('/sources/add', addSourceRoutes({ desk: options.sourceDesk, onError: options.onError }));
  const sources = options.sources ?? new Map();
  app.route('/sources', sourceRoutes(db, sources, { canAdd: options.sourceDesk !== undefined }));
  app.route('/', homeRoutes(db, sources));
  app.route('/days', dayRoutes(db));
  app.route('/stories', storyRoutes(db));
  app.route('/articles', articleRoutes(db));
  return app;
}

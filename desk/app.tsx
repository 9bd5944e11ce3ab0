import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Watch } from '../core/watch/schema.ts';
import type { Database } from '../storage/database.ts';
import { identify } from './access/identify.ts';
import { allowByRole } from './access/roles.ts';
import { sameOriginOnly } from './access/same-origin.ts';
import { sessionCookie } from './access/session-cookie.ts';
import { assetRoutes } from './assets.ts';
import { rememberReaders, tellDecisions } from './decision-notice.ts';
import type { PrintPdf } from './hand-on/printable-page.ts';
import { type DeskEnv, pageContext } from './page-context.ts';
import { accountRoutes } from './routes/accounts.tsx';
import { activityRoutes } from './routes/activity.tsx';
import { addSourceRoutes } from './routes/add-source.tsx';
import { articleRoutes } from './routes/articles.tsx';
import { calendarRoutes } from './routes/calendar.tsx';
import { dayRoutes } from './routes/days.tsx';
import { exportRoutes } from './routes/exports.tsx';
import { feedRoutes } from './routes/feeds.tsx';
import { homeRoutes } from './routes/home.tsx';
import { keyRoutes } from './routes/keys.tsx';
import { loginRoutes } from './routes/login.tsx';
import { rearrangeRoutes } from './routes/rearrange.tsx';
import { searchRoutes } from './routes/search.tsx';
import { sourceRoutes } from './routes/sources.tsx';
import { storyRoutes } from './routes/stories.tsx';
import { storyMarkRoutes } from './routes/story-marks.tsx';
import { undoRoutes } from './routes/undo.tsx';
import { securityHeaders } from './security.ts';
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
  /**
   * The address that people have the desk at, for links and ids in what leaves it, and for cookies and forms behind a
   * proxy with https; that of the request unless given.
   */
  url?: string | undefined;
  /** Prints pages as PDF; without it the desk says what it lacks. */
  printPdf?: PrintPdf | undefined;
  /** Saved rules; each has a feed. None unless given. */
  watches?: readonly Watch[] | undefined;
  /** Says on every page that its content is fictional. */
  sampleNotice?: boolean | undefined;
  /** Asked for by HTTP basic authentication, with any user name, as long as there are no accounts. */
  password?: string | undefined;
  /** Without accounts and password: refuses requests under names other than those of this machine to itself. */
  loopbackOnly?: boolean | undefined;
  /** Lets nobody in without an account, even while there is none. */
  loginOnly?: boolean | undefined;
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

  // Who, from where, whether they may: before any route, so that none can be added that is not asked (CVE-2026-35490).
  const cookie = sessionCookie(options.url?.startsWith('https:') ?? false);
  app.use(identify({ ...options, db, cookie }));
  app.use(sameOriginOnly(options.url));
  app.use(allowByRole());
  app.use(bodyLimit({ maxSize: FORM_BYTES }));
  app.route('/', loginRoutes(db, cookie));
  app.route('/accounts', accountRoutes(db));
  if (options.sourceDesk)
    app.route('/sources/add', addSourceRoutes({ desk: options.sourceDesk, onError: options.onError }));
  app.use(rememberReaders(db), tellDecisions(db));
  const sources = options.sources ?? new Map();
  app.route('/sources', sourceRoutes(db, sources, { canAdd: options.sourceDesk !== undefined }));
  const { onError, printPdf = null, url = null, watches = [] } = options;
  app.route('/', exportRoutes({ db, url, printPdf, onError, answer: app.fetch }));
  app.route('/', feedRoutes({ db, url, watches }));
  app.route('/', homeRoutes(db, sources));
  app.route('/keys', keyRoutes());
  app.route('/calendar', calendarRoutes(db));
  app.route('/search', searchRoutes(db));
  app.route('/days', dayRoutes(db));
  app.route('/stories', rearrangeRoutes(db));
  app.route('/stories', storyMarkRoutes(db));
  app.route('/decisions', undoRoutes(db));
  app.route('/activity', activityRoutes(db));
  app.route('/stories', storyRoutes(db));
  app.route('/articles', articleRoutes(db));
  return app;
}

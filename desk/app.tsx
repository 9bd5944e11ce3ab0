import type { Queue } from 'bullmq';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { OidcSettings } from '../config/oidc-settings.ts';
import type { Database } from '../storage/database.ts';
import { identify } from './access/identify.ts';
import { createLoginLimit } from './access/login-limit.ts';
import { flowCookie } from './access/oidc/flow-cookie.ts';
import { openProvider } from './access/oidc/provider.ts';
import { allowByRole } from './access/roles.ts';
import { sameOriginOnly } from './access/same-origin.ts';
import { sessionCookie } from './access/session-cookie.ts';
import { API_PATH, createApi } from './api/api.ts';
import { assetRoutes } from './assets.ts';
import { rememberReaders, tellDecisions } from './decision-notice.ts';
import type { PrintPdf } from './hand-on/printable-page.ts';
import { keptChoices } from './kept-choices.ts';
import { type DeskEnv, pageContext } from './page-context.ts';
import { accountRoutes } from './routes/accounts.tsx';
import { activityRoutes } from './routes/activity.tsx';
import { addSourceRoutes } from './routes/add-source.tsx';
import { apiPageRoutes } from './routes/api.tsx';
import { articleRoutes } from './routes/articles.tsx';
import { calendarRoutes } from './routes/calendar.tsx';
import { dayRoutes } from './routes/days.tsx';
import { dismissalRuleRoutes } from './routes/dismissal-rules.tsx';
import { exportRoutes } from './routes/exports.tsx';
import { feedRoutes } from './routes/feeds.tsx';
import { healthRoutes } from './routes/health.ts';
import { homeRoutes } from './routes/home.tsx';
import { houseRoutes, type ProgramState } from './routes/house.tsx';
import { keyRoutes } from './routes/keys.tsx';
import { loginRoutes } from './routes/login.tsx';
import { mailRoutes } from './routes/mails.tsx';
import { ownAccountRoutes } from './routes/own-account.tsx';
import { queueRoutes } from './routes/queues.tsx';
import { rearrangeRoutes } from './routes/rearrange.tsx';
import { searchRoutes } from './routes/search.tsx';
import { signOnRoutes } from './routes/sign-on.tsx';
import { sourcePageRoutes } from './routes/source-page.tsx';
import { sourceTestRoutes } from './routes/source-tests.tsx';
import { sourceRoutes } from './routes/sources.tsx';
import { storyRoutes } from './routes/stories.tsx';
import { storyMarkRoutes } from './routes/story-marks.tsx';
import { undoRoutes } from './routes/undo.tsx';
import { unsubscribeRoutes } from './routes/unsubscribe.tsx';
import { watchRoutes } from './routes/watches.tsx';
import { webhookRoutes } from './routes/webhooks.tsx';
import { ownPolicies, refuseNul, securityHeaders } from './security.ts';
import type { SourceDesk } from './source-desk.ts';
import { tracedRequests } from './traced-requests.ts';
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
  /** Whether there is a mail server, for what the pages on watches say; there is none unless said. */
  sendsMail?: boolean | undefined;
  /** The queues that do the work, to be shown to admins; without them the desk says what it lacks. */
  queues?: readonly Queue[] | undefined;
  /** Which version this is, and its settings in force. */
  program?: ProgramState | undefined;
  /** Says on every page that its content is fictional. */
  sampleNotice?: boolean | undefined;
  /** Asked for by HTTP basic authentication, with any user name, as long as there are no accounts. */
  password?: string | undefined;
  /** Without accounts and password: refuses requests under names other than those of this machine to itself. */
  loopbackOnly?: boolean | undefined;
  /** Lets nobody in without an account, even while there is none. */
  loginOnly?: boolean | undefined;
  /** An OpenID provider to log in at; with it nobody is let in without an account. */
  oidc?: OidcSettings | undefined;
}

const FORM_BYTES = 1_000_000;

/** The review desk as an application; `startDesk` puts it on a port. */
export function createDesk(options: DeskOptions): Hono<DeskEnv> {
  const { db } = options.db;
  const app = new Hono<DeskEnv>();
  app.onError(answerError(options.onError));
  app.notFound(answerNotFound);

  app.use(tracedRequests());
  app.use(ownPolicies(), securityHeaders());
  app.use(compress());
  app.use(pageContext(options));
  app.use(refuseNul());
  app.route('/', healthRoutes(db));
  app.route('/', assetRoutes());
  app.route('/unsubscribe', unsubscribeRoutes(db));
  addEntrance(app, options);
  app.use(rememberReaders(db), tellDecisions(db));
  addSourcePages(app, options);
  addStoryPages(app, options);
  addHousePages(app, options);
  const api = createApi({ db, url: options.url ?? null, sources: sourcesOf(options) });
  app.route(API_PATH, api.app);
  app.route('/api', apiPageRoutes(api, options.url ?? null));
  return app;
}

/** Who, from where, whether they may: before any route, so that none can be added that is not asked (CVE-2026-35490). */
function addEntrance(app: Hono<DeskEnv>, options: DeskOptions): void {
  const { db } = options.db;
  const { url, oidc, now, onError, loginOnly } = options;
  const isHttps = url?.startsWith('https:') ?? false;
  const cookie = sessionCookie(isHttps);
  const provider = oidc ? openProvider(oidc, now) : null;
  const limit = createLoginLimit();
  app.use(identify({ ...options, db, cookie, limit, loginOnly: loginOnly || provider !== null }));
  app.use(sameOriginOnly(url));
  app.use(allowByRole());
  app.use(bodyLimit({ maxSize: FORM_BYTES }));
  const entrance = { db, cookie, limit, provider };
  app.route('/', loginRoutes(entrance));
  if (provider)
    app.route('/login', signOnRoutes({ db, cookie, limit, provider, flows: flowCookie(isHttps), onError }));
  app.route('/account', ownAccountRoutes(entrance));
  app.route('/accounts', accountRoutes({ db, provider }));
}

function addSourcePages(app: Hono<DeskEnv>, options: DeskOptions): void {
  const { db } = options.db;
  const { sourceDesk: desk = null, onError } = options;
  const sources = sourcesOf(options);
  // Before the pages of sources, whose names may be any word.
  if (desk) app.route('/sources/add', addSourceRoutes({ desk, onError }));
  app.route('/sources', sourceRoutes(db, sources, { canAdd: desk !== null }));
  app.route('/sources', sourcePageRoutes({ db, sources, desk }));
  if (desk) app.route('/source-tests', sourceTestRoutes({ desk, sources, onError }));
}

function addStoryPages(app: Hono<DeskEnv>, options: DeskOptions): void {
  const { db } = options.db;
  const { onError, printPdf = null, url = null, sendsMail = false } = options;
  const sources = sourcesOf(options);
  const choices = keptChoices(db);
  app.route('/', exportRoutes({ db, url, printPdf, onError, answer: app.fetch }));
  app.route('/', feedRoutes({ db, url }));
  app.route('/', homeRoutes({ db, sources, sendsMail }));
  app.route('/keys', keyRoutes());
  app.route('/calendar', calendarRoutes(db));
  app.route('/search', searchRoutes(db, choices));
  app.route('/watches', watchRoutes({ db, choices, sources, sendsMail }));
  app.route('/days', dayRoutes(db));
  app.route('/stories', rearrangeRoutes(db));
  app.route('/stories', storyMarkRoutes(db));
  app.route('/decisions', undoRoutes(db));
  app.route('/activity', activityRoutes(db));
  app.route('/rules', dismissalRuleRoutes(db, sources));
  app.route('/stories', storyRoutes(db));
  app.route('/articles', articleRoutes(db));
}

function addHousePages(app: Hono<DeskEnv>, options: DeskOptions): void {
  const { queues = null, program = null, sendsMail = false } = options;
  app.route('/mails', mailRoutes(options.db, options.now));
  app.route('/webhooks', webhookRoutes(options.db, options.now));
  app.route('/queues', queueRoutes(queues));
  app.route('/', houseRoutes({ db: options.db.db, queues, program, sendsMail }));
}

function sourcesOf({ sources }: DeskOptions): WatchedSources {
  return sources ?? new Map();
}

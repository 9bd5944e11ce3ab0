import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Queryable } from '../../storage/database.ts';
import { clientAddress } from '../access/client-address.ts';
import type { LoginLimit } from '../access/login-limit.ts';
import { admit } from '../access/oidc/admit.ts';
import type { FlowCookie } from '../access/oidc/flow-cookie.ts';
import type { Provider } from '../access/oidc/provider.ts';
import { SignOnError, type SignOnProblem } from '../access/oidc/sign-on-error.ts';
import { renewSession } from '../access/renew-session.ts';
import type { SessionCookie } from '../access/session-cookie.ts';
import type { DeskEnv } from '../page-context.ts';
import { localPath } from '../parameters.ts';
import { renderPage } from '../views/layout.tsx';
import { SignOnProblemPage } from '../views/login.tsx';

const STATUS: Record<SignOnProblem, ContentfulStatusCode> = {
  over: 400,
  denied: 403,
  unreachable: 503,
  failed: 502,
  'too-often': 429,
  unknown: 403,
  'no-role': 403,
  'no-name': 403,
  'name-taken': 403,
  disabled: 403,
};

/** Where an admin lets somebody in by linking an account. */
const NEEDS_LINK: SignOnProblem[] = ['unknown', 'no-name', 'name-taken'];

interface SignOnOptions {
  db: Queryable;
  cookie: SessionCookie;
  flows: FlowCookie;
  provider: Provider;
  limit: LoginLimit;
  onError(error: Error): void;
}

/** The way in by the OpenID provider: off to it, and back. */
export function signOnRoutes(options: SignOnOptions): Hono<DeskEnv> {
  const { provider, flows } = options;
  const app = new Hono<DeskEnv>();
  app.get('/oidc', async (c) => {
    const back = localPath(c.req.query('back') ?? '/');
    try {
      const { url, flow } = await provider.begin(back);
      flows.write(c, flow);
      return c.redirect(url.href, 302);
    } catch (error) {
      return answerFailure(c, options, { error, back });
    }
  });
  app.get('/callback', (c) => comeBack(c, options));
  return app;
}

async function comeBack(c: Context<DeskEnv>, options: SignOnOptions) {
  const { db, cookie, flows, provider, limit } = options;
  const { now } = c.get('page');
  const flow = flows.take(c);
  if (!flow) return renderProblem(c, provider, { problem: 'over', back: '/' });
  const address = clientAddress(c);
  // Each return costs the provider a request, by this machine's address.
  const seconds = limit.attempt(null, address, now);
  if (seconds > 0) {
    c.header('Retry-After', String(seconds));
    return renderProblem(c, provider, { problem: 'too-often', back: flow.back });
  }
  try {
    const claims = await provider.finish(new URL(c.req.url).search, flow);
    limit.succeeded(null, address);
    const admission = await admit(db, claims, { settings: provider.settings, at: now });
    if ('problem' in admission)
      return renderProblem(c, provider, { ...admission, back: flow.back, subject: claims.sub });
    await renewSession(c, db, cookie, admission.account);
    return c.redirect(flow.back, 303);
  } catch (error) {
    return answerFailure(c, options, { error, back: flow.back });
  }
}

/** People's own doing goes into no log. */
function answerFailure(
  c: Context<DeskEnv>,
  { provider, onError }: SignOnOptions,
  { error, back }: { error: unknown; back: string },
) {
  if (!(error instanceof SignOnError)) throw error;
  if (error.code !== 'over' && error.code !== 'denied') onError(error);
  return renderProblem(c, provider, { problem: error.code, back });
}

function renderProblem(
  c: Context<DeskEnv>,
  { settings: { label } }: Provider,
  { problem, back, subject }: { problem: SignOnProblem; back: string; subject?: string },
) {
  // Links on the page are not to carry the code that stands in its address.
  const page = { ...c.get('page'), path: '/login' };
  c.set('page', page);
  c.status(STATUS[problem]);
  const shown = subject !== undefined && NEEDS_LINK.includes(problem) ? subject : null;
  const content = (
    <SignOnProblemPage problem={problem} label={label} back={back} subject={shown} page={page} />
  );
  return renderPage(c, page.messages.accounts.signOn[problem].title, content);
}

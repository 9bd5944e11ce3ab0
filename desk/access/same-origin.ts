import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { DeskEnv } from '../page-context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets nothing be changed but from the desk's own pages, whatever the type of the body. Browsers say where a request
 * comes from, and pages cannot make them say otherwise: `Sec-Fetch-Site` to https and to this machine (Fetch Metadata),
 * `Origin` with every form (Fetch standard 3.1). A request with neither is refused, so no token is needed in forms.
 * A bearer token is proof enough: no browser sends one by itself.
 * @param deskUrl the address that people use, which is another than the one here behind a proxy
 */
export function sameOriginOnly(deskUrl: string | undefined): MiddlewareHandler<DeskEnv> {
  const outside = deskUrl === undefined ? null : new URL(deskUrl).origin;
  return async (c, next) => {
    const isProven = c.get('person')?.via === 'token' || isWrongToken(c);
    if (!SAFE.has(c.req.method) && !isProven && !isFromHere(c, outside)) throw new HTTPException(403);
    await next();
  };
}

/** Who sends a token that is not known is asked for another, and may nothing: that is no request of another site's page. */
function isWrongToken(c: Context<DeskEnv>): boolean {
  return c.get('person') === null && /^bearer /i.test(c.req.header('authorization') ?? '');
}

function isFromHere(c: Context, outside: string | null): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && (origin === new URL(c.req.url).origin || origin === outside);
}

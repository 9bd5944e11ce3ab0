import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { describeWork, inNewTrace, markWorkFailed, nameWork, SpanKind } from '../tracing/trace.ts';

/** What is asked for every few seconds, or many times a page, and never does anything. */
const STILL = /^\/(?:static|healthz|readyz)(?:\/|$)/;

/**
 * Each request begins a trace, in which whatever a person decides by it goes on. Only the route is told of its address:
 * that holds words that were looked for, and in some links a secret.
 */
export function tracedRequests(): MiddlewareHandler {
  return async (c, next) => {
    if (STILL.test(c.req.path)) return next();
    const { method } = c.req;
    const doing = { name: method, kind: SpanKind.SERVER, attributes: { 'http.request.method': method } };
    await inNewTrace(doing, async () => {
      await next();
      const route = routePath(c, -1);
      nameWork(`${method} ${route}`);
      describeWork({ 'http.route': route, 'http.response.status_code': c.res.status });
      if (c.res.status >= 500) markWorkFailed(c.error);
    });
  };
}

import { isIPv4 } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { DeskEnv } from './page-context.ts';

/** Nothing but our own files; nobody may frame the desk. Whether to demand HTTPS is left to the proxy before it. */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      // Mails, which are framed without any rights.
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
    // Not `no-referrer`: forms would be sent with `Origin: null` and be taken for another site's (Fetch standard).
    referrerPolicy: 'same-origin',
  });
}

/** What a page that is not made by the desk's own views needs in place of the policy of all others. */
export interface OwnPolicy {
  /** The whole Content-Security-Policy. */
  contentSecurity: string;
  /** `X-Frame-Options`, for browsers that do not know `frame-ancestors`. */
  frame: 'DENY' | 'SAMEORIGIN';
}

/** Puts the policy that a route set in place of the desk's. Before `securityHeaders`, which writes its own on the way back. */
export function ownPolicies(): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    await next();
    const policy = c.get('policy');
    if (!policy) return;
    c.res.headers.set('Content-Security-Policy', policy.contentSecurity);
    c.res.headers.set('X-Frame-Options', policy.frame);
  };
}

/** There is nothing at an address with a NUL in it, which PostgreSQL takes in no text: it would be asked, and break. */
export function refuseNul(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.url.includes('%00')) throw new HTTPException(404);
    await next();
  };
}

/**
 * Answers to loopback names only: without a password, a site whose own name is made to point at this machine (DNS
 * rebinding) could read the desk through the browser of the person who visits it.
 */
export function loopbackNamesOnly(): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (!isLoopback(new URL(c.req.url).hostname)) throw new HTTPException(421);
    await next();
  };
}

/** Whether a host name or address stays on this machine; an IPv6 address may stand in brackets. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))
  );
}

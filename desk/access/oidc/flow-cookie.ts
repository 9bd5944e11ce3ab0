import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { localPath } from '../../parameters.ts';

/** How long somebody may take at the provider's page. */
const FLOW_SECONDS = 600;
/** With the rest it stays far below the 4,096 bytes that a cookie may have (RFC 6265, 6.1). */
const LONGEST_BACK = 1_000;

const flowSchema = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  /** PKCE (RFC 7636). */
  verifier: z.string().min(1),
  /** Where the browser goes once it is let in. */
  back: z.string().transform(localPath),
});

/** What an attempt to log in begins with, and what its end is held against. */
export type Flow = z.infer<typeof flowSchema>;

export interface FlowCookie {
  write(c: Context, flow: Flow): void;
  /** Null where there is none that could be one. Each is good for one attempt. */
  take(c: Context): Flow | null;
}

/**
 * Binds an attempt to the browser in which it began. Lax, since the provider sends people back from its own site; bound to
 * this very host over https, so that a neighbour in the same domain cannot plant one and log somebody in as himself. That
 * prefix asks for the path `/` (RFC 6265bis, 4.1.3).
 */
export function flowCookie(isHttps: boolean): FlowCookie {
  const name = isHttps ? '__Host-dateline_sign_on' : 'dateline_sign_on';
  const options = { path: '/', httpOnly: true, secure: isHttps, sameSite: 'Lax' } as const;
  return {
    write(c, flow) {
      const back = flow.back.length > LONGEST_BACK ? '/' : flow.back;
      const value = Buffer.from(JSON.stringify({ ...flow, back })).toString('base64url');
      setCookie(c, name, value, { ...options, maxAge: FLOW_SECONDS });
    },
    take(c) {
      const value = getCookie(c, name);
      if (value === undefined) return null;
      deleteCookie(c, name, options);
      return flowOf(value);
    },
  };
}

function flowOf(value: string): Flow | null {
  try {
    return flowSchema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}

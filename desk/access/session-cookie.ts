import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_MS } from '../../storage/sessions.ts';

export interface SessionCookie {
  read(c: Context): string | undefined;
  write(c: Context, token: string): void;
  clear(c: Context): void;
}

/**
 * The cookie that holds a session. Over https it is bound to this very host (`__Host-`, RFC 6265bis 4.1.3), so that a
 * neighbour in the same domain cannot plant one.
 */
export function sessionCookie(isHttps: boolean): SessionCookie {
  const name = isHttps ? '__Host-dateline_session' : 'dateline_session';
  const options = { path: '/', httpOnly: true, secure: isHttps, sameSite: 'Lax' } as const;
  return {
    read: (c) => getCookie(c, name),
    write: (c, token) => setCookie(c, name, token, { ...options, maxAge: SESSION_MS / 1000 }),
    clear: (c) => {
      deleteCookie(c, name, options);
    },
  };
}

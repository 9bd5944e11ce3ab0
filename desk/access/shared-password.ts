import type { Context, MiddlewareHandler } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { HTTPException } from 'hono/http-exception';
import { timingSafeEqual } from 'hono/utils/buffer';
import { normaliseText } from '../../core/text.ts';
import type { DeskEnv } from '../page-context.ts';
import { clientAddress } from './client-address.ts';
import type { LoginLimit } from './login-limit.ts';

const NAME_LENGTH = 80;

interface SharedPasswordOptions {
  password: string;
  limit: LoginLimit;
  onKnown(c: Context<DeskEnv>, name: string): void;
}

/** One password for all; the user name is free and signs the decisions. Wrong attempts are counted by address. */
export function sharedPassword(options: SharedPasswordOptions): MiddlewareHandler<DeskEnv> {
  const { password, limit, onKnown } = options;
  return basicAuth({
    realm: 'Dateline',
    async verifyUser(_name, given, c) {
      const isRight = await timingSafeEqual(given, password);
      const address = clientAddress(c);
      const seconds = limit.attempt(null, address, c.get('page').now);
      if (seconds > 0) throw tooOften(seconds);
      if (isRight) limit.succeeded(null, address);
      return isRight;
    },
    onAuthSuccess: (c, name) => onKnown(c, normaliseText(name).slice(0, NAME_LENGTH) || 'desk'),
  });
}

function tooOften(seconds: number): HTTPException {
  return new HTTPException(429, {
    res: new Response(null, { headers: { 'Retry-After': String(seconds) } }),
  });
}

import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { OidcSettings } from '../../config/oidc-settings.ts';
import { CALLBACK_PATH } from '../../desk/access/oidc/provider.ts';
import type { DeskOptions } from '../../desk/app.tsx';
import type { TestDatabase } from './database.ts';
import { CLIENT, startOpenIdProvider, type TestProvider } from './openid-provider.ts';
import { usePeople } from './people.ts';

export const URL_OF_DESK = 'https://desk.example';

/** A desk behind https whose people log in at a real OpenID provider, which knows `lan-1` as Lan. */
export function useSignOn(database: () => TestDatabase) {
  const people = usePeople(database);
  const errors: Error[] = [];
  let provider: TestProvider;
  beforeAll(async () => {
    provider = await startOpenIdProvider(() => `${URL_OF_DESK}${CALLBACK_PATH}`);
  });
  afterAll(() => provider.close());
  beforeEach(() => {
    // The provider's tokens are of this moment.
    people.clock.time = Date.now();
    errors.length = 0;
    provider.people.clear();
    provider.people.set('lan-1', { preferred_username: 'Lan' });
  });

  const settings = (given: Partial<OidcSettings> = {}): OidcSettings => ({
    ...CLIENT,
    issuer: new URL(provider.issuer).href,
    label: 'Newsroom',
    defaultRole: null,
    roleClaim: null,
    only: false,
    deskUrl: URL_OF_DESK,
    ...given,
  });
  const app = (given: Partial<OidcSettings> = {}, options: Partial<DeskOptions> = {}) =>
    people.desk({
      oidc: settings(given),
      url: URL_OF_DESK,
      onError: (error) => errors.push(error),
      ...options,
    });
  return {
    ...people,
    errors,
    provider: () => provider,
    settings,
    identity: (subject: string) => ({ issuer: settings().issuer, subject }),
    app,
    async signOn(on: ReturnType<typeof app>, subject: string | null, back?: string) {
      const { cookie, start } = await begin(on, back);
      return comeBack(on, await provider.signIn(start, subject), cookie);
    },
  };
}

type App = ReturnType<ReturnType<typeof usePeople>['desk']>;

/** Where the desk sends a browser, and the cookie that it gives it. */
export async function begin(on: App, back = '/days') {
  const response = await on.request(`/login/oidc?back=${encodeURIComponent(back)}`);
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { response, cookie, start: response.headers.get('location') ?? '' };
}

export function comeBack(on: App, address: string, cookie: string) {
  return on.request(address, { headers: { Cookie: cookie, 'Accept-Language': 'en', Accept: 'text/html' } });
}

/** The cookie of an attempt with something else in it. */
export function altered(cookie: string, change: Record<string, unknown>): string {
  const [name, value = ''] = cookie.split('=');
  const flow = JSON.parse(Buffer.from(value, 'base64url').toString());
  return `${name}=${Buffer.from(JSON.stringify({ ...flow, ...change })).toString('base64url')}`;
}

/** The cookie of the session that an answer began; null for none. */
export function sessionIn(response: Response): string | null {
  return /__Host-dateline_session=[^;]+/.exec(response.headers.getSetCookie().join('\n'))?.[0] ?? null;
}

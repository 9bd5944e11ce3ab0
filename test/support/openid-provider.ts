import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  issuer: string;
  /** What it says of each person, by their subject. May change. */
  people: Map<string, Record<string, unknown>>;
  /** Goes the way of a browser from the desk's redirection to that back to the desk. @param subject null turns back */
  signIn(start: string, subject: string | null): Promise<string>;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'dateline', clientSecret: 'fictional-secret-of-dateline' };

/** A real OpenID provider on loopback, which asks for a subject and for no password. */
export async function startOpenIdProvider(redirectUri: () => string): Promise<TestProvider> {
  const people: TestProvider['people'] = new Map();
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = createProvider(issuer, redirectUri(), people);
  const rest = provider.callback();
  answer = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void rest(request, response);
    interact(provider, request, response).catch(() => response.writeHead(500).end());
  };
  return {
    issuer,
    people,
    signIn,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function createProvider(issuer: string, redirectUri: string, people: TestProvider['people']): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL('/logout', redirectUri).href],
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['preferred_username', 'groups'],
      email: ['email', 'email_verified'],
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    cookies: { keys: ['fictional'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
      Grant: 600,
    },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ ...people.get(subject), sub: subject }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId,
        clientId: oidc.client?.clientId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** Its page: a field for the subject, and a button that turns back. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>Sign in</title><form method="post">
      <label>Subject <input name="subject"></label><button>Sign in</button></form>`);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const subject = new URLSearchParams(Buffer.concat(chunks).toString()).get('subject');
  const result = subject
    ? { login: { accountId: subject, remember: false } }
    : { error: 'access_denied', error_description: 'The person turned back' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function signIn(start: string, subject: string | null): Promise<string> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(start);
  let address = start;
  for (let step = 0; step < 6 && new URL(address).origin === origin; step++) {
    const isPage = address.includes('/interaction/');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isPage ? { method: 'POST', body: new URLSearchParams({ subject: subject ?? '' }) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status}: ${await response.text()}`);
    address = new URL(location, address).href;
  }
  return address;
}

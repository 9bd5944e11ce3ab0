import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OidcSettings } from '../../../config/oidc-settings.ts';
import { type Claims, claimsSchema } from './claims.ts';
import { explainFailure } from './explain-failure.ts';
import type { Flow } from './flow-cookie.ts';
import { SignOnError } from './sign-on-error.ts';

export const CALLBACK_PATH = '/login/callback';

/** Of each call to the provider: somebody waits for the page. */
const TIMEOUT_SECONDS = 10;
/** How long what the provider says of itself is believed without asking again. */
const KEPT_MS = 3_600_000;

/** An OpenID provider, as the desk deals with it. All of it throws `SignOnError`s. */
export interface Provider {
  settings: OidcSettings;
  /** Where to send a browser, and what to hold its return against. */
  begin(back: string): Promise<{ url: URL; flow: Flow }>;
  /** Who came back. @param search what stands after `?` in the address that they came to */
  finish(search: string, flow: Flow): Promise<Claims>;
  /** Where people log out of the provider as well (RP-Initiated Logout 1.0); null where it offers none. */
  logoutUrl(): Promise<URL | null>;
}

/**
 * Speaks the authorization code flow with PKCE (OpenID Connect Core 1.0, 3.1; RFC 9700). Nothing is asked before the
 * first login, so that the desk starts without the provider. The issuer is the operator's own word, so these calls go
 * past the guard on pages: private addresses are fine.
 */
export function openProvider(settings: OidcSettings, now: () => Date): Provider {
  const callback = new URL(CALLBACK_PATH, settings.deskUrl);
  const configuration = keep(() => discover(settings), now);
  return {
    settings,
    begin: (back) => explained(async () => begin(await configuration(), callback, { back, settings })),
    finish: (search, flow) =>
      explained(async () => {
        const address = new URL(callback);
        address.search = search;
        if (address.searchParams.get('state') !== flow.state)
          throw new SignOnError('over', 'A login by OpenID Connect came back with another state.');
        return finish(await configuration(), address, { flow, settings });
      }),
    logoutUrl: () =>
      explained(async () => {
        const known = await configuration();
        if (known.serverMetadata().end_session_endpoint === undefined) return null;
        const back = new URL('/logout', settings.deskUrl).href;
        return buildEndSessionUrl(known, { post_logout_redirect_uri: back });
      }),
  };
}

async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explainFailure(error);
  }
}

/** Asks once for all who come at the same time; what failed is asked for again. */
function keep<Result>(ask: () => Promise<Result>, now: () => Date): () => Promise<Result> {
  let kept: { asked: Promise<Result>; until: number } | null = null;
  return () => {
    if (kept && kept.until > now().getTime()) return kept.asked;
    const asked = ask();
    kept = { asked, until: now().getTime() + KEPT_MS };
    asked.catch(() => {
      if (kept?.asked === asked) kept = null;
    });
    return asked;
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const address = new URL(issuer);
  // The settings allow http to this machine alone.
  const execute = address.protocol === 'http:' ? [allowInsecureRequests] : [];
  const options = { timeout: TIMEOUT_SECONDS, execute };
  return discovery(address, clientId, undefined, authenticationBy(clientSecret), options);
}

/** As the provider takes it; one that does not say takes HTTP basic authentication (OpenID Connect Discovery 1.0, 3). */
function authenticationBy(secret: string | null): ClientAuth {
  if (secret === null) return None();
  return (server, ...request) => {
    const takesPost = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    return (takesPost ? ClientSecretPost(secret) : ClientSecretBasic(secret))(server, ...request);
  };
}

async function begin(
  configuration: Configuration,
  callback: URL,
  { back, settings }: { back: string; settings: OidcSettings },
): Promise<{ url: URL; flow: Flow }> {
  const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), back };
  const claim = settings.roleClaim?.name ?? '';
  // Some providers give a claim to who asks for a scope of its name, and refuse scopes that they do not know.
  const more = configuration.serverMetadata().scopes_supported?.includes(claim) ? [claim] : [];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callback.href,
    scope: ['openid', 'profile', 'email', ...more].join(' '),
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  return { url, flow };
}

/** The ID token comes from the provider itself over TLS, which vouches for it (OpenID Connect Core 1.0, 3.1.3.7, 6). */
async function finish(
  configuration: Configuration,
  address: URL,
  { flow, settings }: { flow: Flow; settings: OidcSettings },
): Promise<Claims> {
  const tokens = await authorizationCodeGrant(configuration, address, {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
  });
  const claims = claimsSchema.parse(tokens.claims());
  // An address that many organisations share, like `common` of Entra, speaks for issuers that nobody chose.
  if (!URL.canParse(claims.iss) || new URL(claims.iss).href !== settings.issuer)
    throw new SignOnError(
      'failed',
      `The provider spoke for ${JSON.stringify(claims.iss)}, not for the issuer that is set.`,
    );
  const asksMore =
    configuration.serverMetadata().userinfo_endpoint !== undefined && lacksSome(claims, settings);
  if (!asksMore) return claims;
  const more = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return claimsSchema.parse({ ...more, ...claims });
}

/** Many providers keep all but the subject out of the ID token (OpenID Connect Core 1.0, 5.4). */
function lacksSome(claims: Claims, { roleClaim }: OidcSettings): boolean {
  return ['preferred_username', ...(roleClaim ? [roleClaim.name] : [])].some(
    (name) => claims[name] === undefined,
  );
}

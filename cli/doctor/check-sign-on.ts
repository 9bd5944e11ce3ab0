import type { Settings } from '../../config/settings.ts';
import { CALLBACK_PATH, openProvider } from '../../desk/access/oidc/provider.ts';

/** Reads what the OpenID provider says of itself; whether it knows the desk, a login alone can tell. */
export async function checkSignOn({ desk: { oidc } }: Settings, now: () => Date): Promise<string> {
  if (!oidc) return 'by password alone: DATELINE_OIDC_ISSUER is not set';
  const { url } = await openProvider(oidc, now).begin('/');
  return `at ${url.host}, which has to know ${new URL(CALLBACK_PATH, oidc.deskUrl).href}`;
}

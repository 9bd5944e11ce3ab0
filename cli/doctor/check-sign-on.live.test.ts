import { expect, it } from 'vitest';
import { readSettings } from '../../config/settings.ts';
import { CLIENT, startOpenIdProvider } from '../../test/support/openid-provider.ts';
import { checkSignOn } from './check-sign-on.ts';

const now = () => new Date('2026-02-06T01:00:00Z');

it('tells whether the OpenID provider answers, and what it has to know', async () => {
  expect(await checkSignOn(readSettings({ DATELINE_OIDC_ISSUER: '' }), now)).toContain('by password alone');
  const provider = await startOpenIdProvider(() => 'https://desk.example/login/callback');
  const settings = readSettings({
    DATELINE_OIDC_ISSUER: provider.issuer,
    DATELINE_OIDC_CLIENT_ID: CLIENT.clientId,
    DATELINE_DESK_URL: 'https://desk.example',
  });
  const { host } = new URL(provider.issuer);
  expect(await checkSignOn(settings, now)).toBe(
    `at ${host}, which has to know https://desk.example/login/callback`,
  );
  await provider.close();
  await expect(checkSignOn(settings, now)).rejects.toMatchObject({
    code: 'unreachable',
    advice: expect.stringContaining('DATELINE_OIDC_ISSUER'),
  });
});

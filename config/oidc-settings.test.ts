import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const REQUIRED = {
  DATELINE_OIDC_ISSUER: 'https://id.example/realms/desk',
  DATELINE_OIDC_CLIENT_ID: 'dateline',
};
const read = (given: Record<string, string>) => readSettings(given).desk.oidc;

describe('the settings of OpenID Connect', () => {
  it('are off unless set', () => {
    expect(read({})).toBeNull();
  });

  it('need an issuer and a client id, and let nobody in by themselves', () => {
    expect(read({ ...REQUIRED, DATELINE_DESK_URL: 'https://desk.example' })).toEqual({
      issuer: 'https://id.example/realms/desk',
      clientId: 'dateline',
      clientSecret: null,
      label: 'id.example',
      defaultRole: null,
      roleClaim: null,
      only: false,
      deskUrl: 'https://desk.example',
    });
    expect(read({ ...REQUIRED, DATELINE_OIDC_ISSUER: 'https://id.example' })?.issuer).toBe(
      'https://id.example/',
    );
  });

  it('map values of a claim to roles, whatever the values hold', () => {
    const given = {
      DATELINE_OIDC_CLAIM: 'groups',
      DATELINE_OIDC_ROLES: 'Press desk:reviewer, it:ops:admin,',
    };
    expect(read({ ...REQUIRED, ...given })?.roleClaim).toEqual({
      name: 'groups',
      roles: [
        { value: 'Press desk', role: 'reviewer' },
        { value: 'it:ops', role: 'admin' },
      ],
    });
  });

  it.each([
    [{ DATELINE_OIDC_CLIENT_ID: 'dateline' }, 'DATELINE_OIDC_ISSUER is missing'],
    [{ DATELINE_OIDC_ISSUER: 'https://id.example' }, 'DATELINE_OIDC_CLIENT_ID is missing'],
    [{ DATELINE_OIDC_ONLY: '1' }, 'DATELINE_OIDC_ISSUER is missing'],
    [{ ...REQUIRED, DATELINE_OIDC_CLAIM: 'groups' }, 'DATELINE_OIDC_ROLES is missing'],
    [{ ...REQUIRED, DATELINE_OIDC_ROLES: 'desk:reader' }, 'DATELINE_OIDC_CLAIM is missing'],
    [
      { ...REQUIRED, DATELINE_OIDC_CLAIM: 'groups', DATELINE_OIDC_ROLES: 'desk' },
      'no value before the colon',
    ],
    [{ ...REQUIRED, DATELINE_OIDC_CLAIM: 'groups', DATELINE_OIDC_ROLES: 'desk:boss' }, 'none of reader'],
    [{ ...REQUIRED, DATELINE_OIDC_ROLE: 'admin' }, 'neither reader nor reviewer'],
    [{ ...REQUIRED, DATELINE_OIDC_ISSUER: 'http://id.example' }, 'has to begin with https:'],
    [{ ...REQUIRED, DATELINE_OIDC_ISSUER: 'https://u:p@id.example' }, 'has a user'],
    [{ ...REQUIRED, DATELINE_OIDC_ISSUER: 'ftp://id.example' }, 'https: or http:'],
  ])('refuse %j', (given, problem) => {
    expect(() => read(given)).toThrow(problem);
  });

  it('take a provider on this machine in the clear', () => {
    expect(read({ ...REQUIRED, DATELINE_OIDC_ISSUER: 'http://127.0.0.1:8080/realms/desk' })?.label).toBe(
      '127.0.0.1',
    );
  });

  it('never tell the secret', () => {
    const trouble = () => read({ DATELINE_OIDC_CLIENT_SECRET: 'secret-1' });
    expect(trouble).toThrow('DATELINE_OIDC_ISSUER');
    expect(trouble).not.toThrow('secret-1');
  });
});

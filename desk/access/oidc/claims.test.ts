import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { claimsSchema, nameFrom, roleFrom } from './claims.ts';

const claims = (given: Record<string, unknown>) =>
  claimsSchema.parse({ iss: 'https://id.example', sub: '1', ...given });

describe('claims', () => {
  it('may be of any type, but for issuer and subject', () => {
    expect(nameFrom(claims({ preferred_username: 7, email: null, email_verified: 'true' }))).toBeNull();
    expect(claimsSchema.safeParse({ iss: 'https://id.example', sub: '' }).success).toBe(false);
  });

  it('give a name that can sign, or none', () => {
    const named = (given: Record<string, unknown>) => nameFrom(claims(given));
    expect(named({ preferred_username: 'Lê Bình'.normalize('NFD') })).toBe('Lê Bình');
    const address = { email: 'lan@news.example', email_verified: true };
    expect(named({ preferred_username: 'NEWS\\lan', ...address })).toBe('lan@news.example');
    expect(named({ ...address, email_verified: false })).toBeNull();
  });

  it('give no role but those that are mapped, whatever they hold', () => {
    const values = fc.oneof(anyText(), fc.constant('it'));
    const anyGroups = fc.oneof(fc.jsonValue(), fc.array(values), values);
    const roleClaim = { name: 'groups', roles: [{ value: 'it', role: 'admin' as const }] };
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const isMapped = Array.isArray(groups) ? groups.includes('it') : groups === 'it';
        const role = roleFrom(claims({ groups }), { roleClaim, defaultRole: null });
        expect(role).toBe(isMapped ? 'admin' : null);
      }),
    );
  });
});

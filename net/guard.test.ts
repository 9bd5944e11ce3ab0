import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { createGuard, type Resolve } from './guard.ts';

function lookupAll(resolve: Resolve, host: string, allowedPrivateHosts: string[] = []) {
  const guard = createGuard({ allowedPrivateHosts, resolve });
  return new Promise((done, fail) => {
    guard.lookup(host, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)));
  });
}

const neverAsked: Resolve = async (host) => {
  throw new Error(`DNS was asked for ${host}`);
};

describe('createGuard', () => {
  it('gives only the public addresses of a name that has both kinds', async () => {
    const both: LookupAddress[] = [
      { address: '10.0.0.1', family: 4 },
      { address: '1.1.1.1', family: 4 },
      { address: '::ffff:10.0.0.1', family: 6 },
    ];
    expect(await lookupAll(async () => both, 'news.example')).toEqual([{ address: '1.1.1.1', family: 4 }]);
  });

  it('refuses a name that turns to a private address between two connections (DNS rebinding)', async () => {
    const answers = ['1.1.1.1', '169.254.169.254'];
    const rebinding: Resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    expect(await lookupAll(rebinding, 'rebind.example')).toHaveLength(1);
    await expect(lookupAll(rebinding, 'rebind.example')).rejects.toMatchObject({
      code: 'forbidden-address',
      retryable: false,
    });
  });

  it('knows localhost without asking DNS (RFC 6761)', async () => {
    expect(await lookupAll(neverAsked, 'demo.localhost', ['*.localhost'])).toContainEqual({
      address: '127.0.0.1',
      family: 4,
    });
    await expect(lookupAll(neverAsked, 'LOCALHOST.')).rejects.toMatchObject({ code: 'forbidden-address' });
  });

  it.each(['127.0.0.1', '[::1]', '0.0.0.0', '[::ffff:7f00:1]', '169.254.169.254'])(
    'refuses %s as it stands',
    (host) => {
      expect(() => createGuard({ allowedPrivateHosts: [] }).checkLiteral(host)).toThrow(
        'not a public address',
      );
    },
  );

  it('leaves names to the lookup', () => {
    expect(() => createGuard({ allowedPrivateHosts: [] }).checkLiteral('news.example')).not.toThrow();
  });
});

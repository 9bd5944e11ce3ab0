import { describe, expect, it } from 'vitest';
import { asFetchError } from './classify.ts';
import { FetchError } from './errors.ts';

function errorWith(code: string): Error {
  return Object.assign(new Error('it failed'), { code });
}

describe('asFetchError', () => {
  it.each([
    ['ENOTFOUND', 'dns', true],
    ['EAI_AGAIN', 'dns', true],
    ['ECONNREFUSED', 'connect', true],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', true],
    ['ETIMEDOUT', 'timeout', true],
    ['CERT_HAS_EXPIRED', 'tls', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', false],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', false],
    ['Z_DATA_ERROR', 'encoding', true],
    ['HPE_INVALID_CONSTANT', 'protocol', true],
    ['ECONNRESET', 'protocol', true],
    ['', 'protocol', true],
  ])('%s is %s, worth a retry: %s', (code, kind, retryable) => {
    const error = asFetchError(errorWith(code), 'https://news.example/');
    expect(error).toMatchObject({ code: kind, retryable, message: 'https://news.example/: it failed' });
    expect(error.advice).toMatch(/\.$/);
  });

  it('leaves a FetchError as it is', () => {
    const error = new FetchError('timeout', 'x', 'y');
    expect(asFetchError(error, 'z')).toBe(error);
  });

  it('names every attempt of Happy Eyeballs', () => {
    const error = Object.assign(new AggregateError([new Error('no IPv6'), new Error('no IPv4')]), {
      code: 'ECONNREFUSED',
    });
    expect(asFetchError(error, 'x')).toMatchObject({ code: 'connect', message: 'x: no IPv6; no IPv4' });
  });
});

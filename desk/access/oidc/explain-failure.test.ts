import { ClientError } from 'openid-client';
import { describe, expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';
import { SignOnError } from './sign-on-error.ts';

const clientError = (message: string, code: string, cause: unknown) =>
  Object.assign(new ClientError(message, { cause }), { code });

describe('what a login failed of', () => {
  it.each<[string, unknown, string, string]>([
    [
      'no connection',
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('connect 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
      }),
      'unreachable',
      'fetch failed; ECONNREFUSED; connect 127.0.0.1:1',
    ],
    [
      'no answer in time',
      clientError('operation timed out', 'OAUTH_TIMEOUT', new Error('timeout')),
      'unreachable',
      'OAUTH_TIMEOUT; operation timed out; timeout',
    ],
    [
      'a server that is broken',
      clientError('unexpected status', 'OAUTH_RESPONSE_IS_NOT_CONFORM', new Response('', { status: 502 })),
      'unreachable',
      'unexpected status; status 502',
    ],
    [
      'a path without a provider',
      clientError('unexpected status', 'OAUTH_RESPONSE_IS_NOT_CONFORM', new Response('', { status: 404 })),
      'failed',
      'status 404',
    ],
    [
      'clocks that differ',
      clientError(
        'JWT timestamp claim value failed validation',
        'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
        new Error('unexpected JWT "exp" (expiration time) claim value', { cause: { sub: 'secret-1' } }),
      ),
      'failed',
      'OAUTH_JWT_TIMESTAMP_CHECK_FAILED; JWT timestamp claim value failed validation; unexpected JWT "exp"',
    ],
    ['a mistake of ours', new TypeError('x is not a function'), 'failed', 'x is not a function'],
    ['what is no error', 'secret-1', 'failed', 'an unknown error'],
  ])('%s', (_name, error, code, sentence) => {
    const explained = explainFailure(error);
    expect([explained.code, explained.message]).toEqual([code, expect.stringContaining(sentence)]);
    expect(explained.message).not.toContain('secret-1');
    expect(explained.cause).toBeUndefined();
  });

  it('is told once', () => {
    const error = new SignOnError('over', 'x');
    expect(explainFailure(error)).toBe(error);
  });
});

import { FetchError } from '../../net/errors.ts';
import { restAsked } from '../../net/retry-after.ts';
import type { WebResponse } from '../../net/web-client.ts';
import { challengeOf } from './challenge.ts';

/** What an answer means for a page. */
export type Answer = { kind: 'page' } | { kind: 'unchanged' } | { kind: 'failed'; error: FetchError };

type Answered = Pick<WebResponse, 'url' | 'status' | 'headers' | 'body'>;

/** For a host that asks for a rest and does not say how long. */
export const UNSAID_REST_MS = 60_000;

export function readAnswer(response: Answered, now: Date): Answer {
  if (response.status === 304) return { kind: 'unchanged' };
  const error = failureOf(response, now) ?? wrongType(response);
  return error ? { kind: 'failed', error } : { kind: 'page' };
}

/** Why an answer brings nothing, by its status and by who gives it; null where it brings what was asked for. */
export function failureOf(response: Answered, now: Date): FetchError | null {
  const { url, status, headers } = response;
  if (status === 304) return null;
  const wall = challengeOf(response);
  const restMs = restAsked(headers['retry-after'], now.getTime());
  if (wall) {
    const what = `${wall} wants proof that a person is looking (status ${status})`;
    return new FetchError('challenge', url, what, undefined, restMs);
  }
  // 203: what a proxy on the way made of a page (RFC 9110 §15.3.4).
  if (status === 200 || status === 203) return null;
  return new FetchError(codeOf(status, restMs), url, `answered with status ${status}`, undefined, restMs);
}

function codeOf(status: number, restMs: number | null) {
  // RFC 6585 §4 has Retry-After on 429, RFC 9110 §10.2.3 on 503.
  if (status === 429 || (status === 503 && restMs !== null)) return 'rate-limited';
  if (status === 408 || status >= 500) return 'server-error';
  if (status === 401 || status === 403 || status === 451) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  return 'client-error';
}

function wrongType({ url, headers }: Answered): FetchError | null {
  const type = headers['content-type'] ?? 'text/html';
  if (/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  return new FetchError('wrong-type', url, `is ${type}, not HTML`);
}

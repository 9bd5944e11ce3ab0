import type { WebResponse } from '../../net/web-client.ts';

/** What an answer means for the page. */
export type Answer =
  | { kind: 'page' }
  | { kind: 'unchanged' }
  /** The site asks to be left alone for a while. */
  | { kind: 'later'; delayMs: number }
  /** Worth another attempt. */
  | { kind: 'retry'; code: string; message: string }
  /** Nothing to be had here. */
  | { kind: 'refused'; code: string; message: string };

const SHORTEST_REST_MS = 5_000;
const LONGEST_REST_MS = 6 * 3_600_000;
const DEFAULT_REST_MS = 60_000;

export function readAnswer(response: Pick<WebResponse, 'status' | 'headers'>, now: Date): Answer {
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  // RFC 9110 §10.2.3 has Retry-After on 503, RFC 6585 §4 on 429.
  if (status === 429 || (status === 503 && headers['retry-after'])) {
    return { kind: 'later', delayMs: restOf(headers['retry-after'], now) };
  }
  if (status === 408 || status >= 500)
    return { kind: 'retry', code: 'http-status', message: `The site answered ${status}.` };
  if (status !== 200)
    return { kind: 'refused', code: 'http-status', message: `The site answered ${status}.` };
  const type = headers['content-type'] ?? 'text/html';
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    return { kind: 'refused', code: 'not-html', message: `The page is ${type}, not HTML.` };
  }
  return { kind: 'page' };
}

/** `Retry-After` in milliseconds: seconds or an HTTP date, kept within bounds. */
function restOf(header: string | undefined, now: Date): number {
  const seconds = Number(header ?? Number.NaN);
  const wanted = Number.isNaN(seconds) ? Date.parse(header ?? '') - now.getTime() : seconds * 1000;
  if (Number.isNaN(wanted)) return DEFAULT_REST_MS;
  return Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, wanted));
}

import type { WebResponse } from '../../net/web-client.ts';

/**
 * Until when an answer holds by what the site says of it (RFC 9111 §4.2.1): `max-age`, else `Expires`, less the time
 * that caches on the way had it. Null where it is to be asked for again at any time.
 */
export function freshUntil(headers: WebResponse['headers'], now: Date): Date | null {
  const control = headers['cache-control'] ?? '';
  if (/(?:^|[\s,])no-(?:cache|store)\b/i.test(control)) return null;
  const lifetimeMs = maxAgeMs(control) ?? expiresInMs(headers, now);
  const leftMs = lifetimeMs - secondsOf(headers.age) * 1000;
  // The last date that JavaScript knows is 13 September 275760.
  const until = new Date(now.getTime() + leftMs);
  return leftMs > 0 && !Number.isNaN(until.getTime()) ? until : null;
}

function maxAgeMs(control: string): number | null {
  const seconds = control.match(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

/** RFC 9111 §5.3: what is no date, as `0`, is past. */
function expiresInMs({ expires, date }: WebResponse['headers'], now: Date): number {
  const sent = Date.parse(date ?? '');
  const lifetime = Date.parse(expires ?? '') - (Number.isNaN(sent) ? now.getTime() : sent);
  return Number.isNaN(lifetime) ? 0 : lifetime;
}

function secondsOf(age: string | undefined): number {
  return /^\d{1,10}$/.test(age ?? '') ? Number(age) : 0;
}

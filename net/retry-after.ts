const SHORTEST_REST_MS = 5_000;
const LONGEST_REST_MS = 6 * 3_600_000;

/**
 * `Retry-After` (RFC 9110 §10.2.3) in milliseconds: seconds or an HTTP date, kept within bounds; null where it is
 * neither.
 *
 * @param now milliseconds since 1970
 */
export function restAsked(header: string | undefined, now: number): number | null {
  if (!header?.trim()) return null;
  const seconds = Number(header);
  const wanted = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  if (Number.isNaN(wanted)) return null;
  return Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, wanted));
}

import type { WebResponse } from '../../net/web-client.ts';

/** By what an answer gives itself away as a question to the visitor: a header's value, or words of the page. */
interface Mark {
  wall: string;
  header?: [name: string, value: RegExp];
  page?: RegExp;
}

/**
 * Walls against programs, and how their answers are known. No mark is a script that walls also put into pages they
 * let through (`/cdn-cgi/challenge-platform/`, DataDome's `tags.js`).
 */
const MARKS: readonly Mark[] = [
  // developers.cloudflare.com/cloudflare-challenges, "Detect a Challenge Page response".
  {
    wall: 'Cloudflare',
    header: ['cf-mitigated', /^challenge$/i],
    page: /_cf_chl_opt|cf-browser-verification/,
  },
  { wall: 'Vercel', header: ['x-vercel-mitigated', /^challenge$/i], page: /Vercel Security Checkpoint/ },
  // docs.aws.amazon.com/waf, "How the CAPTCHA and Challenge rule actions work": status 202 or 405.
  { wall: 'AWS WAF', header: ['x-amzn-waf-action', /^(?:challenge|captcha)$/i], page: /\bgokuProps\b/ },
  { wall: 'DataDome', page: /captcha-delivery\.com/ },
  { wall: 'Imperva', page: /_Incapsula_Resource|Incapsula incident ID/i },
  { wall: 'HUMAN', page: /px-captcha|window\._pxAppId/ },
  { wall: 'Akamai', page: /\bbm-verify\b|\/_sec\/cp_challenge\/|sec-if-cpt-container/ },
  { wall: 'Kasada', header: ['x-kpsdk-ct', /./], page: /window\.KPSDK\b/ },
  { wall: 'Sucuri', page: /sucuri_cloudproxy_js/ },
  { wall: 'DDoS-Guard', page: /\/\.well-known\/ddos-guard\/js-challenge/ },
  { wall: 'Anubis', page: /id="anubis_challenge"/ },
  { wall: 'a wall', page: /<title>\s*(?:Just a moment|Checking your browser)\b/i },
  // What simple walls do: set a cookie by script, and load the page again.
  { wall: 'a wall', page: /document\.cookie\s?=[^<]{0,2000}location\.(?:reload|href|replace)/i },
];

/** Walls answer with any of these; a page with text under 200 is a page, whatever its scripts are named. */
const REFUSING = new Set([202, 401, 403, 405, 429, 503]);
/** Walls bring a script of their own, yet no page of theirs was seen with more. */
const LONGEST_WALL_BYTES = 65_536;
const LONGEST_TEXT = 1_500;

/** Who asks whether a person is looking, instead of giving the page; null where nobody does. */
export function challengeOf({
  status,
  headers,
  body,
}: Pick<WebResponse, 'status' | 'headers' | 'body'>): string | null {
  const byHeader = MARKS.find(({ header }) => header?.[1].test(headers[header[0]] ?? ''));
  if (byHeader) return byHeader.wall;
  if (status !== 200 && !REFUSING.has(status)) return null;
  if (body.length > LONGEST_WALL_BYTES) return null;
  const page = body.toString('latin1');
  const byPage = MARKS.find((mark) => mark.page?.test(page));
  if (!byPage) return null;
  return status === 200 && lengthOfText(page) > LONGEST_TEXT ? null : byPage.wall;
}

/** Roughly: what stands outside of tags, scripts and styles. */
function lengthOfText(page: string): number {
  return page
    .replace(/<(script|style|noscript)\b(?:[^<]|<(?!\/\1))*/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim().length;
}

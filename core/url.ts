/** Parameters that say how a reader came, never what is shown. Names end in `*` where a family is meant. */
const TRACKING_PARAMETERS = [
  'utm_*',
  'itm_*',
  'vn_source',
  'vn_medium',
  'vn_campaign',
  'vn_term',
  'vn_thumb',
  'vnn_*',
  'zarsrc',
  'gidzl',
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'igsh',
  'igshid',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'at_*',
  'ga_*',
  'gad_*',
  '_ga',
  '_gl',
  'srsltid',
  'pk_*',
  'mtm_*',
  'matomo_*',
  'piwik_*',
  'fb_action_ids',
  'fb_action_types',
  'fb_ref',
  'fb_source',
  'fbzunique',
  'li_fat_id',
  'epik',
  'sccid',
  '_hsenc',
  '_hsmi',
  '__hs*',
  'vero_id',
  'vero_conv',
  'oly_anon_id',
  'oly_enc_id',
  'wt_mc*',
  'wt_zmc',
  'xtor',
  'ns_campaign',
  'ns_mchannel',
  'ns_source',
  'ns_linkname',
  'guccounter',
  'guce_*',
  'ref_src',
  'ref_url',
  'cmpid',
  'intcmp',
  'icid',
  'ncid',
  'ocid',
  's_cid',
  'smid',
  'srnd',
  'spm',
];
const TRACKING = new RegExp(`^(?:${TRACKING_PARAMETERS.join('|').replaceAll('*', '[^=]*')})(?:=|$)`, 'i');

/**
 * Parameters that say where a reader was, but that a server might ask for: a page's address keeps them, and only what
 * addresses are told apart by leaves them out.
 */
const REFERRAL = /^(?:ref|referer|referrer|_r|share)(?:=|$)/i;

/** A PostgreSQL B-tree refuses keys over 2,704 bytes, and servers refuse longer requests anyway. */
const MAX_URL_LENGTH = 2000;

/**
 * One spelling for one page: lower-case scheme and host, no default port, fragment or tracking parameter. Keeps
 * path, trailing slash and the order of parameters, since a server may tell those apart. Idempotent.
 * Null for what is no web address: not http(s), with user and password, or over 2,000 characters.
 */
export function normaliseUrl(url: string, base?: string): string | null {
  const parsed = webUrl(url, base);
  if (!parsed) return null;
  parsed.hash = '';
  parsed.search = withoutTracking(parsed.search);
  // RFC 3986 §6.2.2.1: the digits of an escape are the same in both cases.
  const text = parsed.href.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
  return text.length <= MAX_URL_LENGTH ? text : null;
}

/** The host as a server is addressed: `news.example:8080`, without a default port. Null for no web address. */
export function hostOf(url: string): string | null {
  return webUrl(url)?.host ?? null;
}

/** The host that stands for a site: `www.` aside. Null for no web address. */
export function siteOf(url: string): string | null {
  return hostOf(url)?.replace(/^www\./, '') ?? null;
}

/** True for one host, or for a host and a subdomain of it; the port counts. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  if (!a || !b) return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** Whether one `name=value` of a query only says where a reader came from. */
export function isReferral(parameter: string): boolean {
  return REFERRAL.test(parameter);
}

function webUrl(url: string, base?: string): URL | null {
  const text = url.normalize('NFC');
  if (!URL.canParse(text, base)) return null;
  const parsed = new URL(text, base);
  const isWeb = parsed.protocol === 'http:' || parsed.protocol === 'https:';
  return isWeb && !parsed.username && !parsed.password ? parsed : null;
}

// Cut by hand: URLSearchParams would write `%20` as `+` and `?flag` as `?flag=`.
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !TRACKING.test(parameter));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

import { spellingsOf } from './spellings.ts';

const GONE = '…';

/** What follows `//` in an address up to the `@`: a lone name may be a token. `user:password` is how our advice writes it. */
const CREDENTIALS =
  /(\b[a-z][a-z0-9+.-]*:\/\/)(?!user:password@[^\s/?#"<>\\@]*(?:[\s/?#"<>\\]|$))(?:([^\s/?#"<>\\:@]*):)?[^\s/?#"<>\\]*@/gi;
const PARAMETER =
  /([?&;](?:[\w.-]*(?:pass|secret|token|signature|credential)[\w.-]*|(?:x-|api|access|private)[\w.-]*key|key|sig|auth|authorization|pwd)=)[^&#\s"'<>\\]+/gi;
const HEADER = /\b([Bb]earer|[Bb]asic)(\s+)(?=[^\s"',;]*(?:\d|=|[a-z][A-Z]))[A-Za-z0-9+/=._~-]{12,}/g;
/** Of the desk: cookies of sessions and of a sign-on under way, API tokens, secrets of webhooks. */
const COOKIE = /(\bdateline_(?:session|sign_on)=)[^;,\s"\\]+/g;
const TOKEN = /\b(dateline_)[\w-]{40,}/g;
const WEBHOOK_SECRET = /\b(whsec_)[\w+/=-]+/g;
const UNSUBSCRIBE = /(\/unsubscribe\/)[^\s"/?#<>\\]+/g;
/** Services whose addresses are all that a sender needs to know. */
const WEBHOOK = /(\/(?:services|api\/webhooks|webhookb2|hooks|workflows)\/)[^\s"?#<>\\]+/g;
const PRIVATE_KEY = /-----BEGIN ([A-Z ]*)PRIVATE KEY-----[^"]*?(?:-----END \1PRIVATE KEY-----|(?="|$))/g;

/**
 * Takes out of a text what nobody should read in it: what is known to be secret, in whatever spelling, and what looks like
 * it. Also of JSON, which stays what it is.
 *
 * @param secrets passwords, keys and the like, as they are
 */
export function createRedaction(secrets: readonly string[] = []): (text: string) => string {
  const spellings = [...new Set(secrets.flatMap(spellingsOf))].sort((a, b) => b.length - a.length);
  const known = spellings.length > 0 ? new RegExp(spellings.map(escapePattern).join('|'), 'g') : null;
  return (text) => redactPatterns(known ? text.replace(known, GONE) : text);
}

/** Takes out of a text what looks like a secret, whatever it is. */
export function redactPatterns(text: string): string {
  if (!MAY_MATCH.test(text)) return text;
  return text
    .replace(CREDENTIALS, (_, scheme: string, user?: string) => `${scheme}${user ? `${user}:` : ''}${GONE}@`)
    .replace(PARAMETER, `$1${GONE}`)
    .replace(HEADER, `$1$2${GONE}`)
    .replace(COOKIE, `$1${GONE}`)
    .replace(TOKEN, `$1${GONE}`)
    .replace(WEBHOOK_SECRET, `$1${GONE}`)
    .replace(UNSUBSCRIBE, `$1${GONE}`)
    .replace(WEBHOOK, `$1${GONE}`)
    .replace(PRIVATE_KEY, GONE);
}

/** Most lines hold nothing of the kind, and this costs less than nine looks. */
const MAY_MATCH =
  /@|=|Bearer|Basic|dateline_|whsec_|\/unsubscribe\/|\/services\/|\/webhook|\/hooks\/|\/workflows\/|PRIVATE KEY/i;

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

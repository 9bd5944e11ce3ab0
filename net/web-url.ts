import { FetchError } from './errors.ts';

const LONGEST_URL = 4_096;
const LONGEST_SHOWN = 200;

/**
 * The address of a page, parsed as browsers do it (WHATWG URL: decimal and hex addresses, full-width letters and
 * backslashes come out in their plain form), without its fragment. Throws FetchError `bad-url` on any scheme but http
 * and https, and on user names, which belong to phishing and to redirects that smuggle credentials.
 */
export function parseWebUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (!url) throw new FetchError('bad-url', shown(text), 'is not a URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchError('bad-url', shown(text), `has the scheme ${url.protocol.slice(0, -1)}`);
  }
  if (url.username || url.password) throw new FetchError('bad-url', url.host, 'carries a user name');
  if (url.href.length > LONGEST_URL) throw new FetchError('bad-url', url.host, 'is an endless URL');
  url.hash = '';
  return url;
}

/** Whatever a site wrote, fit for a log and for PostgreSQL, whose text holds no NUL; without what may be a password. */
function shown(text: string): string {
  const [start] = text.slice(0, LONGEST_SHOWN).split('@');
  const plain = (start ?? '').replace(/\p{Cc}/gu, '\ufffd');
  return plain.length < text.length ? `${plain}…` : plain;
}

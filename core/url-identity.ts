import { isReferral, normaliseUrl } from './url.ts';
import { articleIdIn } from './url-article-id.ts';

export interface IdentityOptions {
  /**
   * Finds the article's id in an address's path and query, as its source knows how to; null where there is none.
   * Without it, or where it finds none, the id is told by its looks.
   */
  articleId?: ((path: string) => string | null) | undefined;
}

/** An address without what tells spellings of one article apart. */
export interface Identity {
  /** See `pageKey`. */
  key: string;
  /** Without `www.`, `m.` and the like, with a port that is none of the defaults. */
  host: string;
  /** The edition that a path begins with, `en`; empty for none. */
  edition: string;
  /** Without AMP forms, index files and the last slash: `/world/ferry-4712345.html`; empty for a front page. */
  path: string;
  /** Sorted, without tracking and AMP: `?a=1&b=2`; empty for none. */
  query: string;
  /** The article's id; null where the address has none. */
  id: string | null;
}

/**
 * One key for all spellings of one article's address. Addresses with one id on one host, in one edition, are one
 * article, whatever its headline in the address has become. A key is no address: it is only compared.
 * Null for no web address. Linear in the address's length, as far as `articleId` is.
 */
export function pageKey(url: string, options: IdentityOptions = {}): string | null {
  return identityOf(url, options)?.key ?? null;
}

/** See `pageKey`. Null for no web address. */
export function identityOf(url: string, { articleId }: IdentityOptions = {}): Identity | null {
  const text = normaliseUrl(url);
  if (!text) return null;
  const parsed = new URL(text);
  const host = plainHost(parsed.host);
  const path = plainPath(parsed.pathname);
  const query = plainQuery(parsed.search);
  const edition = editionOf(path);
  const known = articleId?.(path + query) || null;
  const told = known ?? articleIdIn(path);
  // Where the id was only told by its looks, a query may lead to another page of the article, or to another article.
  const rest = known === null ? query : '';
  const key = told === null ? `${host}${path}${query}` : `${host}/${edition}#${told}${rest}`;
  return { key, host, edition, path, query, id: told };
}

const HOST_LABEL = /^(?:www|m|mobile|amp|wap)\./;
/** Names below which anybody registers: `com.vn`, `co.uk`. */
const PUBLIC_SUFFIX = /^(?:com?|net|org|gov|edu|ac|info)\.[a-z]{2}(?::\d+)?$/;

/** Labels are taken off while a name of two labels is left. */
function plainHost(host: string): string {
  const rest = host.replace(HOST_LABEL, '');
  return rest === host || !rest.includes('.') || PUBLIC_SUFFIX.test(rest) ? host : plainHost(rest);
}

/** A session's name, which servlets write into the path. */
const SESSION = /;jsessionid=[^/]*/gi;
const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;
const AMP_ENDINGS = [
  [/\/amp$/i, ''],
  [/\.amp$/i, ''],
  [/\.amp(\.html?)$/i, '$1'],
] as const;

function plainPath(pathname: string): string {
  let path = pathname.replace(SESSION, '').replace(/\/{2,}/g, '/');
  for (let before = ''; before !== path; ) {
    before = path;
    path = withoutSpelling(path);
  }
  return path;
}

/** Takes one layer off: `/amp/a/index.html` has two. */
function withoutSpelling(path: string): string {
  const ended = path.replace(/\/$/, '').replace(INDEX_FILE, '');
  const plain = AMP_ENDINGS.reduce((text, [ending, rest]) => text.replace(ending, rest), ended);
  return plain.replace(/^\/amp(?=\/)/i, '');
}

/** The same article for a small screen, a printer or a fast answer. Not `type=`, `m=`: those may say more. */
const SPELLING =
  /^(?:(?:amp|isamp|print|printable|mobile)(?:=(?:1|true|yes|on)?)?|(?:outputtype|output|view|mode|format)=(?:amp|print|mobile))$/i;

function plainQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !SPELLING.test(parameter) && !isReferral(parameter));
  return kept.length > 0 ? `?${[...new Set(kept)].sort().join('&')}` : '';
}

/** A language or a country, or both: `/en/`, `/en-US/`, `/pt_BR/`; and what sites call their editions. */
const EDITION = /^\/([a-z]{2}(?:[-_][a-z]{2,4})?|eng|vie|english|vietnamese|tieng-(?:anh|viet))(?:\/|$)/i;

function editionOf(path: string): string {
  return (EDITION.exec(path)?.[1] ?? '').toLowerCase();
}

import { isSameSite } from './url.ts';
import { type Identity, type IdentityOptions, identityOf } from './url-identity.ts';

/** The addresses that a fetched page is said to have. */
export interface AddressClaims {
  /** The address that was asked for. */
  url: string;
  /** The one that answered, after redirects. */
  answered: string;
  /** The page's `rel=canonical`; null for none. */
  canonical: string | null;
}

export interface ClaimOptions extends IdentityOptions {
  /** Keys of the addresses that are known to be lists: front page, feeds, sections. */
  lists: ReadonlySet<string>;
}

/**
 * The keys of an article's address, those of the page's own word first: what was asked for, what the page calls itself,
 * and what answered, as far as each is to be believed. A redirect to the front page, and a canonical link that all the
 * site's pages share, would make one page out of many articles.
 */
export function claimedKeys({ url, answered, canonical }: AddressClaims, options: ClaimOptions): string[] {
  const asked = identityOf(url, options);
  const came = identityOf(answered, options);
  if (!asked) return [url];
  if (!came || !isArticleOf(came, asked, options)) return [asked.key];
  const named = canonical === null ? null : identityOf(canonical, options);
  const isBelieved =
    canonical !== null && named && isSameSite(canonical, answered) && isOwnName(named, came, options);
  return [...new Set([asked.key, ...(isBelieved ? [named.key] : []), came.key])];
}

/** Whether an address may be an article's, and that of the one that was asked for. */
function isArticleOf(to: Identity, from: Identity, { lists }: ClaimOptions): boolean {
  if (to.key === from.key) return true;
  if (isFrontPage(to) || lists.has(to.key)) return false;
  if (to.host === from.host && from.path.startsWith(`${to.path}/`)) return false;
  if (to.id !== null) return true;
  if (to.path === from.path && idInQuery(from) !== idInQuery(to)) return false;
  const [there, here] = [stemOf(to), stemOf(from)];
  // An id is left out, but not the headline before it.
  if (from.id !== null) return there !== '' && here.startsWith(there);
  return there === here || isLikeHeadline(there);
}

/** Whether a page's canonical link may name the page: in its edition, with its id where it has one. */
function isOwnName(to: Identity, from: Identity, options: ClaimOptions): boolean {
  if (!isSameEdition(to, from) || (from.id !== null && to.id !== from.id)) return false;
  return isArticleOf(to, from, options);
}

function isFrontPage({ path, edition, query }: Identity): boolean {
  return query === '' && path.length <= (edition ? edition.length + 1 : 0);
}

const QUERY_ID =
  /[?&](?:id|p|aid|nid|newsid|news_id|articleid|article_id|article|story|storyid|itemid|post|postid)=(\d+)(?=&|$)/i;

/** `/detail?id=815` names itself `/detail` on sites whose canonical links leave out all queries. */
function idInQuery({ query }: Identity): string | null {
  return QUERY_ID.exec(query)?.[1] ?? null;
}

/** The last part of a path, without the ending of a file. */
function stemOf({ path }: Identity): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{2,5}$/i, '');
}

/** Sections are named in a word or two. */
const LEAST_WORDS = 4;

function isLikeHeadline(stem: string): boolean {
  return stem.split(/[-_]+/).filter(Boolean).length >= LEAST_WORDS || /\d{5}/.test(stem);
}

/** First labels of editions' hosts: a translation is another article, whatever it calls its original. */
const EDITION_LABEL = /^(?:[a-z]{1,3}|english|edition|international|world|global|news)(?:\.|$)/;

function isSameEdition(one: Identity, other: Identity): boolean {
  if (one.edition !== other.edition) return false;
  if (one.host === other.host) return true;
  const [short, long] = one.host.length < other.host.length ? [one.host, other.host] : [other.host, one.host];
  return long.endsWith(`.${short}`) && !EDITION_LABEL.test(long.slice(0, -short.length));
}

import { type DatedArticle, dated } from '../../core/article.ts';
import { extractPageAsking } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import type { SecondOpinion } from '../../core/extract/opinions.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { instantInZone } from '../../core/time.ts';
import { readRecord } from '../../core/warc/read.ts';
import type { Source } from '../../sources/schema.ts';
import type { RawFetch } from '../../storage/fetches.ts';
import type { Page, PageProblem } from '../../storage/pages.ts';

export interface ExtractContext {
  sources: ReadonlyMap<string, Source>;
  /** The desk's zone. */
  zone: string;
}

/** A fetched page's article, and the address that the page gives as its own; see `findCanonical`. */
export interface FetchedArticle {
  article: DatedArticle;
  canonical: string | null;
}

/** A page as it was fetched, with all that reading it hangs on: plain data, so that it can be handed to a thread. */
export interface FetchedPage {
  warcRecord: Buffer;
  fetchedAt: Date;
  /** The address that answered. */
  url: string;
  hint: Page['hint'];
  /** Null where the source is gone. */
  source: Pick<Source, 'zone' | 'selectors'> | null;
  /** The desk's zone. */
  zone: string;
}

export type ReadFetchedPage = (page: FetchedPage) => Promise<FetchedArticle | NotAnArticleError>;

/** A stored page with what its source says today. */
export function fetchedPage(
  { fetch, page }: { fetch: RawFetch; page: Page },
  { sources, zone }: ExtractContext,
): FetchedPage {
  const source = sources.get(page.source);
  return {
    warcRecord: fetch.warcRecord,
    fetchedAt: fetch.fetchedAt,
    url: fetch.url,
    hint: page.hint,
    source: source ? { zone: source.zone, selectors: source.selectors } : null,
    zone,
  };
}

/**
 * What the extractor makes of a page as it was fetched: an article, dated by its fetch where nothing else dates it, or
 * why there is none. The same fetch gives the same article, whenever it is read.
 * @throws WarcError where the record cannot be read
 */
export async function articleOfFetch(
  page: FetchedPage,
  ask: SecondOpinion,
): Promise<FetchedArticle | NotAnArticleError> {
  const { body, headers } = readRecord(page.warcRecord);
  const fetchedAt = instantInZone(page.fetchedAt, page.zone);
  const { source, hint } = page;
  try {
    const { article, canonical } = await extractPageAsking(ask, decodeHtml(body, headers['content-type']), {
      url: page.url,
      zone: source?.zone ?? page.zone,
      fetchedAt,
      ...(source ? { selectors: source.selectors } : {}),
      ...(hint ? { hint } : {}),
    });
    return { article: dated(article, { instant: fetchedAt, origin: 'fetch', guess: true }), canonical };
  } catch (error) {
    if (error instanceof NotAnArticleError) return error;
    throw error;
  }
}

/** Why a page is no article, as its row keeps it. */
export function problemOf({ code, message, reason, advice }: NotAnArticleError): PageProblem {
  return { code, message, reason, advice };
}

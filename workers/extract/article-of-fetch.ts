import { type DatedArticle, dated } from '../../core/article.ts';
import { extractPageAsking } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import type { SecondOpinion } from '../../core/extract/opinions.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { instantInZone } from '../../core/time.ts';
import { readRecord } from '../../core/warc/read.ts';
import type { Source } from '../../sources/schema.ts';
import type { Fetch, Page, PageProblem } from '../../storage/pages.ts';

export interface ExtractContext {
  sources: ReadonlyMap<string, Source>;
  /** The desk's zone. */
  zone: string;
  ask: SecondOpinion;
}

/** A fetched page's article, and the address that the page gives as its own; see `findCanonical`. */
export interface FetchedArticle {
  article: DatedArticle;
  canonical: string | null;
}

/**
 * What the extractor makes of a page as it was fetched: an article, dated by its fetch where nothing else dates it, or
 * why there is none. The same fetch gives the same article, whenever it is read.
 * @throws WarcError where the record cannot be read
 */
export async function articleOfFetch(
  { fetch, page }: { fetch: Fetch; page: Page },
  { sources, zone, ask }: ExtractContext,
): Promise<FetchedArticle | NotAnArticleError> {
  const { body, headers } = readRecord(fetch.warcRecord);
  const fetchedAt = instantInZone(fetch.fetchedAt, zone);
  const source = sources.get(page.source);
  try {
    const { article, canonical } = await extractPageAsking(ask, decodeHtml(body, headers['content-type']), {
      url: fetch.url,
      zone: source?.zone ?? zone,
      fetchedAt,
      ...(source ? { selectors: source.selectors } : {}),
      ...(page.hint ? { hint: page.hint } : {}),
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

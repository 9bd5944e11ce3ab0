import type { DatedArticle } from '../../core/article.ts';
import type { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
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

/** Why a page is no article, as its row keeps it. */
export function problemOf({ code, message, reason, advice }: NotAnArticleError): PageProblem {
  return { code, message, reason, advice };
}

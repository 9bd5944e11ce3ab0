import { dated } from '../../core/article.ts';
import { extractPageAsking } from '../../core/extract/extract.ts';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import type { SecondOpinion } from '../../core/extract/opinions.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { instantInZone } from '../../core/time.ts';
import { readRecord } from '../../core/warc/read.ts';
import type { FetchedArticle, FetchedPage } from './fetched-page.ts';

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

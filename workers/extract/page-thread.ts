import { readabilityText } from '../../core/extract/body/readability.ts';
import { NotAnArticleError, type NotAnArticleReason } from '../../core/extract/kind/not-an-article.ts';
import { articleOfFetch } from './article-of-fetch.ts';
import type { FetchedArticle, FetchedPage } from './fetched-page.ts';
import type { Begun } from './timed-threads.ts';

export interface ThreadQuestion {
  page: FetchedPage;
  /** Whether Readability may be asked where a page is in doubt: it stalls on some, and takes the thread along. */
  hasOpinion: boolean;
}

/** What a thread makes of a page, as it can be handed to another thread: an error would lose its class and reason. */
export type ThreadAnswer = FetchedArticle | { reason: NotAnArticleReason; url: string; what: string };

/** The thread's side of `createPageThreads`. */
export async function readFetchedPage({
  page,
  hasOpinion,
  begun,
}: ThreadQuestion & Begun): Promise<ThreadAnswer> {
  begun.postMessage(null);
  const ask = async (html: string) => (hasOpinion ? readabilityText(html) : null);
  // A buffer arrives as plain bytes.
  const read = await articleOfFetch({ ...page, warcRecord: Buffer.from(page.warcRecord) }, ask);
  if (!(read instanceof NotAnArticleError)) return read;
  const { reason, url, what } = read;
  return { reason, url, what };
}

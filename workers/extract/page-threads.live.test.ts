import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAnArticleError } from '../../core/extract/kind/not-an-article.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import { articleOfFetch } from './article-of-fetch.ts';
import type { FetchedPage } from './fetched-page.ts';
import { ferryPage } from './fixture.ts';
import { createPageThreads, type PageThreads } from './page-threads.ts';

const fetchedAt = new Date('2026-02-05T03:00:00Z');
const url = 'https://daily.example/ferry';

function pageOf(html: string): FetchedPage {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const record = { url, fetchedAt, status: 200, headers, body: Buffer.from(html) };
  const warcRecord = writeResponseRecord({ ...record, recordId: '00000000-0000-4000-8000-000000000000' });
  return { warcRecord, fetchedAt, url, hint: null, source: null, zone: 'Asia/Ho_Chi_Minh' };
}

describe('createPageThreads', () => {
  let threads: PageThreads;
  beforeAll(() => {
    threads = createPageThreads(1);
  });
  afterAll(() => threads.close());

  it('gives the article that this thread would', async () => {
    const page = pageOf(ferryPage());
    const read = await threads.read(page);
    expect(read).toMatchObject({ article: { title: 'Night ferry returns' } });
    expect(read).toEqual(await articleOfFetch(page, async () => null));
  });

  it('tells why a page is no article, as an error of its class', async () => {
    const page = pageOf('<html><body></body></html>');
    const read = await threads.read(page);
    expect(read).toBeInstanceOf(NotAnArticleError);
    expect(read).toMatchObject({ reason: 'no-text', url });
    expect(read).toEqual(await articleOfFetch(page, async () => null));
  });

  it('rejects what cannot be read, and goes on', async () => {
    const broken = { ...pageOf(ferryPage()), warcRecord: Buffer.from('no record') };
    await expect(threads.read(broken)).rejects.toThrow();
    expect(await threads.read(pageOf(ferryPage()))).toHaveProperty('article');
  });
});

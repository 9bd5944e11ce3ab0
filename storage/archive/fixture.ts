import type { DatedArticle } from '../../core/article.ts';
import { offsetMinutes } from '../../core/time.ts';
import { bodyHash } from '../../core/warc/digest.ts';
import { writeResponseRecord } from '../../core/warc/record.ts';
import type { Queryable } from '../database.ts';
import { articles, articleVersions, assignments, fetches, pages, stories } from '../schema.ts';

/** Rows as the workers leave them, for the tests of the archive. */

const now = new Date('2026-02-06T00:00:00Z');

export async function addStory(db: Queryable, story: { title: string; day: string }): Promise<number> {
  const published = new Date(`${story.day}T01:00:00Z`);
  const [row] = await db
    .insert(stories)
    .values({
      ...story,
      visit: { visitors: ['Trần Văn Mẫu'], host: 'LA', kind: 'state', start: story.day, end: null },
      firstPublishedAt: published,
      lastPublishedAt: published,
      createdAt: now,
      changedAt: now,
    })
    .returning({ id: stories.id });
  if (!row) throw new Error('An insert returned no row.');
  return row.id;
}

export interface SampleArticle {
  storyId: number;
  url: string;
  title: string;
  published: string;
  copyOf?: number;
  content?: Partial<DatedArticle>;
  /** What the page's body says; null for an imported article. */
  body: string | null;
}

export async function addArticle(db: Queryable, sample: SampleArticle): Promise<number> {
  const { storyId, url, title, copyOf = null } = sample;
  const content: DatedArticle = {
    url,
    title,
    lead: 'Lãnh đạo hai nước hội đàm.',
    byline: ['Nguyễn Thị Mẫu'],
    published: { instant: sample.published, origin: 'json-ld', guess: false },
    agencies: ['TTX Mẫu'],
    modified: null,
    language: 'vi',
    blocks: [
      { kind: 'subhead', text: 'Hợp tác' },
      { kind: 'paragraph', text: '1. Kim ngạch đạt *3 tỷ USD*' },
    ],
    images: [{ url: 'https://anh.example/1.jpg', caption: 'Lễ đón [ảnh mẫu]', credit: null }],
    leadImage: null,
    links: [],
    confidence: null,
    ...sample.content,
  };
  const [page] = await db
    .insert(pages)
    .values({ url, source: 'tin-mau', discoveredAt: now })
    .returning({ id: pages.id });
  if (!page) throw new Error('An insert returned no row.');
  const fetchId = sample.body === null ? null : await addFetch(db, page.id, url, Buffer.from(sample.body));
  const [article] = await db
    .insert(articles)
    .values({
      pageId: page.id,
      source: 'tin-mau',
      url,
      title,
      language: 'vi',
      publishedAt: new Date(sample.published),
      publishedOffset: offsetMinutes(sample.published),
      publishedGuess: false,
      version: 1,
      clusteredVersion: 1,
      copyOf,
      createdAt: now,
    })
    .returning({ id: articles.id });
  if (!article) throw new Error('An insert returned no row.');
  const articleId = article.id;
  await db
    .insert(articleVersions)
    .values({ articleId, number: 1, fetchId, contentHash: url, content, createdAt: now });
  await db
    .insert(assignments)
    .values({ articleId, storyId, reasons: { rule: 'first', beside: null, scores: {} }, assignedAt: now });
  return articleId;
}

async function addFetch(db: Queryable, pageId: number, url: string, body: Buffer): Promise<number> {
  const recordId = `00000000-0000-4000-8000-${String(pageId).padStart(12, '0')}`;
  const page = { url, fetchedAt: now, status: 200, headers: {}, body, recordId };
  const [row] = await db
    .insert(fetches)
    .values({
      pageId,
      url,
      status: 200,
      fetchedAt: now,
      bodyHash: bodyHash(body),
      warcRecord: writeResponseRecord(page),
    })
    .returning({ id: fetches.id });
  if (!row) throw new Error('An insert returned no row.');
  return row.id;
}

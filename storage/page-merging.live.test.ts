import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { DatedArticle } from '../core/article.ts';
import { pageKey } from '../core/url-identity.ts';
import { useDatabase } from '../test/support/database.ts';
import { keepArticle } from './articles.ts';
import { keepFetch } from './fetches.ts';
import { settlePage } from './page-merging.ts';
import { markDone, markFailed, markRejected, notePages } from './pages.ts';
import { articles, pages } from './schema.ts';

const database = useDatabase();
const HOUR = 3_600_000;
const start = new Date('2026-02-07T00:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * HOUR);
const policy = { watchedForMs: 48 * HOUR, everyMs: 3 * HOUR, failures: 3 };
const PRINTED = 'https://daily.example/print/the-night-ferry-returns';
const CANONICAL = 'https://daily.example/world/ferry-4712345.html';
const NO_ARTICLE = { code: 'not-an-article', message: 'It needs a browser.' };
const GONE = { code: 'gone', message: 'It is gone.' };

const article: DatedArticle = {
  url: PRINTED,
  title: 'Night ferry returns',
  lead: null,
  byline: [],
  published: { instant: '2026-02-06T08:00:00Z', origin: 'meta', guess: false },
  agencies: [],
  modified: null,
  language: 'en',
  blocks: [{ kind: 'paragraph', text: 'The night ferry to Eastport sails again.' }],
  images: [],
  leadImage: null,
  links: [],
  confidence: null,
};

/** What a source that leads to both makes due. */
async function lead(at: Date, urls = [PRINTED, CANONICAL]) {
  const found = urls.map((url) => ({ url, title: null, published: null }));
  const run = { source: 'daily', slot: at, keyOf: pageKey };
  return (await notePages(database().db, run, found, policy, at)).due;
}

const idOf = (due: Awaited<ReturnType<typeof lead>>, url: string) =>
  due.find((page) => page.url === url)?.id ?? 0;
const row = async (id: number) => (await database().db.select().from(pages).where(eq(pages.id, id)))[0];

/** What the fetch worker leaves. */
const bring = (pageId: number, url: string, at: Date) =>
  keepFetch(database().db, {
    pageId,
    fetchedAt: at,
    url,
    status: 200,
    bodyHash: url,
    warcRecord: Buffer.from(url),
    etag: `"${url}"`,
    lastModified: at.toUTCString(),
  });

/** What the extractor leaves of the printed form, which names the other as its canonical one. */
async function readPrinted(pageId: number): Promise<string> {
  const { db } = database();
  const keys = [PRINTED, CANONICAL].flatMap((url) => pageKey(url) ?? []);
  return db.transaction(async (tx) => {
    const { kind } = await settlePage(tx, { id: pageId, keys, article });
    if (kind !== 'own') return kind;
    await keepArticle(tx, { pageId, source: 'daily', fetchId: null, article }, start);
    await markDone(tx, pageId);
    return kind;
  });
}

/** The printed form is read first and goes into the canonical one, which waits; the id of that one. */
async function goIntoUnread(): Promise<number> {
  const due = await lead(start);
  const printed = idOf(due, PRINTED);
  await bring(printed, PRINTED, start);
  expect(await readPrinted(printed)).toBe('merged');
  return idOf(due, CANONICAL);
}

afterEach(async () => {
  await database().db.execute('truncate dateline.pages restart identity cascade');
});

describe('an article that went into a page which was not read yet', () => {
  it('is fetched under its own address where that page turns out to be no article', async () => {
    const id = await goIntoUnread();
    await bring(id, CANONICAL, later(1));
    await markRejected(database().db, id, NO_ARTICLE, later(1));
    expect(await lead(later(2))).toEqual([{ id, url: PRINTED, round: 1 }]);
    // A validator of the other address could have this one answered with "unchanged".
    expect(await row(id)).toMatchObject({ state: 'waiting', url: PRINTED, etag: null, lastModified: null });
    await bring(id, PRINTED, later(2));
    expect(await readPrinted(id)).toBe('own');
    expect(await database().db.$count(articles)).toBe(1);
    expect(await lead(later(3))).toEqual([]);
  });

  it('is fetched under its own address before that page is tried again', async () => {
    const id = await goIntoUnread();
    await markFailed(database().db, id, GONE, later(1));
    expect(await lead(later(5), [CANONICAL, PRINTED])).toEqual([{ id, url: PRINTED, round: 1 }]);
  });

  it('is given up where neither address gives one', async () => {
    const id = await goIntoUnread();
    const urls: string[] = [];
    for (let hour = 1; hour < 20; hour++) {
      await bring(id, (await row(id))?.url ?? '', later(hour));
      await markRejected(database().db, id, NO_ARTICLE, later(hour));
      urls.push(...(await lead(later(hour + 0.5))).map(({ url }) => url));
    }
    expect(urls).toEqual([PRINTED, CANONICAL, PRINTED]);
  });
});

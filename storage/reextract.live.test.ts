import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { keepFetch } from './fetches.ts';
import { importPage } from './import.ts';
import { countPagesToReextract, type PageChoice, pagesToReextract, sourcesOfPages } from './reextract.ts';
import { pages } from './schema.ts';

const database = useDatabase();
const FIRST = new Date('2026-02-05T02:00:00Z');
const LATER = new Date('2026-02-06T02:00:00Z');
const ALL: PageChoice = { sources: null, since: null, until: null, zone: 'Asia/Ho_Chi_Minh' };
const ADDRESSES = ['a', 'b', 'c'].map((name) => `https://daily.example/${name}`);

/** Puts a page in that gave no article. */
async function fetched(url: string, at: Date, source = 'daily'): Promise<void> {
  const { db } = database();
  const pageId = await importPage(db, url, source, at);
  const fetch = { pageId, url, fetchedAt: at, status: 200, bodyHash: url, warcRecord: Buffer.from(url) };
  await keepFetch(db, { ...fetch, etag: null, lastModified: null });
  await db.update(pages).set({ state: 'rejected' }).where(eq(pages.id, pageId));
}

const urls = async (choice: Partial<PageChoice>, after = 0, limit = 10) =>
  (await pagesToReextract(database().db, { ...ALL, ...choice }, after, limit)).map(({ url }) => url);
const number = (choice: Partial<PageChoice>) => countPagesToReextract(database().db, { ...ALL, ...choice });

afterEach(async () => {
  await database().db.execute('truncate dateline.pages restart identity cascade');
});

describe('pagesToReextract', () => {
  it('gives pages in batches, with what is to be read of them', async () => {
    for (const url of ADDRESSES) await fetched(url, FIRST);
    const [first] = await pagesToReextract(database().db, ALL, 0, 1);
    expect(first).toEqual({ id: 1, url: ADDRESSES[0], source: 'daily', article: null, fetchId: 1 });
    expect(await urls({}, 1, 1)).toEqual(ADDRESSES.slice(1, 2));
    expect(await urls({}, 2, 9)).toEqual(ADDRESSES.slice(2));
    expect(await number({})).toBe(3);
  });

  it('gives those of a source, and those found within days', async () => {
    for (const [index, url] of ADDRESSES.entries())
      await fetched(url, index === 0 ? FIRST : LATER, index === 2 ? 'valley' : 'daily');
    expect(await urls({ sources: ['daily'] })).toEqual(ADDRESSES.slice(0, 2));
    expect(await urls({ since: '2026-02-06' })).toEqual(ADDRESSES.slice(1));
    expect(await urls({ until: '2026-02-05' })).toEqual(ADDRESSES.slice(0, 1));
    expect(await number({ sources: ['daily'], since: '2026-02-06' })).toBe(1);
    expect((await sourcesOfPages(database().db)).sort()).toEqual(['daily', 'valley']);
  });

  it('bounds days in the given zone', async () => {
    await fetched('https://daily.example/night', new Date('2026-02-05T18:00:00Z'));
    expect(await number({ since: '2026-02-06' })).toBe(1);
    expect(await number({ since: '2026-02-06', zone: 'UTC' })).toBe(0);
  });

  it('leaves out pages that wait for their extraction, and those never fetched', async () => {
    const { db } = database();
    for (const url of ADDRESSES.slice(0, 2)) await fetched(url, FIRST);
    await db.update(pages).set({ state: 'fetched' }).where(eq(pages.id, 1));
    await db.insert(pages).values({ url: 'https://daily.example/new', source: 'daily', discoveredAt: FIRST });
    expect(await urls({})).toEqual(ADDRESSES.slice(1, 2));
    expect(await number({})).toBe(1);
  });
});

import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Published } from '../core/article.ts';
import { useDatabase } from '../test/support/database.ts';
import { type PublicationsChoice, publicationsOf } from './publications.ts';
import { articles, articleVersions, pages } from './schema.ts';

const database = useDatabase();
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 1, day, hour));
const since = at(1);

afterEach(() => database().db.execute(sql`truncate dateline.pages, dateline.articles cascade`));

interface NewPage {
  discoveredAt: Date;
  source?: string;
  state?: 'waiting' | 'rejected';
  hint?: { at: Date; guess?: boolean };
  article?: { at: Date; guess?: boolean; changedAt?: Date };
}

let count = 0;
async function addPage({ discoveredAt, source = 'daily', state, hint, article }: NewPage): Promise<string> {
  const { db } = database();
  const url = `https://daily.example/${count++}`;
  const published: Published | null = hint
    ? { instant: hint.at.toISOString(), guess: hint.guess ?? false, origin: 'feed' }
    : null;
  const [page] = await db
    .insert(pages)
    .values({ url, source, discoveredAt, state, hint: { title: null, published } })
    .returning({ id: pages.id });
  if (!page || !article) return url;
  const [row] = await db
    .insert(articles)
    .values({
      pageId: page.id,
      source,
      url,
      title: 'Ferry',
      publishedAt: article.at,
      publishedOffset: 0,
      publishedGuess: article.guess ?? false,
      version: 1,
      createdAt: discoveredAt,
    })
    .returning({ id: articles.id });
  const versions = [discoveredAt, ...(article.changedAt ? [article.changedAt] : [])];
  for (const [index, createdAt] of versions.entries()) {
    await db.insert(articleVersions).values({
      articleId: row?.id ?? 0,
      number: index + 1,
      contentHash: `${index}`,
      content: {},
      createdAt,
    });
  }
  return url;
}

const find = (choice: Partial<PublicationsChoice> = {}) =>
  publicationsOf(database().db, { source: 'daily', since, watched: [], ...choice });

describe('publicationsOf', () => {
  it('knows nothing of a source that led to no page', async () => {
    await addPage({ source: 'other', discoveredAt: at(3) });
    expect(await find()).toEqual({ knownSince: null, times: [] });
  });

  it('believes the page, then the list, then the moment of the find; guesses of neither', async () => {
    await addPage({ discoveredAt: at(2), hint: { at: at(2, 1) } });
    await addPage({ discoveredAt: at(3), hint: { at: at(3, 2) }, article: { at: at(3, 1) } });
    await addPage({ discoveredAt: at(4), hint: { at: at(4, 2) }, article: { at: at(4, 1), guess: true } });
    await addPage({ discoveredAt: at(5), hint: { at: at(5, 2), guess: true } });
    await addPage({ discoveredAt: at(6) });
    const { knownSince, times } = await find();
    expect(knownSince).toEqual(at(2));
    expect(times).toEqual([at(6), at(5), at(4, 2), at(3, 1), at(2, 1)]);
  });

  it('leaves out what the first run found without a date, what is no article, what is old and what is another’s', async () => {
    await addPage({ discoveredAt: at(-20) });
    await addPage({ discoveredAt: at(2), state: 'rejected' });
    await addPage({ discoveredAt: at(2), source: 'other' });
    expect(await find()).toEqual({ knownSince: at(-20), times: [] });
    await addPage({ discoveredAt: at(3) });
    expect((await find()).times).toEqual([at(3)]);
  });

  it('counts the changes of pages that are watched', async () => {
    const url = await addPage({ discoveredAt: at(-20), article: { at: at(-20), changedAt: at(3) } });
    await addPage({ discoveredAt: at(-20), article: { at: at(-20), changedAt: at(4) } });
    expect((await find({ watched: [url] })).times).toEqual([at(3)]);
  });
});

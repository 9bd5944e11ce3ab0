import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../storage/database.ts';
import { openStorage } from '../../storage/open-storage.ts';
import { articles, articleVersions, assignments, mails, pages, stories } from '../../storage/schema.ts';

const original = alias(articles, 'original');

export type Outcome = Awaited<ReturnType<typeof readOutcome>>;

/** What a newsroom's database holds, without what may differ between two runs: ids, and the moments of working. */
export async function readOutcome(home: string) {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    const { db } = storage;
    return {
      ...(await readArticles(db)),
      stories: await readStories(db),
      mails: await db
        .select({ watch: mails.watch, recipient: mails.recipient, kind: mails.kind, subject: mails.subject })
        .from(mails)
        .orderBy(asc(mails.subject), asc(mails.recipient)),
    };
  } finally {
    await storage.close();
  }
}

/** Pages, and every version of the articles that they gave. */
export async function readArticles(db: Queryable) {
  return {
    pages: await db
      .select({
        url: pages.url,
        source: pages.source,
        state: pages.state,
        attempts: pages.attempts,
        // Its message says when the next attempt is, which is left to chance.
        problem: sql<string | null>`${pages.problem} ->> 'code'`,
      })
      .from(pages)
      .orderBy(asc(pages.url)),
    articles: await db
      .select({
        url: articles.url,
        title: articles.title,
        publishedAt: articles.publishedAt,
        publishedOffset: articles.publishedOffset,
        contentHash: articleVersions.contentHash,
        copyOf: original.url,
      })
      .from(articles)
      .innerJoin(articleVersions, eq(articleVersions.articleId, articles.id))
      .leftJoin(original, eq(original.id, articles.copyOf))
      .orderBy(asc(articles.url), asc(articleVersions.number)),
  };
}

/** Stories with the addresses of their articles, those that were merged away left out. */
export async function readStories(db: Queryable) {
  const rows = await db
    .select({
      id: stories.id,
      title: stories.title,
      day: stories.day,
      visit: stories.visit,
      url: articles.url,
    })
    .from(stories)
    .innerJoin(assignments, eq(assignments.storyId, stories.id))
    .innerJoin(articles, eq(articles.id, assignments.articleId))
    .orderBy(asc(articles.url));
  const told = [...new Set(rows.map((row) => row.id))].flatMap((id) => {
    const members = rows.filter((row) => row.id === id);
    const [first] = members;
    return first
      ? [{ title: first.title, day: first.day, visit: first.visit, articles: members.map(({ url }) => url) }]
      : [];
  });
  return told.sort((a, b) => ((a.articles[0] ?? '') < (b.articles[0] ?? '') ? -1 : 1));
}

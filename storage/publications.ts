import { and, desc, eq, gt, inArray, min, ne, sql } from 'drizzle-orm';
import type { Published } from '../core/article.ts';
import type { Queryable } from './database.ts';
import { articles, articleVersions, pages } from './schema.ts';

export interface Publications {
  /** When the source first led to a page; null where it never did. */
  knownSince: Date | null;
  times: Date[];
}

export interface PublicationsChoice {
  source: string;
  since: Date;
  /** Pages whose changes count as publications: those that are watched one by one. */
  watched: string[];
}

/** A source that publishes more in a fortnight is checked at every slot anyway. */
const MOST = 3000;

/** When the pages that a source led to lately were published: by themselves, else by its lists, else when found. */
export async function publicationsOf(tx: Queryable, choice: PublicationsChoice): Promise<Publications> {
  const { source, since } = choice;
  const [first] = await tx
    .select({ at: min(pages.discoveredAt) })
    .from(pages)
    .where(eq(pages.source, source));
  const knownSince = first?.at ?? null;
  if (!knownSince) return { knownSince, times: [] };
  const rows = await tx
    .select({
      discoveredAt: pages.discoveredAt,
      hint: sql<Published | null>`${pages.hint}->'published'`,
      publishedAt: articles.publishedAt,
      isGuess: articles.publishedGuess,
    })
    .from(pages)
    .leftJoin(articles, eq(articles.pageId, pages.id))
    .where(and(eq(pages.source, source), gt(pages.discoveredAt, since), ne(pages.state, 'rejected')))
    .orderBy(desc(pages.discoveredAt))
    .limit(MOST);
  const published = rows.flatMap(({ discoveredAt, hint, publishedAt, isGuess }) => {
    if (publishedAt && !isGuess) return [publishedAt];
    if (hint && !hint.guess) return [new Date(hint.instant)];
    // What the first run found was published at any time before it.
    return discoveredAt > knownSince ? [discoveredAt] : [];
  });
  return { knownSince, times: [...published, ...(await changesOf(tx, choice))] };
}

async function changesOf(tx: Queryable, { since, watched }: PublicationsChoice): Promise<Date[]> {
  if (watched.length === 0) return [];
  const rows = await tx
    .select({ at: articleVersions.createdAt })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .innerJoin(pages, eq(pages.id, articles.pageId))
    .where(
      and(inArray(pages.url, watched), gt(articleVersions.number, 1), gt(articleVersions.createdAt, since)),
    );
  return rows.map(({ at }) => at);
}

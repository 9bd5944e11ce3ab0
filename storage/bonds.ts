import { asc, eq, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Bond, decideStories } from '../core/story/bonds.ts';
import type { Queryable } from './database.ts';
import { articles, bonds, pages } from './schema.ts';

type BondRow = Pick<typeof bonds.$inferSelect, 'articleA' | 'articleB' | 'kind'>;

/** The ids go over as one array: PostgreSQL takes 65,535 parameters at most. */
const touches = (ids: readonly number[]): SQL | undefined => {
  const list = sql`any(${sql.param(ids)}::bigint[])`;
  return or(sql`${bonds.articleA} = ${list}`, sql`${bonds.articleB} = ${list}`);
};

const articleB = alias(articles, 'article_b');
const pageB = alias(pages, 'page_b');

/** The bonds of some articles, by the addresses of their pages; those decided later come later. */
export function bondsOfArticles(tx: Queryable, articleIds: readonly number[]): Promise<Bond[]> {
  return tx
    .select({ a: pages.url, b: pageB.url, kind: bonds.kind })
    .from(bonds)
    .innerJoin(articles, eq(articles.id, bonds.articleA))
    .innerJoin(pages, eq(pages.id, articles.pageId))
    .innerJoin(articleB, eq(articleB.id, bonds.articleB))
    .innerJoin(pageB, eq(pageB.id, articleB.pageId))
    .where(touches(articleIds))
    .orderBy(asc(bonds.decisionId), asc(bonds.articleA), asc(bonds.articleB));
}

/**
 * Notes that a person said of each of these lists of articles that it is one story, and of any two of them that they
 * are not the same; bonds that contradict it go. To be called under the lock of the stories.
 */
export async function decideBonds(
  tx: Queryable,
  stories: readonly (readonly number[])[],
  decisionId: number,
): Promise<void> {
  const before = await neighbourhood(tx, stories.flat());
  const said = before.map(({ articleA, articleB: b, kind }) => ({ a: `${articleA}`, b: `${b}`, kind }));
  const after = decideStories(
    said,
    stories.map((story) => story.map(String)),
  ).map(rowOf);
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  for (const row of before.filter((one) => !is.has(keyOf(one))))
    await tx
      .delete(bonds)
      .where(sql`(${bonds.articleA}, ${bonds.articleB}) = (${row.articleA}, ${row.articleB})`);
  const added = after.filter((one) => !was.has(keyOf(one)));
  if (added.length > 0) await tx.insert(bonds).values(added.map((row) => ({ ...row, decisionId })));
}

/** The bonds of the articles, and of those that they are bonded with: groups are stars, so these are whole. */
async function neighbourhood(tx: Queryable, articleIds: readonly number[]): Promise<BondRow[]> {
  const near = await tx.select().from(bonds).where(touches(articleIds));
  const ids = [...new Set(near.flatMap(({ articleA, articleB: b }) => [articleA, b]))];
  return tx.select().from(bonds).where(touches(ids)).orderBy(asc(bonds.decisionId));
}

function rowOf({ a, b, kind }: Bond): BondRow {
  const [one, other] = [Number(a), Number(b)];
  return { articleA: Math.min(one, other), articleB: Math.max(one, other), kind };
}

const keyOf = ({ articleA, articleB: b, kind }: BondRow) => `${articleA} ${kind} ${b}`;

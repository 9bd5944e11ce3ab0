import { asc, eq, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Bond, decideStories } from '../core/story/bonds.ts';
import type { Queryable } from './database.ts';
import { articles, bonds, pages } from './schema.ts';

type KeptBond = typeof bonds.$inferSelect;
type BondRow = Omit<KeptBond, 'decisionId'>;

/** What a decision did to the bonds. */
export interface BondsChange {
  removed: KeptBond[];
  added: BondRow[];
}

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
 * are not the same; bonds that contradict it go. To be called under the lock of the stories. Returns what
 * `restoreBonds` takes back.
 */
export async function decideBonds(
  tx: Queryable,
  stories: readonly (readonly number[])[],
  decisionId: number,
): Promise<BondsChange> {
  const before = await neighbourhood(tx, stories.flat());
  const said = before.map(({ articleA, articleB: b, kind }) => ({ a: `${articleA}`, b: `${b}`, kind }));
  const after = decideStories(
    said,
    stories.map((story) => story.map(String)),
  ).map(rowOf);
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const removed = before.filter((one) => !is.has(keyOf(one)));
  for (const row of removed) await tx.delete(bonds).where(isBetween(row));
  const added = after.filter((one) => !was.has(keyOf(one)));
  if (added.length > 0) await tx.insert(bonds).values(added.map((row) => ({ ...row, decisionId })));
  return { removed, added };
}

/**
 * Puts the bonds back as they were before a decision. False where another decision has changed them since; nothing is
 * written then. To be called under the lock of the stories.
 */
export async function restoreBonds(
  tx: Queryable,
  { removed, added }: BondsChange,
  decisionId: number,
): Promise<boolean> {
  const own = await tx.select().from(bonds).where(eq(bonds.decisionId, decisionId));
  const ownKeys = new Set(own.map(keyOf));
  if (!added.every((row) => ownKeys.has(keyOf(row)))) return false;
  for (const row of removed) {
    const [now] = await tx.select().from(bonds).where(isBetween(row));
    if (now && now.decisionId !== decisionId) return false;
  }
  await tx.delete(bonds).where(eq(bonds.decisionId, decisionId));
  if (removed.length > 0) await tx.insert(bonds).values(removed);
  return true;
}

const isBetween = (row: BondRow): SQL =>
  sql`(${bonds.articleA}, ${bonds.articleB}) = (${row.articleA}, ${row.articleB})`;

/** The bonds of the articles, and of those that they are bonded with: groups are stars, so these are whole. */
async function neighbourhood(tx: Queryable, articleIds: readonly number[]): Promise<KeptBond[]> {
  const near = await tx.select().from(bonds).where(touches(articleIds));
  const ids = [...new Set(near.flatMap(({ articleA, articleB: b }) => [articleA, b]))];
  return tx.select().from(bonds).where(touches(ids)).orderBy(asc(bonds.decisionId));
}

function rowOf({ a, b, kind }: Bond): BondRow {
  const [one, other] = [Number(a), Number(b)];
  return { articleA: Math.min(one, other), articleB: Math.max(one, other), kind };
}

const keyOf = ({ articleA, articleB: b, kind }: BondRow) => `${articleA} ${kind} ${b}`;

import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Article } from '../core/article.ts';
import { areOfTwoArticles, isSameArticle } from '../core/same-article.ts';
import { versionContent } from './article-versions.ts';
import type { Queryable } from './database.ts';
import { addKeys, moveKeys, pagesByKey } from './page-keys.ts';
import { betterHint, type Page, type PageProblem } from './pages.ts';
import { articles, fetches, pages } from './schema.ts';

/** A page whose article was just read. */
export interface ReadPage {
  id: number;
  /** See `claimedKeys` in `core/url-claims.ts`. */
  keys: readonly string[];
  article: Article;
}

/** What a page turned out to be beside the others. */
export type Standing =
  /** The one page of its article; its article is to be kept. */
  | { kind: 'own' }
  /** The same article as another page, into which it went: the row is gone. */
  | { kind: 'merged' }
  /** The same article as another page, and both have been kept: this one is to be kept no longer. */
  | { kind: 'twin'; problem: PageProblem };

const OWN: Standing = { kind: 'own' };

/**
 * Gives a page the keys of all its addresses, and makes one page of those that share any. To be called before anything
 * else is written of the page. Two twins that are read at once pass one after the other: keys are taken in one order,
 * then rows in another; where this deadlocks all the same, PostgreSQL breaks one off and its job is done again.
 */
export async function settlePage(tx: Queryable, page: ReadPage): Promise<Standing> {
  const { id, keys } = page;
  const owners = await pagesByKey(tx, keys);
  if (keys.every((key) => owners.get(key) === id)) return OWN;
  await addKeys(
    tx,
    id,
    keys.filter((key) => !owners.has(key)),
  );
  const others = await otherOwners(tx, page);
  if (others.length === 0) return OWN;
  const held = await holdPages(tx, [id, ...others]);
  // What was waited for may have moved the keys.
  for (const other of await otherOwners(tx, page)) {
    const [own, theirs] = [held.get(id), held.get(other)];
    if (!own || !theirs) continue;
    const standing = await settleTwo(tx, own, theirs, page.article);
    if (standing.kind !== 'own') return standing;
  }
  return OWN;
}

/** The other pages that have a page's keys, in the order of the keys. */
async function otherOwners(tx: Queryable, { id, keys }: ReadPage): Promise<number[]> {
  const owners = await pagesByKey(tx, keys);
  const others = keys.flatMap((key) => owners.get(key) ?? []).filter((owner) => owner !== id);
  return [...new Set(others)];
}

/** A page, and the article that it has. */
export interface HeldPage {
  page: Page;
  article: { id: number; version: number } | null;
}

/** The articles are looked up once the pages are held: whoever adds one needs its page. */
async function holdPages(tx: Queryable, ids: readonly number[]): Promise<Map<number, HeldPage>> {
  const held = await tx
    .select()
    .from(pages)
    .where(inArray(pages.id, [...ids]))
    .orderBy(asc(pages.id))
    .for('update');
  const theirs = await tx
    .select({ pageId: articles.pageId, id: articles.id, version: articles.version })
    .from(articles)
    .where(inArray(articles.pageId, [...ids]));
  const articleOf = new Map(theirs.map(({ pageId, ...article }) => [pageId, article]));
  return new Map(held.map((page) => [page.id, { page, article: articleOf.get(page.id) ?? null }]));
}

async function settleTwo(tx: Queryable, own: HeldPage, other: HeldPage, article: Article): Promise<Standing> {
  const theirs = other.article && (await versionContent(tx, other.article.id, other.article.version));
  const isSame = theirs ? isSameArticle(article, theirs) : mayBeOne(own, other, article);
  switch (verdictOn(own, other, isSame)) {
    case 'strangers':
      return OWN;
    case 'take-keys':
      await moveKeys(tx, other.page.id, own.page.id);
      return OWN;
    case 'take-in':
      await mergeInto(tx, other.page, own.page);
      return OWN;
    case 'go-into':
      await mergeInto(tx, own.page, other.page);
      return { kind: 'merged' };
    case 'yield':
      await moveKeys(tx, own.page.id, other.page.id);
      return { kind: 'twin', problem: sameArticle(other.page) };
  }
}

/**
 * As far as can be told before the other was read, by its headline in a list: a site may name the article before in its
 * canonical links, and the one that was read would be lost.
 */
function mayBeOne(own: HeldPage, other: HeldPage, { title }: Article): boolean {
  const listed = other.page.hint?.title;
  if (!listed) return true;
  const titles = [title, own.page.hint?.title ?? ''].filter(Boolean);
  return titles.length === 0 || titles.some((each) => !areOfTwoArticles(each, listed));
}

export type Verdict = 'strangers' | 'take-keys' | 'take-in' | 'go-into' | 'yield';

/**
 * What becomes of a page whose article was just read, beside another that has one of its keys. The one that was there
 * first stays, unless it does not work; nothing that has an article goes.
 */
export function verdictOn(own: HeldPage, other: HeldPage, isSame: boolean): Verdict {
  const { state, problem } = other.page;
  const isBroken = state === 'failed' || state === 'rejected';
  if (!isSame) return 'strangers';
  if (other.article) {
    if (isBroken) return 'take-keys';
    return own.article ? 'yield' : 'go-into';
  }
  // It was read: whatever is at that address, it is no article.
  if (problem?.code === 'not-an-article') return 'strangers';
  // One that has failed already, and is tried again, may never come.
  const isUnderWay = state === 'fetched' || (state === 'waiting' && problem === null);
  return isUnderWay && !own.article ? 'go-into' : 'take-in';
}

/** Removes a page that has no article, and leaves to the other what it knew. */
async function mergeInto(tx: Queryable, from: Page, to: Page): Promise<void> {
  await moveKeys(tx, from.id, to.id);
  await tx
    .update(pages)
    .set({
      discoveredAt: earlier(from.discoveredAt, to.discoveredAt),
      slot: from.slot && to.slot ? earlier(from.slot, to.slot) : (to.slot ?? from.slot),
      hint: from.hint && to.hint ? betterHint(to.hint, from.hint) : (to.hint ?? from.hint),
    })
    .where(eq(pages.id, to.id));
  await tx.delete(fetches).where(eq(fetches.pageId, from.id));
  await tx.delete(pages).where(sql`${pages.id} = ${from.id}`);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function sameArticle({ url }: Page): PageProblem {
  return {
    code: 'same-article',
    message: `The same article as ${url}, which is looked at for changes.`,
    advice: 'Nothing need be done. Where they are two articles, give the source an articleId.',
  };
}

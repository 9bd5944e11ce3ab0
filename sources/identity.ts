import type { ClaimOptions } from '../core/url-claims.ts';
import { pageKey } from '../core/url-identity.ts';
import { articleIdReader } from './article-id.ts';
import type { Source } from './schema.ts';

type IdentifiedSource = Pick<Source, 'home' | 'read' | 'articleId'>;

/** What a source knows of its articles' addresses: their ids, and which addresses are lists of them. */
export function identityOfSource({ home, read, articleId }: IdentifiedSource): ClaimOptions {
  const options = articleId === undefined ? {} : { articleId: articleIdReader(articleId) };
  const lists = [home, ...read.filter(({ kind }) => kind !== 'page').map(({ url }) => url)];
  return { ...options, lists: new Set(lists.flatMap((url) => pageKey(url, options) ?? [])) };
}

/** Tells the pages that a source leads to apart; see `pageKey`. */
export function pageKeyOf(source: IdentifiedSource): (url: string) => string | null {
  const options = identityOfSource(source);
  return (url) => pageKey(url, options);
}

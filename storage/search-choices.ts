import { isNotNull, sql } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { articles, stories, storyTags } from './schema.ts';

/** What there is to narrow a search by. */
export interface SearchChoices {
  sources: string[];
  /** BCP 47 tags. */
  languages: string[];
  /** ISO 3166-1 alpha-2 codes of the countries that were visited. */
  hosts: string[];
  tags: string[];
}

/** Reads every article's row: to be kept for a while. */
export async function searchChoices(db: Queryable): Promise<SearchChoices> {
  const host = sql<string>`${stories.visit} ->> 'host'`;
  const [origins, hosts, tags] = await Promise.all([
    db.selectDistinct({ source: articles.source, language: articles.language }).from(articles),
    db.selectDistinct({ host }).from(stories).where(isNotNull(stories.visit)),
    db.selectDistinct({ tag: storyTags.tag }).from(storyTags),
  ]);
  const distinct = (values: string[]) => [...new Set(values)].sort();
  return {
    sources: distinct(origins.map(({ source }) => source)),
    languages: distinct(origins.flatMap(({ language }) => language ?? [])),
    hosts: distinct(hosts.map((row) => row.host)),
    tags: distinct(tags.map(({ tag }) => tag)),
  };
}

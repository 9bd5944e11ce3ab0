import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { listArchive } from '../../storage/archive/layout.ts';
import { verifyArchive } from '../../storage/archive/verify.ts';
import { openDatabase, type Queryable } from '../../storage/database.ts';
import { readArticles, readStories } from '../support/outcome.ts';
import type { Difference } from './compare.ts';
import type { Judged } from './judged.ts';

/** By what a thing is about, what it says; the same in two runs that did the same. */
export type Things = ReadonlyMap<string, string>;

/** What the program made of what appeared, without ids and the moments of working. */
export interface Outcome {
  pages: Things;
  versions: Things;
  stories: Things;
  archive: Things;
}

export async function readOutcome({ connection, folders }: Judged): Promise<Outcome> {
  const database = openDatabase(await connection(), () => {});
  try {
    return await readOutcomeIn(database.db, folders.archive);
  } finally {
    await database.close();
  }
}

export async function readOutcomeIn(db: Queryable, archive: string): Promise<Outcome> {
  return { ...(await readDatabase(db)), archive: await readArchive(archive) };
}

/** What `dateline archive verify` would find wrong; asked without a process of its own, which takes seconds to start. */
export async function readArchiveProblems({ connection, folders, newsstand }: Judged): Promise<Difference[]> {
  const database = openDatabase(await connection(), () => {});
  try {
    const found: Difference[] = [];
    for await (const { day, kind, file, what } of verifyArchive({
      db: database.db,
      root: folders.archive,
      zone: newsstand.zone,
    }))
      if (kind === 'error') found.push({ of: 'archive verify', what: `${day} ${file ?? ''}: ${what}` });
    return found;
  } finally {
    await database.close();
  }
}

async function readDatabase(db: Queryable): Promise<Omit<Outcome, 'archive'>> {
  const { pages, articles } = await readArticles(db);
  const versions = new Map<string, number>();
  const numbered = articles.map((article) => {
    const number = (versions.get(article.url) ?? 0) + 1;
    versions.set(article.url, number);
    return [`${article.url} v${number}`, article] as const;
  });
  return {
    pages: thingsOf(pages.map((page) => [page.url, page])),
    versions: thingsOf(numbered),
    stories: thingsOf((await readStories(db)).map((story) => [story.articles[0] ?? story.title, story])),
  };
}

/** A second of the same name is another thing, so that what is there twice is seen. */
export function thingsOf(named: Iterable<readonly [string, unknown]>): Things {
  const things = new Map<string, string>();
  for (const [name, value] of named) {
    let free = name;
    for (let number = 2; things.has(free); number++) free = `${name} #${number}`;
    things.set(free, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return things;
}

const manifestSchema = z.looseObject({
  stories: z.array(
    z.looseObject({
      id: z.number(),
      articles: z.array(
        z.looseObject({
          id: z.number(),
          url: z.string(),
          file: z.string(),
          copyOf: z.number().nullable(),
          page: z.looseObject({ sha256: z.string() }).nullable(),
        }),
      ),
    }),
  ),
});

/**
 * Every day's stories and articles, ids told by addresses. The bytes of `pages.warc.gz` hold moments and chance;
 * what it is to hold is told by its hashes, against which `archive verify` reads it.
 */
async function readArchive(root: string): Promise<Things> {
  const { days, leftovers } = await listArchive(root);
  const named: [string, unknown][] = leftovers.map((leftover) => [leftover.path, 'left over']);
  for (const day of days) {
    const folder = path.join(root, ...day.split('-'));
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(path.join(folder, 'stories.json'), 'utf8')),
    );
    const articles = manifest.stories.flatMap((story) => story.articles);
    const urls = new Map(articles.map(({ id, url }) => [id, url]));
    for (const { articles: own, id: _, ...story } of manifest.stories) {
      const told = own.map(({ id: _id, file: _file, copyOf, page, ...article }) => ({
        ...article,
        copyOf: copyOf === null ? null : (urls.get(copyOf) ?? 'another day'),
        page: page?.sha256,
      }));
      named.push([`${day} ${own[0]?.url}`, { ...story, articles: told }]);
    }
    for (const { url, file } of articles)
      named.push([`${day} ${url}.md`, withoutIds(await readFile(path.join(folder, file), 'utf8'))]);
    named.push([`${day} files`, await namesWithoutIds(folder)]);
  }
  return thingsOf(named);
}

function withoutIds(markdown: string): string {
  return markdown.replace(/^(id|story|copy_of): \d+$/gm, '$1: n');
}

async function namesWithoutIds(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.map((name) => name.replace(/^articles\/\d+-/, 'articles/')).sort();
}

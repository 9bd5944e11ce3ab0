import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { writeInfoRecord } from '../../core/warc/record.ts';
import type { Queryable } from '../database.ts';
import { articlePage } from './article-page.ts';
import { type DayContent, warcRecords } from './day-content.ts';
import { ARTICLES, MANIFEST, OVERVIEW, PAGES } from './layout.ts';
import type { ListedFile, Manifest } from './manifest.ts';
import { overviewPage } from './overview-page.ts';

/** Writes a day's files into an empty folder, `stories.json` last, and has them on the disk before it returns. */
export async function writeDayFiles(tx: Queryable, folder: string, content: DayContent): Promise<void> {
  const { day, zone, stories } = content;
  await mkdir(path.join(folder, ARTICLES));
  const files = [await writeFile(folder, OVERVIEW, [overviewPage(content)])];
  for (const { listed, content: article, storyId } of content.articles) {
    files.push(await writeFile(folder, listed.file, [articlePage(listed, article, storyId)]));
  }
  const fetchIds = content.articles.flatMap(({ fetchId }) => fetchId ?? []);
  if (fetchIds.length > 0) files.push(await writeFile(folder, PAGES, pages(tx, day, fetchIds)));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = { format: 'dateline-archive-1', day, zone, stories, files };
  await writeFile(folder, MANIFEST, [`${JSON.stringify(manifest, null, 2)}\n`]);
  await syncFolder(path.join(folder, ARTICLES));
  await syncFolder(folder);
}

async function* pages(tx: Queryable, day: string, fetchIds: number[]): AsyncGenerator<Buffer> {
  yield writeInfoRecord({
    fileName: PAGES,
    // Nothing of the writing's own time, so that the same stories give the same bytes.
    date: new Date(`${day}T00:00:00Z`),
    recordId: uuidOf(`dateline archive ${day}`),
    fields: { software: 'Dateline', format: 'WARC File Format 1.1', isPartOf: `dateline archive ${day}` },
  });
  yield* warcRecords(tx, fetchIds);
}

/** A UUID that follows from a name: version 8 of RFC 9562, bits of a SHA-256. */
function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

async function writeFile(
  folder: string,
  name: string,
  content: AsyncIterable<Buffer> | Iterable<string>,
): Promise<ListedFile> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path.join(folder, name), 'wx');
  try {
    for await (const chunk of content) {
      const bytes = Buffer.from(chunk);
      hash.update(bytes);
      size += bytes.length;
      await handle.appendFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { path: name, size, sha256: hash.digest('hex') };
}

/** Has the folder's own entries on the disk: a file that is synced may yet be missing from its folder (fsync(2)). */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

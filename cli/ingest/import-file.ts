import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Article, type DatedArticle, dated, type Published } from '../../core/article.ts';
import { DatelineError } from '../../core/errors.ts';
import { agencyNamed } from '../../core/extract/credits/agencies.ts';
import { articleFromText, type PlainTextOptions } from '../../core/extract/plain-text.ts';
import { decodeHtml } from '../../core/html/decode.ts';
import { normaliseText } from '../../core/text.ts';
import { normaliseUrl } from '../../core/url.ts';
import { bodyHash } from '../../core/warc/digest.ts';
import { readWarc } from '../../core/warc/read.ts';
import { type PageRecord, writeResponseRecord } from '../../core/warc/record.ts';
import { clusterQueue } from '../../queues/cluster.ts';
import { taskOf } from '../../queues/definition.ts';
import { extractQueue } from '../../queues/extract.ts';
import type { Queryable } from '../../storage/database.ts';
import { keepFetch } from '../../storage/fetches.ts';
import { importArticle, importPage } from '../../storage/import.ts';
import { addTasks } from '../../storage/outbox.ts';
import { inNewTrace } from '../../tracing/trace.ts';
import { plainName, readPlain } from '../files.ts';
import { addressIn } from '../saved-page.ts';
import { type ArticleRow, readRows } from './rows.ts';

export interface ImportContext {
  db: Queryable;
  zone: string;
  now: () => Date;
  /** When texts without a date of their own were published. */
  published: Published | null;
}

/** Where imported articles are from unless they say so themselves. */
const IMPORT = 'import';

/** What can be imported, by the ending of the file's name. */
export const IMPORTERS: Record<string, (context: ImportContext, file: string) => Promise<number>> = {
  '.jsonl': importRows,
  '.txt': importText,
  '.html': importHtml,
  '.htm': importHtml,
  '.warc': importWarc,
};

/**
 * Brings a file's articles in and has them worked on, each in a transaction of its own; what is there already is
 * not brought twice.
 * @returns how many articles or pages the file holds
 */
export async function importFile(context: ImportContext, file: string): Promise<number> {
  const importer = IMPORTERS[path.extname(plainName(file)).toLowerCase()];
  if (!importer) {
    throw new DatelineError('usage', `${file} is of no kind that can be brought in.`, {
      advice: `Files may end in ${Object.keys(IMPORTERS).join(', ')}, each also with .gz.`,
    });
  }
  return importer(context, file);
}

async function importRows(context: ImportContext, file: string): Promise<number> {
  let count = 0;
  for await (const row of readRows(file)) {
    const published = publishedOf(row);
    const url = row.url ? (normaliseUrl(row.url) ?? row.url) : nameOf(row.text);
    const options = { url, zone: context.zone, title: row.title || null, published, byline: row.byline };
    const article = withAgencies(articleFromText(row.text, options), row.agencies);
    await keep(context, dated(article, published), row.source || IMPORT);
    count++;
  }
  return count;
}

function withAgencies(article: Article, given: string[]): Article {
  const names = given.map((name) => agencyNamed(name) ?? normaliseText(name)).filter(Boolean);
  return { ...article, agencies: [...new Set([...names, ...article.agencies])] };
}

/** A day alone is taken at its noon, which is the same day in most of the world. */
function publishedOf({ date }: ArticleRow): Published {
  if (date.includes('T')) return { instant: date, origin: 'given', guess: false };
  return { instant: `${date}T12:00:00Z`, origin: 'given', guess: true };
}

async function importText(context: ImportContext, file: string): Promise<number> {
  const text = (await readPlain(file)).toString('utf8');
  const options: PlainTextOptions = { url: nameOf(text), zone: context.zone, published: context.published };
  const article = articleFromText(text, options);
  if (!article.published) {
    throw new DatelineError('usage', `${file} does not say when it was published.`, {
      advice: 'Say so with --date 2026-02-05T08:00:00+07:00.',
    });
  }
  await keep(context, { ...article, published: article.published }, IMPORT);
  return 1;
}

async function importHtml(context: ImportContext, file: string): Promise<number> {
  const body = await readPlain(file);
  const url = addressIn(decodeHtml(body));
  if (!url) {
    throw new DatelineError('usage', `${file} does not name its address.`, {
      advice: 'Pages need a canonical link or og:url; a WARC file keeps addresses apart from pages.',
    });
  }
  const fetchedAt = (await stat(file)).mtime;
  await keepPage(context, { url, fetchedAt, status: 200, headers: { 'content-type': 'text/html' }, body });
  return 1;
}

async function importWarc(context: ImportContext, file: string): Promise<number> {
  let count = 0;
  for await (const page of readWarc(createReadStream(file))) {
    const isPage = page.status === 200 && /html/.test(page.headers['content-type'] ?? '');
    const url = normaliseUrl(page.url);
    if (!isPage || !url) continue;
    await keepPage(context, { ...page, url });
    count++;
  }
  return count;
}

function keep({ db, now }: ImportContext, article: DatedArticle, source: string): Promise<void> {
  const write = () =>
    db.transaction(async (tx) => {
      const { articleId, version, changed } = await importArticle(tx, article, source, now());
      if (changed) await addTasks(tx, [taskOf(clusterQueue, { articleId, version })], now());
    });
  return inNewTrace({ name: 'bring in article', attributes: { 'dateline.source': source } }, write);
}

function keepPage(context: ImportContext, page: Omit<PageRecord, 'recordId'>): Promise<void> {
  return inNewTrace({ name: 'bring in page' }, () => writePage(context, page));
}

async function writePage({ db, now }: ImportContext, page: Omit<PageRecord, 'recordId'>): Promise<void> {
  await db.transaction(async (tx) => {
    const pageId = await importPage(tx, page.url, IMPORT, now());
    const { fetchId } = await keepFetch(tx, {
      pageId,
      fetchedAt: page.fetchedAt,
      url: page.url,
      status: page.status,
      bodyHash: bodyHash(page.body),
      warcRecord: writeResponseRecord({ ...page, recordId: randomUUID() }),
      etag: page.headers.etag ?? null,
      lastModified: page.headers['last-modified'] ?? null,
    });
    await addTasks(tx, [taskOf(extractQueue, { fetchId })], now());
  });
}

/** A name for a text that has no address: the same text gets the same. */
function nameOf(text: string): string {
  return `urn:sha256:${createHash('sha256').update(text.normalize('NFC')).digest('hex')}`;
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { daySchema, instantSchema } from '../../core/article.ts';

const rowSchema = z.object({
  id: z.string(),
  lang: z.enum(['vi', 'en', 'mixed']),
  source: z.string().endsWith('.example'),
  url: z.url(),
  date: instantSchema,
  title: z.string(),
  text: z.string(),
  cluster: z.string(),
  visit: z
    .object({
      visitors: z.array(z.string()).min(1),
      host: z.string().length(2),
      start: daySchema,
      end: daySchema,
      kind: z.enum(['state', 'official', 'working']),
    })
    .nullable(),
  copy_of: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

/** What an article is known to report: the gold data that tests hold the pipeline against. */
export interface SampleTruth {
  id: string;
  outlet: string;
  path: string;
  cluster: string;
  visit: Row['visit'];
  copyOf: string | null;
}

/** A row as its outlet prints it: the first paragraph is the lead; page trimmings are told from the text. */
export interface SampleText extends SampleTruth {
  language: Row['lang'];
  title: string;
  lead: string;
  paragraphs: string[];
  /** ISO 8601 with the offset at which the outlet wrote it. */
  publishedAt: string;
  /** A byline and teasers of other stories that cling to the text, as on careless pages. */
  clinging: { byline: string | null; teasers: string[] };
}

/** The rows of `articles.jsonl`, oldest first. Throws a ZodError where a row is wrong. */
export function loadSampleTexts(): SampleText[] {
  const lines = readFileSync(new URL('articles.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => sampleText(rowSchema.parse(JSON.parse(line))))
    .sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt));
}

/** The gold data of all articles; `outlet` and `path` find them again whatever the port. */
export function sampleTruth(): SampleTruth[] {
  return loadSampleTexts().map(({ id, outlet, path, cluster, visit, copyOf }) => ({
    id,
    outlet,
    path,
    cluster,
    visit,
    copyOf,
  }));
}

function sampleText(row: Row): SampleText {
  const { byline, text, teasers } = splitClinging(row.text.split('\n\n'));
  const [lead, ...paragraphs] = text;
  if (lead === undefined) throw new RangeError(`Sample article ${row.id} has no text.`);
  return {
    id: row.id,
    outlet: row.source.replace(/\.example$/, '').replaceAll('.', '-'),
    path: new URL(row.url).pathname,
    cluster: row.cluster,
    visit: row.visit,
    copyOf: row.copy_of,
    language: row.lang,
    title: row.title,
    lead,
    paragraphs,
    publishedAt: row.date,
    clinging: { byline, teasers },
  };
}

// Some rows begin with `Name |` and end in a RELATED NEWS list, as text copied from a page does.
function splitClinging(blocks: string[]): { byline: string | null; text: string[]; teasers: string[] } {
  const byline = blocks[0]?.match(/^(.+) \|$/)?.[1] ?? null;
  const related = blocks.indexOf('RELATED NEWS');
  const end = related < 0 ? blocks.length : related;
  return { byline, text: blocks.slice(byline ? 1 : 0, end), teasers: blocks.slice(end + 1) };
}

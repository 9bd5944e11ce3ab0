import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { daySchema, instantSchema } from '../../core/article.ts';
import { DatelineError } from '../../core/errors.ts';

/** An article in a JSONL file, one a line. Fields beyond these are left unread. */
const rowSchema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .or(z.literal(''))
    .optional(),
  source: z.string().optional(),
  title: z.string().default(''),
  text: z.string().min(1),
  date: instantSchema.or(daySchema),
  byline: z.array(z.string()).default([]),
  /** News agencies, by any of their names. */
  agencies: z.array(z.string()).default([]),
});
export type ArticleRow = z.infer<typeof rowSchema>;

/**
 * The articles of a JSONL file.
 * @throws DatelineError naming file, line and field of the first row that is wrong.
 */
export async function* readRows(file: string): AsyncGenerator<ArticleRow> {
  const bytes = createReadStream(file);
  const input = /\.gz$/i.test(file) ? bytes.pipe(createGunzip()) : bytes;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim()) yield parseRow(line, `${file}:${number}`);
  }
}

function parseRow(line: string, place: string): ArticleRow {
  const row = rowSchema.safeParse(parseJson(line, place));
  if (row.success) return row.data;
  const problems = row.error.issues.map((issue) => `${issue.path.join('.') || 'row'} ${issue.message}`);
  throw wrongRow(place, problems.join('; '));
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw wrongRow(place, 'is not JSON');
  }
}

function wrongRow(place: string, what: string): DatelineError {
  return new DatelineError('usage', `${place}: ${what}`, {
    advice:
      'A row needs text and date (2026-02-05T08:00:00+07:00 or 2026-02-05); url, source and title help.',
  });
}

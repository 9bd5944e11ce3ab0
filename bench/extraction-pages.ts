import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const pageSchema = z.object({ id: z.string(), url: z.string(), file: z.string() });
/** A page of an evaluation set; `file` is gzip HTML. */
export type PageOfSet = z.infer<typeof pageSchema>;

export function readPages(directory: string): PageOfSet[] {
  const lines = readFileSync(join(directory, 'pages.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => pageSchema.parse(JSON.parse(line)));
}

export function readHtml(directory: string, { file }: PageOfSet): string {
  return gunzipSync(readFileSync(join(directory, file))).toString('utf8');
}

/** The last two labels of the host's name: pages of one site must not stand on both sides of a cross-validation. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : url;
}

/** A site's outlet zone, as far as its address tells. */
export function zoneOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host.endsWith('.vn') ? 'Asia/Ho_Chi_Minh' : 'UTC';
}

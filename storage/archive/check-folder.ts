import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../core/article.ts';
import { bodyHash } from '../../core/warc/digest.ts';
import { WarcError } from '../../core/warc/errors.ts';
import { readWarc } from '../../core/warc/read.ts';
import type { Finding } from './finding.ts';
import { ARTICLES, dayFolder, isMissing, MANIFEST, OVERVIEW, PAGES } from './layout.ts';
import { type ListedFile, type Manifest, manifestSchema } from './manifest.ts';

export interface CheckedFolder {
  exists: boolean;
  /** Null where it is missing or cannot be read, which is then among the findings. */
  manifest: Manifest | null;
  findings: Finding[];
}

/** Holds a day's folder against its own `stories.json`. */
export async function checkFolder(root: string, day: Day): Promise<CheckedFolder> {
  const folder = dayFolder(root, day);
  const entries = await listFolder(folder);
  if (!entries) return { exists: false, manifest: null, findings: [] };
  const manifest = await readManifest(folder);
  if (typeof manifest === 'string') {
    return { exists: true, manifest: null, findings: [{ file: MANIFEST, what: manifest }] };
  }
  const findings = [...compareNames(entries, manifest)];
  for (const file of manifest.files) {
    const what =
      (await checkFile(folder, file)) ?? (file.path === PAGES ? await checkPages(folder, manifest) : null);
    if (what) findings.push({ file: file.path, what });
  }
  return { exists: true, manifest, findings };
}

/** What lies in the folder against what is listed, and that against what the articles need. */
function compareNames(entries: string[], { files, stories }: Manifest): Finding[] {
  const articles = stories.flatMap((story) => story.articles);
  const needed = [
    OVERVIEW,
    ...articles.map(({ file }) => file),
    ...(articles.some(({ page }) => page && !page.removed) ? [PAGES] : []),
  ];
  const listed = new Set(files.map((file) => file.path));
  const ours = new Set([MANIFEST, ARTICLES, ...listed]);
  const unlisted = entries.filter((entry) => !ours.has(entry));
  const forgotten = needed.filter((name) => !listed.has(name));
  return [
    ...unlisted.map((file) => ({ file, what: 'Lies here, but is not listed in stories.json.' })),
    ...forgotten.map((file) => ({ file, what: 'Belongs to this day, but is not listed in stories.json.' })),
  ];
}

/** Everything in a folder, at whatever depth; null where there is none. */
async function listFolder(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/')).sort();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function readManifest(folder: string): Promise<Manifest | string> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `Is not what Dateline writes: ${issue?.path.join('.')}: ${issue?.message}`;
  } catch (error) {
    return `Cannot be read: ${messageOf(error)}`;
  }
}

async function checkFile(folder: string, { path: name, size, sha256 }: ListedFile): Promise<string | null> {
  const file = path.join(folder, name);
  try {
    const found = await stat(file);
    if (found.size !== size) return `Has ${found.size} bytes instead of ${size}.`;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk);
    return hash.digest('hex') === sha256 ? null : 'Its content is not what was written.';
  } catch (error) {
    return `Cannot be read: ${messageOf(error)}`;
  }
}

/** Holds the pages, read back, against the articles they belong to; they stand in the same order. */
async function checkPages(folder: string, manifest: Manifest): Promise<string | null> {
  const articles = manifest.stories.flatMap((story) => story.articles);
  const expected = articles.flatMap(({ id, page }) => (page && !page.removed ? [{ id, ...page }] : []));
  let index = 0;
  try {
    for await (const { url, body } of readWarc(createReadStream(path.join(folder, PAGES)))) {
      const page = expected[index++];
      if (!page) return `Holds a page that belongs to no article: ${url}`;
      if (new URL(page.url).href !== url) return `Page ${index} is ${url} instead of ${page.url}.`;
      if (bodyHash(body) !== page.sha256)
        return `The page of article ${page.id} is not the one that was fetched.`;
    }
  } catch (error) {
    if (error instanceof WarcError) return error.message;
    throw error;
  }
  return index < expected.length ? `Holds ${index} pages instead of ${expected.length}.` : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

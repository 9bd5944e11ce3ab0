import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Day, daySchema } from '../../core/article.ts';
import { foldText } from '../../core/text.ts';

export const MANIFEST = 'stories.json';
export const OVERVIEW = 'stories.md';
export const PAGES = 'pages.warc.gz';
export const ARTICLES = 'articles';

const LONGEST_SLUG = 60;

/** What a day's folder may list: nothing that leads out of it. */
export const LISTED_FILE = /^(stories\.md|pages\.warc\.gz|articles\/\d{4,}-[a-z0-9-]+\.md)$/;

export function dayFolder(root: string, day: Day): string {
  return path.join(root, ...day.split('-'));
}

/** Where an article lies within its day; its number keeps the name apart from all others. */
export function articleFile(id: number, title: string): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG);
  const slug = words.replace(/^-+|-+$/g, '') || 'article';
  return `${ARTICLES}/${String(id).padStart(4, '0')}-${slug}.md`;
}

/** Beside a day's folder: `writing` while files are made, `ready` when they are whole, `old` when replaced. */
export type LeftoverKind = 'writing' | 'ready' | 'old';

/** Where `DD` is made: `.DD.writing-…`, of which each writer has its own, then `.DD.ready` and `.DD.old`. */
export function besidePath(root: string, day: Day, kind: LeftoverKind): string {
  const folder = dayFolder(root, day);
  const name = `.${path.basename(folder)}.${kind}`;
  return path.join(path.dirname(folder), kind === 'writing' ? `${name}-` : name);
}

export interface Leftover {
  day: Day;
  kind: LeftoverKind;
  path: string;
}

/** What lies in an archive: days, and what interrupted writes left behind. Other things are not ours to judge. */
export async function listArchive(root: string): Promise<{ days: Day[]; leftovers: Leftover[] }> {
  const days: Day[] = [];
  const leftovers: Leftover[] = [];
  for (const year of await namesIn(root, /^\d{4}$/)) {
    for (const month of await namesIn(path.join(root, year), /^\d{2}$/)) {
      const folder = path.join(root, year, month);
      for (const name of await namesIn(folder, /^\d{2}$/)) {
        const day = daySchema.safeParse(`${year}-${month}-${name}`);
        if (day.success) days.push(day.data);
      }
      leftovers.push(...(await leftoversIn(folder, `${year}-${month}`)));
    }
  }
  return { days, leftovers };
}

/** What interrupted writes of one day left behind. */
export async function leftoversOf(root: string, day: Day): Promise<Leftover[]> {
  const all = await leftoversIn(path.dirname(dayFolder(root, day)), day.slice(0, 7));
  return all.filter((leftover) => leftover.day === day);
}

async function leftoversIn(folder: string, month: string): Promise<Leftover[]> {
  const names = await namesIn(folder, /^\.\d{2}\.(writing-.+|ready|old)$/);
  return names.flatMap((name) => {
    const day = daySchema.safeParse(`${month}-${name.slice(1, 3)}`);
    const kind = name.endsWith('.ready') ? 'ready' : name.endsWith('.old') ? 'old' : 'writing';
    return day.success ? [{ day: day.data, kind, path: path.join(folder, name) }] : [];
  });
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Whether the file system says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

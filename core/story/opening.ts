import type { Article } from '../article.ts';
import { wordKey } from '../text.ts';
import { canBeIn } from './headlines.ts';

/** Characters. Less is a date line or a fragment, more is no summary. */
const SHORTEST = 50;
const LONGEST = 600;

/**
 * The paragraph an article opens with, whole, where it can stand alone as a summary: its lead, else its first
 * paragraph. Null where neither can: captions, date lines, bare quotations, texts that are cut, and what only says
 * the title again.
 */
export function openingOf(
  { title, lead, blocks }: Pick<Article, 'title' | 'lead' | 'blocks'>,
  language: string,
): string | null {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  const foreign = first?.language !== undefined && first.language !== language;
  const candidates = [lead, foreign ? null : first?.text].flatMap((text) => text ?? []);
  const repeats = (text: string) => wordKey(text) === wordKey(title);
  return candidates.find((text) => standsAlone(text) && canBeIn(language, text) && !repeats(text)) ?? null;
}

function standsAlone(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  return isWhole(text) && !isCaption(text) && !isQuotation(text);
}

/** From the beginning of a sentence to the end of one; descriptions are cut with dots. */
function isWhole(text: string): boolean {
  return /^[^\p{Ll}…]/u.test(text) && /[.!?]["”’»)]*$/u.test(text) && !/\.\.["”’»)]*$/u.test(text);
}

const CREDIT = '(?:ảnh|hình|nguồn|photo|picture|image|source|credit)';
const CAPTION = new RegExp(`^\\(?${CREDIT}\\s*:|${CREDIT}\\s*:[^.:]{1,60}\\)?\\.?$`, 'iu');

function isCaption(text: string): boolean {
  return CAPTION.test(text);
}

/** One quotation from end to end, by nobody. */
function isQuotation(text: string): boolean {
  return /^["“«][^"”»]*["”»][.!?]?$/u.test(text);
}

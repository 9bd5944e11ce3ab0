import { normaliseText } from '../core/text.ts';

/** Characters of a line that come from outside: a title or a paragraph is shorter, what is longer is no reading. */
const MOST_CHARACTERS = 600;
/** Characters of an address; programs cut off longer ones. */
const MOST_ADDRESS = 2_000;
const MOST_PREVIEW = 200;

/** Without what could break a line or turn its direction (U+202E), and no longer than people read. */
export function oneLine(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/\p{Cf}/gu, '');
  return shorten(normaliseText(clean), MOST_CHARACTERS);
}

/** Names on one line, behind each other, without those that are blank. */
export function namesLine(names: readonly string[]): string {
  return names.map(oneLine).filter(Boolean).join(', ');
}

/** Cut between words where it has more than so many characters. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const space = characters.lastIndexOf(' ', most - 1);
  return `${characters.slice(0, space > most / 2 ? space : most - 1).join('')}…`;
}

/** What lists of mails show beside a subject: they have room for a line or two. */
export function previewOf(parts: readonly string[]): string {
  return shorten(parts.join(' · '), MOST_PREVIEW);
}

/** An address of a page on the web, to be linked; null for any other, as `javascript:` and `data:` ones. */
export function linkOf(address: string): string | null {
  if (address.length > MOST_ADDRESS || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** The first of a list, and how many are left out. */
export function firstOf<Item>(items: readonly Item[], most: number): { shown: Item[]; hidden: number } {
  return { shown: items.slice(0, most), hidden: Math.max(0, items.length - most) };
}

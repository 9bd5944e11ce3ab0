import { foldText, normaliseText, wordsOf } from '../text.ts';
import { textOf } from './document.ts';
import { decodeEntities } from './entities.ts';
import { isOrganisation, jsonLdText, nodesAt } from './json-ld.ts';
import type { Metadata } from './metadata.ts';

const AUTHOR_META =
  'author article:author dc.creator dcterms.creator parsely-author sailthru.author dable:author byl'.split(
    ' ',
  );

const AUTHOR_ELEMENTS =
  '[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], ' +
  '[class*="author"] [class*="name"], [class*="author-name"], [class*="authorName"], [class~="byline"] a, ' +
  '[class~="author"] a, [class~="byline"], [class~="author"], [class*="author"]';

/**
 * The people who signed the article, not its outlet: from the source's selector, JSON-LD, `meta`, elements marked
 * as author. Empty where nobody signed there; see `splitSignature` for names below the text.
 */
export function findByline(document: Document, metadata: Metadata, selector: string | undefined): string[] {
  const sources: (() => string[])[] = [
    () => (selector ? [...document.querySelectorAll(selector)].map(textOf) : []),
    () => jsonLdAuthors(metadata),
    () => AUTHOR_META.flatMap((name) => metadata.meta.get(name) ?? []).slice(0, 1),
    () => markedAuthors(document),
  ];
  for (const read of sources) {
    const names = cleanNames(read(), metadata.outlet);
    if (names.length > 0) return names;
  }
  return [];
}

/** Names in bylines such as `By Ann Doe and Bob Roe`, `Theo Hồ Hương`; outlets, addresses and sentences left out. */
export function cleanNames(texts: string[], outlet: string[]): string[] {
  const names = new Map<string, string>();
  for (const text of texts.flatMap(splitNames)) {
    const name = normaliseText(text.replace(PREFIX, '').replace(SUFFIX, ''));
    const key = foldText(name);
    if (isName(name) && !isOutlet(name, outlet) && !names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}

const PREFIX =
  /^[\s\-–—|•:]*(?:(?:written\s+|reported\s+|story\s+)?by|(?:artikel\s+)?von|interview|quelle|nguồn|theo|bài|bởi|tác giả|thực hiện|par|por|di|door|av|af|text|autor|author)(?![\p{L}\p{N}])\s*:?\s*/iu;
const SUFFIX = /\s*(?:\((?:tổng hợp|theo\b.*|lược dịch)[^)]*\)|\s[|•–—-]\s.*|,\s*\p{Lu}{2,}.*)$/iu;

function splitNames(text: string): string[] {
  return normaliseText(decodeEntities(text)).split(
    /\s*(?:[;/\n•]|,\s(?=\p{Lu})|\s(?:and|và|und|et|y|og|och|en|&)\s|\s[-–]\s)\s*/u,
  );
}

const GENERIC =
  /^(?:admin|administrator|staff|editor|editorial|redaktion|newsroom|guest|pv|bbt|nhóm pv|phóng viên|ban biên tập|unknown|null|undefined|twitter|facebook|e-?mail)$/i;

const ROLE =
  /(?<![\p{L}\p{N}])(?:editor|reporter|correspondent|writer|journalist|columnist|contributor|redakteur(?:in)?|korrespondent(?:in)?)$/iu;

function isName(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 6 || name.length > 60 || name.length < 2) return false;
  if (/[@/\\<>{}=]|https?:|www\.|\d{2}/.test(name) || GENERIC.test(name) || ROLE.test(name)) return false;
  return /[\p{Lu}\p{Lo}]/u.test(name);
}

function isOutlet(name: string, outlet: string[]): boolean {
  const key = compact(name);
  return (
    outlet.some((other) => {
      const known = compact(other);
      return (
        known.length > 2 &&
        (key === known ||
          key === `bao${known}` ||
          key.startsWith(known) ||
          (key.length > 4 && known.startsWith(key)))
      );
    }) || /\.(?:vn|com|net|org|info)$/i.test(name)
  );
}

function compact(text: string): string {
  return wordsOf(foldText(text)).join('');
}

function jsonLdAuthors({ article, jsonLd }: Metadata): string[] {
  return nodesAt(article?.author ?? article?.creator, jsonLd).flatMap((author) => {
    if (isOrganisation(author)) return [];
    const parts = [author.givenName, author.familyName].flatMap((part) => jsonLdText(part) ?? []);
    return jsonLdText(author.name) ?? (parts.length > 0 ? parts.join(' ') : []);
  });
}

/** The first kind of author mark that gives text; nested marks are read once, from the innermost. */
function markedAuthors(document: Document): string[] {
  for (const selector of AUTHOR_ELEMENTS.split(', ')) {
    const texts = [...document.querySelectorAll(selector)]
      .filter((element) => !element.closest('aside, footer, [class*="comment"], [class*="related"]'))
      .map(textOf)
      .filter((text) => text.length > 0 && text.length < 120);
    if (texts.length > 0) return texts.slice(0, 6);
  }
  return [];
}

const LONGEST_SIGNATURE = 80;

/**
 * Takes right-aligned name lines out of the tree and returns the names. To be called before Readability, which
 * removes the alignment.
 */
export function takeRightAlignedNames(scope: Element, outlet: string[]): string[] {
  const names: string[] = [];
  for (const element of scope.querySelectorAll(
    'p[style*="text-align"], div[style*="text-align"], p[align="right"]',
  )) {
    const text = textOf(element);
    if (text.length > LONGEST_SIGNATURE || !isRightAligned(element)) continue;
    // `**Hà Thu** (tổng hợp)`: the name is what is set in bold.
    const bold = element.querySelector('strong, b');
    const found = cleanNames([bold ? textOf(bold) : text], outlet);
    if (found.length > 0) element.remove();
    names.push(...found);
  }
  return names;
}

function isRightAligned(element: Element): boolean {
  return (
    /text-align:\s*right/i.test(element.getAttribute('style') ?? '') ||
    element.getAttribute('align') === 'right'
  );
}

/**
 * Parts lines that repeat the byline from either end of the text; where nobody signed yet, a last line of two to five
 * capitalised words is who did.
 */
export function splitSignature<Text extends { text: string }>(
  blocks: Text[],
  byline: string[],
  outlet: string[],
): { blocks: Text[]; names: string[] } {
  const namesIn = (block: Text | undefined) =>
    block && block.text.length <= LONGEST_SIGNATURE ? cleanNames([block.text], outlet) : [];
  const isRepeated = (block: Text | undefined) => {
    const names = namesIn(block);
    return names.length > 0 && names.every((name) => byline.some((other) => sameName(name, other)));
  };
  const last = blocks.at(-1);
  if (blocks.length > 1 && byline.length === 0 && last && isNameLine(last.text) && namesIn(last).length > 0)
    return { blocks: blocks.slice(0, -1), names: namesIn(last) };
  const from = blocks.length > 1 && isRepeated(blocks[0]) ? 1 : 0;
  const to = blocks.length > from + 1 && isRepeated(last) ? -1 : blocks.length;
  return { blocks: blocks.slice(from, to), names: byline };
}

function sameName(a: string, b: string): boolean {
  return compact(a) === compact(b);
}

/** Two to five capitalised words and nothing else. */
export function isNameLine(text: string): boolean {
  return text.length <= 40 && /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u.test(text);
}

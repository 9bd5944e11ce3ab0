import { foldText, wordsOf } from '../../text.ts';
import {
  COLLECTIVE,
  CREDENTIAL,
  GLUED_PREFIX,
  INSTITUTION,
  LABEL_WORDS,
  PARTICLE,
  PLACE_TAIL,
  PREFIX,
  ROLE,
  TAIL,
} from './name-words.ts';

const LONGEST_NAME = 60;
const MOST_NAME_WORDS = 6;

/** Whether a text may be somebody's name, by its form alone: lower-case and single names are, addresses are not. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME) return false;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MOST_NAME_WORDS) return false;
  if (/[@/\\<>{}=:：?!©]|www\.|\d{2}|[\p{L}\p{N}]\.\p{Ll}{2,4}$/u.test(text)) return false;
  if (!/[\p{Lu}\p{Lo}]/u.test(text)) return false;
  return !isLabel(text) && !ROLE.test(text) && !INSTITUTION.test(text);
}

/** Whether each word is capitalised, but for `van`, `de` and the like: what can be told from a phrase. */
export function isCapitalisedName(text: string): boolean {
  const words = text.split(' ');
  return words.every(isNamePart) && !PARTICLE.test(words.at(-1) ?? '') && isName(text);
}

function isNamePart(word: string): boolean {
  return /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word) || PARTICLE.test(word);
}

function isLabel(text: string): boolean {
  const folded = wordsOf(foldText(text));
  return folded.some((word) => LABEL_WORDS.has(word)) || isCollective(folded);
}

/** Two to five capitalised words and nothing else; dots stand behind initials only. */
export function isNameLine(text: string): boolean {
  return (
    text.length <= 40 &&
    /^(?:\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.-?)+)(?: (?:\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.-?)+)){1,4}$/u.test(
      text,
    )
  );
}

/** `NHẬT XUÂN` as the name is spelt, `Nhật Xuân`: capitals are how a page sets it. Single words may be initials. */
export function inMixedCase(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{2,}.* .*\p{Lu}{2,}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Whether two spellings are one name: `ANN DOE` and `Ann Doe`. */
export function sameName(a: string, b: string): boolean {
  return compact(a) === compact(b);
}

function isCollective(folded: readonly string[]): boolean {
  return folded.every((word) => COLLECTIVE.has(word));
}

/** The names in a byline, each without what introduces and follows it: `By Ann Doe, Science Editor, and Bob Roe`. */
export function splitNames(text: string): string[] {
  const plain = text
    .replace(/^\s*\(([^()]*)\)\s*$/, '$1')
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/\S*@\S+/g, ' ');
  return plain
    .split(SEPARATOR)
    .map(bareName)
    .filter((part) => part !== '' && !CREDENTIAL.test(part));
}

const SEPARATOR =
  /\s*(?:[;/•·|、，]|,(?!\d)|\s(?:and|AND|And|und|UND|và|et|ET|y|och|og|ja|with|WITH|im Gespräch mit|in conversation with|dan|ve|&|[-–—])\s|\s(?:e|i|en|и|і|та)\s(?=\p{Lu}\S+ \p{Lu}))\s*/u;

/** `Text: By Ann Doe`. */
const MOST_PREFIXES = 3;

function bareName(part: string): string {
  let name = part.replace(GLUED_PREFIX, '');
  for (let layer = 0; layer < MOST_PREFIXES && PREFIX.test(name); layer++) name = name.replace(PREFIX, '');
  return name
    .replace(TAIL, '')
    .replace(PLACE_TAIL, '')
    .replace(/^[^\p{L}\p{N}]+|[\s,;:–—-]+$/gu, '');
}

interface Outlet {
  words: readonly string[];
  whole: string;
  initials: string;
}

/** Outlets folded once for all the names of a page. */
const FOLDED = new WeakMap<readonly string[], Outlet[]>();

function foldedOutlets(outlet: readonly string[]): Outlet[] {
  const before = FOLDED.get(outlet);
  if (before) return before;
  const folded = [...new Set(outlet.map((name) => wordsOf(foldText(name)).join(' ')))].flatMap((name) => {
    const words = name.split(' ');
    const initials = words.length > 2 ? words.map((word) => word[0]).join('') : '';
    return name.length > 1 ? [{ words, whole: words.join(''), initials }] : [];
  });
  FOLDED.set(outlet, folded);
  return folded;
}

/** Whether a text is one of an outlet's names, or one of them with words such as `Redaktion` or `Online` beside it. */
export function isOutletName(name: string, outlet: readonly string[]): boolean {
  const outlets = foldedOutlets(outlet);
  const words = wordsOf(foldText(name));
  const key = words.join('');
  if (outlets.length === 0 || key === '') return false;
  const bare = words.filter((word) => !COLLECTIVE.has(word));
  return outlets.some(
    (known) =>
      key === known.whole ||
      key === known.initials ||
      isAround(name, words, known.words) ||
      isStart(key, words, known.words) ||
      (bare.length > 0 && bare.join('') === known.words.filter((word) => !COLLECTIVE.has(word)).join('')),
  );
}

/** `Daily Example Staff` holds `Daily Example`; of `Lakeside` it takes `Lakeside Online`, and of `LKS` also `LKS North`. */
function isAround(name: string, words: readonly string[], known: readonly string[]): boolean {
  const at = words.findIndex((_, index) => known.every((word, place) => words[index + place] === word));
  if (at < 0) return false;
  if (known.length > 1) return true;
  if (at === 0 && /^(?=.*\p{Lu}{2})[\p{Lu}\p{N}]{2,5}(?!\p{L})/u.test(name)) return true;
  return isCollective([...words.slice(0, at), ...words.slice(at + 1)]);
}

/** `Lakeside Times` for `Lakeside Times Weekly`, but not `Ann Doe` for `Ann Doe's Pages`. */
function isStart(key: string, words: readonly string[], known: readonly string[]): boolean {
  return key.length > 4 && words.every((word, place) => known[place] === word) && known[words.length] !== 's';
}

function compact(text: string): string {
  return wordsOf(foldText(text)).join('');
}

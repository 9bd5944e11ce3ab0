import { INTRODUCED } from './name-words.ts';
import { isCredit, joinNamed, readLine } from './named.ts';
import { isNameLine, sameName } from './names.ts';

/** A text without the lines at its ends that say who wrote it, and whom they name. */
export interface Signed<Text> {
  blocks: Text[];
  names: string[];
  agencies: string[];
}

/** What a page's layout says of a block; plain text says nothing. */
export interface Layout<Text> {
  isRightAligned: (block: Text) => boolean;
  isBold: (block: Text) => boolean;
  /** Headings and list items name what an article is about. */
  isListed: (block: Text) => boolean;
}

const PLAIN = { isRightAligned: () => false, isBold: () => false, isListed: () => false };
const LONGEST_SIGNATURE = 80;
const MOST_LAST_LINES = 4;
const MOST_FIRST_LINES = 2;

/**
 * Parts the lines that say who wrote from either end of the text: what repeats the byline, names news agencies
 * (`Theo TTXVN`), or has a signature's form (`Hà Thu (tổng hợp)`, `By Ann Doe`, right-aligned names); where nobody
 * signed yet, also a last line of two to five capitalised words.
 */
export function splitSignature<Text extends { text: string }>(
  blocks: readonly Text[],
  byline: readonly string[],
  outlet: readonly string[],
  layout: Layout<Text> = PLAIN,
): Signed<Text> {
  const signed: Signed<Text> = { blocks: [...blocks], names: [...byline], agencies: [] };
  for (let taken = 0; taken < MOST_LAST_LINES && takeLast(signed, outlet, layout); taken++);
  for (let taken = 0; taken < MOST_FIRST_LINES && takeFirst(signed, outlet, layout); taken++);
  return signed;
}

function takeLast<Text extends { text: string }>(
  signed: Signed<Text>,
  outlet: readonly string[],
  layout: Layout<Text>,
): boolean {
  const last = signed.blocks.at(-1);
  const before = signed.blocks.at(-2);
  if (!last || !before) return false;
  const line = signatureLine(last.text, outlet);
  if (!line) return false;
  const isSignature =
    line.isExplicit ||
    isRepeated(line.names, signed.names) ||
    (line.names.length > 0 && layout.isRightAligned(last)) ||
    (line.isNamesOnly && signed.names.length === 0 && !layout.isListed(last) && !before.text.endsWith(':'));
  if (!isSignature) return false;
  sign(signed, line);
  signed.blocks.pop();
  return true;
}

/** A first line of names where nobody signed is a byline only in bold; else it may be a subject's name. */
function takeFirst<Text extends { text: string }>(
  signed: Signed<Text>,
  outlet: readonly string[],
  layout: Layout<Text>,
): boolean {
  const [first, next] = signed.blocks;
  const line = first && next ? signatureLine(first.text, outlet) : null;
  if (!first || !line) return false;
  const isSignature =
    line.isExplicit ||
    isRepeated(line.names, signed.names) ||
    (line.isNamesOnly && signed.names.length === 0 && layout.isBold(first));
  if (!isSignature) return false;
  sign(signed, line);
  signed.blocks.shift();
  return true;
}

interface SignatureLine {
  names: string[];
  agencies: string[];
  /** Its form says that it is a signature, wherever it stands. */
  isExplicit: boolean;
  /** Names in full, and nothing else. */
  isNamesOnly: boolean;
}

const REMARK = /\((?:tổng hợp|theo|lược dịch|dịch|biên dịch|ghi|thực hiện)(?!\p{L})/iu;
/** Who holds the rights or took a picture did not write. */
const RIGHTS = /©|copyright|(?:foto|photo|ảnh|bild)s?\s*:/iu;
/** `Theo Ngày Mới` below a text: from whom it was taken, seldom who wrote it. */
const TAKEN_FROM = /^\(?theo\s\p{Lu}/iu;
/** Names, with a conjunction or two between them, make up most of a line of names. */
const LEAST_SHARE = 0.8;

function signatureLine(text: string, outlet: readonly string[]): SignatureLine | null {
  if (text.length > LONGEST_SIGNATURE) return null;
  const parts = readLine(text, outlet);
  const { agencies, others } = parts;
  if (others.length === 0 && TAKEN_FROM.test(text))
    return { names: [], agencies, isExplicit: true, isNamesOnly: false };
  const names = RIGHTS.test(text) || !isCredit(parts) ? [] : parts.names;
  if (names.length === 0 && (agencies.length === 0 || parts.names.length > 0)) return null;
  const isComplete = others.length === 0;
  const length = [...names, ...agencies].join(', ').length;
  return {
    names,
    agencies,
    isExplicit: isComplete && (names.length === 0 || REMARK.test(text) || INTRODUCED.test(text)),
    isNamesOnly: isComplete && names.every(isNameLine) && length >= LEAST_SHARE * text.length,
  };
}

function isRepeated(names: readonly string[], byline: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => byline.some((other) => sameName(name, other)));
}

function sign<Text>(signed: Signed<Text>, line: SignatureLine): void {
  const { names, agencies } = joinNamed([signed, line]);
  signed.names = names;
  signed.agencies = agencies;
}

import { foldText, wordsOf } from '../../text.ts';
import { readNames } from './named.ts';

const LONGEST_STAMP = 90;
/** A stamp may stand in the lead or in the paragraph after it. */
const STAMPED_BLOCKS = 2;

/** `HÀ NỘI (TTXVN) -`, `BEIJING, Feb. 5 (Xinhua) --`, `(ANSA) - ROMA`. */
const BRACKETED = /^([^()]{0,60})\(([^()]{2,50})\)\s*[-–—:]/u;
/** `MOSCOW, February 5. /TASS/.`; `新华社北京2月5日电`; `МОСКВА, 5 фев — РИА Новости.` */
const UNBRACKETED = [
  /^[^/]{2,60}\/([^/]{2,30})\/\s*[-–—.]/u,
  /^(\p{sc=Han}{2,4}社)\p{sc=Han}{0,12}\d{1,2}月\d{1,2}日[^。]{0,12}电/u,
  /^[^.—–]{3,40}\s[—–-]\s(\p{Lu}[^.—–]{1,20})\.\s/u,
];
/** `… said the minister. (AFP)` */
const CLOSING = /[.!?"”]\s*\(([^()]{2,50})\)\s*\.?$/u;

/** News agencies that the first blocks' dateline stamps and the bracket at the end of the last block name. */
export function stampAgencies(blocks: readonly { text: string }[]): string[] {
  const stamps = blocks.slice(0, STAMPED_BLOCKS).flatMap(({ text }) => openingStamps(text));
  const closing = CLOSING.exec(blocks.at(-1)?.text.slice(-LONGEST_STAMP) ?? '')?.[1] ?? [];
  return readNames([...stamps, ...[closing].flat()], []).agencies;
}

function openingStamps(text: string): string[] {
  const start = text.slice(0, LONGEST_STAMP);
  const [, before = '', inside = ''] = BRACKETED.exec(start) ?? [];
  const bracketed = inside !== '' && !spellsOut(before, inside) ? [inside] : [];
  return [...bracketed, ...UNBRACKETED.flatMap((stamp) => stamp.exec(start)?.[1] ?? [])];
}

/** `Asian Poets Association (APA) – …` explains an acronym: its last word begins with the acronym's last letter. */
function spellsOut(before: string, acronym: string): boolean {
  const words = wordsOf(foldText(before));
  const [first, last] = [words[0]?.[0], words.at(-1)?.[0]];
  const folded = foldText(acronym);
  return words.length > 1 && (first === folded[0] || words.length > 2) && last === folded.at(-1);
}

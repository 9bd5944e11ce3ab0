import { type PhraseMatch, PhraseTable } from '../words/phrases.ts';
import type { Word } from '../words/words.ts';

/** Offices that Vietnamese and English name differently; `other` leads no country, `none` is a form of address. */
export type Office =
  | 'party-chief'
  | 'state-president'
  | 'president'
  | 'head-of-government'
  | 'monarch'
  | 'speaker'
  | 'minister'
  | 'leader'
  | 'spouse'
  | 'other'
  | 'none';

const NAMES: Record<Office, string> = {
  'party-chief':
    'tổng bí thư|bí thư thứ nhất|general secretary|party general secretary|party chief|party leader|first secretary|supreme leader',
  // Viet Nam, Laos, China and Cuba have one; `tổng thống` is always somebody else's.
  'state-president': 'chủ tịch nước|state president',
  president: 'tổng thống|president|president-elect|nguyên thủ|head of state|nhà lãnh đạo tối cao',
  'head-of-government':
    'thủ tướng|thủ tướng chính phủ|prime minister|pm|premier|chancellor|chief minister|thủ hiến',
  monarch:
    'quốc vương|nhà vua|vua|nữ hoàng|hoàng hậu|thái tử|nhật hoàng|hoàng đế|king|queen|emperor|empress|sultan|crown prince|prince|princess|emir|pope|giáo hoàng|đức vua|hoàng tử|thái hoàng|công chúa|toàn quyền|governor-general|duke|duchess',
  speaker:
    'chủ tịch quốc hội|chủ tịch thượng viện|chủ tịch hạ viện|ủy viên trưởng|speaker|na chairman|na chairwoman|national assembly chairman|national assembly chairwoman|national assembly chair|national assembly president|house speaker|senate president|parliament speaker|chủ tịch nghị viện',
  minister:
    'bộ trưởng|ngoại trưởng|bộ trưởng ngoại giao|bộ trưởng quốc phòng|foreign minister|defence minister|defense minister|minister|foreign secretary|secretary of state|defense secretary|external affairs minister|phó thủ tướng|deputy prime minister|deputy pm|phó tổng thống|phó chủ tịch nước|vice president|state vice president|bộ trưởng bộ quốc phòng|bộ trưởng bộ ngoại giao|quốc vụ khanh|state councilor|state councillor',
  leader: 'nhà lãnh đạo|lãnh đạo|leader|top leader|vị khách|chủ tịch',
  spouse: 'phu nhân|first lady|vợ|wife|phu quân',
  other:
    'phó chủ tịch|phó tổng bí thư|thứ trưởng|phó bộ trưởng|đại sứ|bí thư|ambassador|envoy|deputy minister|deputy foreign minister|secretary|chairman|chairwoman|director|governor|thống đốc|mayor|tổng thư ký|secretary-general|secretary general|spokesman|spokeswoman|spokesperson|press secretary|người phát ngôn|general|admiral|đại tướng|thượng tướng|senator|thượng nghị sĩ|nghị sĩ|giám đốc|tổng giám đốc|chủ nhiệm|trưởng ban|phó chủ tịch quốc hội|thường trực ban bí thư|cố vấn|adviser|advisor',
  none: 'ông|bà|đồng chí|mr|mrs|ms|sir|dr|samdech|ngài|comrade|cựu',
};

const table = new PhraseTable(Object.entries(NAMES) as [Office, string][]);

const LEADING: ReadonlySet<Office> = new Set([
  'party-chief',
  'state-president',
  'president',
  'head-of-government',
  'monarch',
  'speaker',
  'minister',
  'leader',
]);

/** True for offices whose journeys make visits. */
export function leadsCountry(office: Office): boolean {
  return LEADING.has(office);
}

/** The longest office that starts at a word. */
export function officeAt(
  words: readonly Word[],
  index: number,
  unaccented: boolean,
): PhraseMatch<Office> | null {
  return table.at(words, index, unaccented);
}

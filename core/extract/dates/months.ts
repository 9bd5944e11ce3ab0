import { foldText } from '../../text.ts';

/** Month names of the languages in which news sites date their pages, from the runtime's own tables. */
const LANGUAGES =
  'en de de-AT fr es it pt nl pl sv da nb fi cs sk sl id ms tr ro hu ru uk bg el ca et lv lt hr'.split(' ');
/** In Slavic languages a month beside a day stands in the genitive. */
const STYLES = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const;

const SHORTEST = 3;
/** `tháng` (month) stands before these. */
const VIETNAMESE = 'gieng hai ba tu nam sau bay tam chin muoi muoi-mot chap'.split(' ');
const SPELLINGS: Record<string, number> = { mrz: 3, sept: 9, 'thang mot': 1, 'thang muoi hai': 12 };

const MONTHS = new Map<string, number>(Object.entries(SPELLINGS));
const BEGINNINGS = new Map<string, number>();
for (const [index, name] of VIETNAMESE.entries()) MONTHS.set(`thang ${name.replace('-', ' ')}`, index + 1);
for (const language of LANGUAGES) for (const style of STYLES) learnNames(language, style);

function learnNames(language: string, style: Intl.DateTimeFormatOptions): void {
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
  for (let month = 1; month <= 12; month++) {
    const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 15)));
    const name = fold(parts.find((part) => part.type === 'month')?.value ?? '');
    if (name.length < SHORTEST) continue;
    // A name that two languages use for two months means what it does in the one listed first.
    if (!MONTHS.has(name)) MONTHS.set(name, month);
    for (let end = SHORTEST; end < name.length; end++) {
      const beginning = name.slice(0, end);
      if (!BEGINNINGS.has(beginning)) BEGINNINGS.set(beginning, month);
    }
  }
}

function fold(name: string): string {
  return foldText(name).replace(/\.$/, '');
}

/**
 * 1 to 12 for a month's name, or for three or more letters that it begins with: `March`, `Mär.`, `stycznia`,
 * `tháng Ba`; null for other words.
 */
export function monthOf(name: string | undefined): number | null {
  const folded = fold(name ?? '').replace(/\s+/g, ' ');
  return MONTHS.get(folded) ?? BEGINNINGS.get(folded) ?? null;
}

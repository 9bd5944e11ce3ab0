import { foldText } from '../text.ts';

/** Month names of the languages in which news sites date their pages, from the runtime's own tables. */
const LANGUAGES = 'en de fr es it pt nl pl sv da nb fi cs id ms tr ro hu ru uk bg el'.split(' ');

const MONTHS = new Map<string, number>();
for (const language of LANGUAGES) {
  for (let month = 1; month <= 12; month++) {
    const middle = new Date(Date.UTC(2026, month - 1, 15));
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      // In Slavic languages a month beside a day stands in the genitive.
      { month: 'long', day: 'numeric' },
    ] as const) {
      const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(middle);
      const name = parts.find((part) => part.type === 'month')?.value;
      const folded = name && foldText(name).replace(/\.$/, '');
      if (folded && !MONTHS.has(folded)) MONTHS.set(folded, month);
    }
  }
}

/** 1 to 12 for a month's name or abbreviation (`March`, `Mär.`, `sept`, `stycznia`); null for other words. */
export function monthOf(name: string | undefined): number | null {
  const folded = foldText(name ?? '').replace(/\.$/, '');
  return MONTHS.get(folded) ?? MONTHS.get(folded.slice(0, 3)) ?? null;
}

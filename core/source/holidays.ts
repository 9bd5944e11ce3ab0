/**
 * Days on which whole newsrooms rest: the turn of the year, Tết and the Chinese new year, the new year of Laos, Thailand
 * and Cambodia. A source that is quiet then is not late.
 */
export function isHoliday(day: Date): boolean {
  const month = day.getUTCMonth() + 1;
  const date = day.getUTCDate();
  if ((month === 12 && date >= 24) || (month === 1 && date <= 2)) return true;
  if (month === 4 && date >= 13 && date <= 17) return true;
  return (month === 2 || (month === 1 && date >= 15)) && isLunarNewYear(day);
}

const DAY_MS = 86_400_000;
const DAYS_BEFORE = 3;
const DAYS_AFTER = 7;
const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/**
 * By the Chinese calendar: the Vietnamese one begins its year on another day only in 2007, 2030 and 2053 of this
 * century's first half, and then by a day.
 */
function isLunarNewYear(day: Date): boolean {
  const { month, date } = lunarDay(day);
  if (month === 1) return date <= DAYS_AFTER;
  return month === 12 && lunarDay(new Date(day.getTime() + DAYS_BEFORE * DAY_MS)).month === 1;
}

function lunarDay(day: Date): { month: number; date: number } {
  const parts = LUNAR.formatToParts(day);
  const numberOf = (type: 'month' | 'day') =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
  return { month: numberOf('month'), date: numberOf('day') };
}

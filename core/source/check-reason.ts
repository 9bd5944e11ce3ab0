import { DateTime } from 'luxon';
import type { CheckReason } from './next-check.ts';

/**
 * Why the next check is when it is, in words.
 *
 *     sayCheckReason({ kind: 'failures', failures: 3, restMinutes: 60 }, 'UTC'); // failed 3 times in a row: rests 1 hour
 */
export function sayCheckReason(reason: CheckReason, zone: string): string {
  switch (reason.kind) {
    case 'new':
      return 'not known for long enough: checked at every slot';
    case 'busy':
      return `publishes ${sayRate(reason.perDay)}: checked at the next slot`;
    case 'rate':
      return `publishes ${sayRate(reason.perDay)}${BECAUSE[reason.because]}: rests ${sayRest(reason.restMinutes)}`;
    case 'failures':
      return `${sayFailures(reason.failures)}: rests ${sayRest(reason.restMinutes)}`;
    case 'fresh':
      return `the site says that its lists hold until ${sayTime(reason.until, zone)}`;
    case 'asked':
      return `the site asks not to be asked before ${sayTime(reason.until, zone)}`;
  }
}

const BECAUSE = {
  rate: '',
  'quiet-hours': ', few at this time of day',
  'longest-rest': ', and its longest rest is reached',
} as const;

function sayRate(perDay: number): string {
  if (perDay === 0) return 'nothing lately';
  const [number, unit] = perDay < 1 ? [perDay * 7, 'week'] : [perDay, 'day'];
  const rounded = Math.max(1, Math.round(number));
  return `about ${rounded} ${rounded === 1 ? 'article' : 'articles'} a ${unit}`;
}

function sayFailures(failures: number): string {
  return failures === 1 ? 'failed once' : `failed ${failures} times in a row`;
}

function sayRest(minutes: number): string {
  if (minutes < 60) return counted(Math.max(1, minutes), 'minute');
  return counted(Math.round(minutes / 30) / 2, 'hour');
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function sayTime(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat('d LLL HH:mm', { locale: 'en' });
}

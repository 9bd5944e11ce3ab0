import { weekdayOf } from './date-calendar.ts';
import { readLink, skipFillers } from './date-links.ts';
import type { DateReader } from './date-reader.ts';
import type { DateMention } from './dates.ts';

const GAPS_OF_APPOSITION = new Set([' ', ', ', ' (', '', ' - ', '-', ' – ', ': ']);

/**
 * Adds what was read. A weekday or `today` beside the calendar day that it is becomes one with it, and days of which
 * one is said to last until the other become a range: `từ hôm nay đến 7/2`.
 */
export function addMention(reader: DateReader, mention: DateMention): void {
  const { mentions } = reader;
  const before = mentions.at(-1);
  // `May 5 days ago`: what has been read is not read again.
  if (before && mention.from < before.to) return;
  const joined = before && (asApposition(reader, before, mention) ?? asRange(reader, before, mention));
  if (joined) mentions[mentions.length - 1] = joined;
  else mentions.push(mention);
}

function asApposition(reader: DateReader, before: DateMention, mention: DateMention): DateMention | null {
  if (!isBeside(reader, before, mention)) return null;
  if (isLeaning(before) && mention.form === 'explicit') return { ...mention, from: before.from };
  const isSame = before.form === 'explicit' && isLeaning(mention) && isSameDay(before, mention);
  return isSame ? { ...before, to: mention.to } : null;
}

/** Longer ones are two days that happen to stand together. */
const LONGEST_RANGE = 31;
const MOST_WORDS_BETWEEN = 5;

function asRange(reader: DateReader, before: DateMention, mention: DateMention): DateMention | null {
  const { start, end, form, year, from, to } = mention;
  if (from - before.to > MOST_WORDS_BETWEEN || form === 'vague' || before.form === 'vague') return null;
  const length = end - before.start;
  if (before.range || mention.range || start <= before.end || length > LONGEST_RANGE) return null;
  const link = readLink(reader, before.to);
  if (link?.kind !== 'range' || skipFillers(reader, link.to, 'weekday') !== from) return null;
  const isExplicit = form === 'explicit' || before.form === 'explicit';
  return {
    ...before,
    end,
    form: isExplicit ? 'explicit' : before.form,
    range: true,
    year: before.year || year,
    to,
  };
}

/** What leans on the day of publication, which a reprint may have changed. */
function isLeaning({ form }: DateMention): boolean {
  return form === 'weekday' || form === 'relative';
}

function isSameDay(explicit: DateMention, other: DateMention): boolean {
  if (explicit.range || other.range) return false;
  return other.form === 'weekday'
    ? weekdayOf(explicit.start) === weekdayOf(other.start)
    : explicit.start === other.start;
}

function isBeside(reader: DateReader, before: DateMention, mention: DateMention): boolean {
  const word = reader.words[before.to];
  return (
    word !== undefined &&
    GAPS_OF_APPOSITION.has(word.gap) &&
    (before.to === mention.from || skipFillers(reader, before.to) === mention.from)
  );
}

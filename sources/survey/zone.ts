import { IANAZone } from 'luxon';
import type { Instant } from '../../core/article.ts';
import { offsetMinutes } from '../../core/time.ts';

export interface ZoneClues {
  /** The host's last label is a country's, for most. */
  host: string;
  /** Such as `en-GB`, as the site says of itself. */
  locales: readonly string[];
  languages: readonly string[];
  /** Whose text carries its offset. */
  instants: readonly Instant[];
}

/** ICU keeps the names of its first edition; the tz database moved on. */
const RENAMED: Record<string, string> = {
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Europe/Kiev': 'Europe/Kyiv',
};
/** Of the zones of a country that keep the same time, those that people name. */
const MAIN = new Set([
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Toronto',
  'America/Vancouver',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'Asia/Jakarta',
  'Asia/Shanghai',
  'Australia/Sydney',
  'Europe/Kyiv',
  'Europe/Madrid',
  'Europe/Moscow',
]);

/**
 * The zone that a site's dates without an offset are to be read in; null where it has to be asked. It is one of a
 * country that the host's name, the page's locale or the language stands for, and agrees with the offsets that the
 * dates carry; without such offsets the host's country must have only one.
 */
export function zoneOf({ host, locales, languages, instants }: ZoneClues): string | null {
  // Universal time is what programs write; it tells of London as much as of nowhere.
  const telling = instants.filter((instant) => offsetMinutes(instant) !== 0);
  const byHost = zonesOfCountry(countryOfHost(host));
  if (telling.length === 0) return theOne(byHost, []);
  const countries = [...locales.map(regionOf), ...languages.map(countryOfLanguage)];
  for (const zones of [byHost, ...countries.map(zonesOfCountry)]) {
    const zone = theOne(zones, telling);
    if (zone) return zone;
  }
  return null;
}

/** The offsets that instants carry, as they are written: `+07:00`. The commonest first. */
export function offsetsIn(instants: readonly Instant[]): string[] {
  const counts = new Map<string, number>();
  for (const instant of instants) {
    const offset = /(?:[+-]\d\d:\d\d)$/.exec(instant)?.[0] ?? 'Z';
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([offset]) => offset);
}

function theOne(zones: readonly string[], instants: readonly Instant[]): string | null {
  const agreeing = zones.filter((zone) => instants.every((instant) => agrees(zone, instant)));
  const [first] = agreeing;
  if (!first || new Set(agreeing.map(yearOfOffsets)).size > 1) return null;
  return agreeing.find((zone) => MAIN.has(zone)) ?? first;
}

function agrees(zone: string, instant: Instant): boolean {
  return IANAZone.create(zone).offset(Date.parse(instant)) === offsetMinutes(instant);
}

/** Two zones that keep the same time in winter and summer are one to a reader of dates. */
function yearOfOffsets(zone: string): string {
  const months = [0, 3, 6, 9].map((month) => Date.UTC(2026, month, 15));
  return months.map((time) => IANAZone.create(zone).offset(time)).join();
}

// Domains of a country that are sold as words, so that they tell of none, unless as `gov.la`.
const OF_THE_COUNTRY = /^(?:gov|org|com|net|edu|co|ac)$/;
const SOLD_AS_WORDS = new Set('ai co fm io la me tv cc ly to'.split(' '));

function countryOfHost(host: string): string | null {
  const labels = host.toLowerCase().replace(/:\d+$/, '').split('.');
  const [last = '', above = ''] = labels.toReversed();
  const isSold = SOLD_AS_WORDS.has(last) && !OF_THE_COUNTRY.test(above);
  return /^[a-z]{2}$/.test(last) && !isSold ? last.toUpperCase() : null;
}

function regionOf(locale: string): string | null {
  return localeOf(locale)?.region ?? null;
}

/** Of a language that one country speaks above all; English, say, is not such a one. */
function countryOfLanguage(language: string): string | null {
  if (WORLD_LANGUAGES.has(language)) return null;
  return localeOf(language)?.maximize().region ?? null;
}

const WORLD_LANGUAGES = new Set('en es fr pt ar de zh ru und'.split(' '));

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'));
  } catch {
    return null;
  }
}

function zonesOfCountry(country: string | null): string[] {
  if (!country) return [];
  const locale = localeOf(`und-${country}`);
  // An accessor in Node.js 20, a method since; TypeScript 7 knows neither.
  const given: unknown = locale && 'timeZones' in locale ? locale.timeZones : [];
  const zones = Array.isArray(given) ? given.filter((zone) => typeof zone === 'string') : [];
  return zones.map((zone) => RENAMED[zone] ?? zone);
}

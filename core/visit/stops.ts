import type { CountryMention } from '../countries/countries.ts';
import { PhraseTable } from '../words/phrases.ts';
import type { CueMention } from './cues.ts';
import type { DateMention } from './dates.ts';
import { PASSING } from './roles.ts';
import { isReported, type ReadSentence, type ReadText } from './sentences.ts';

/** A country that an article says is travelled to. */
export interface Stop {
  host: string;
  /** Days since 1970; null where none are named for this stop. */
  start: number | null;
  end: number | null;
  /** Where the people come from whom the sentence names: who travels may be among them. */
  origins: readonly string[];
  /** Whether the journey is said to go on there: `then`, `trước khi sang`. */
  onward: boolean;
  /** Other countries that the same sentence says are visited. */
  beside: readonly string[];
}

/** What says that a journey goes on. */
const ONWARD = new PhraseTable<true>([
  [
    true,
    'sau đó|trước khi|tiếp tục|tiếp đó|tiếp theo|rồi|chặng sau|then|before|next|onward|onwards|afterwards|after that',
  ],
]);
const AT = new Set(['in', 'at', 'tại', 'tai', 'ở', 'across', 'throughout', 'around']);
/** Words between a word of going on and the stop. */
const REACH = 6;

/** What is told of a journey stands at the beginning. */
const PARAGRAPHS_OF_STOPS = 4;
/** Words between a stop and its days where a sentence names more of the one than of the other. */
const NEAR = 3;

/** The countries that somebody is said to travel to, each once: where days are named for it, with them. */
export function readStops(read: ReadText, published: number): Stop[] {
  const stops = new Map<string, Stop>();
  for (const sentence of read.sentences) {
    if (sentence.paragraph > PARAGRAPHS_OF_STOPS || isOfAnotherTime(sentence, published)) continue;
    for (const stop of stopsIn(sentence, read)) {
      const known = stops.get(stop.host);
      if (!known || (known.start === null && stop.start !== null)) stops.set(stop.host, stop);
    }
  }
  return [...stops.values()];
}

function isOfAnotherTime({ cues, dates }: ReadSentence, published: number): boolean {
  return cues.some(({ cue }) => cue === 'background') || dates.some((date) => !isReported(date, published));
}

interface Destination {
  place: CountryMention;
  /** Right after a word of visiting; after `tới`, `to`; after `tại`, `in`, which tell of no movement by themselves. */
  by: 'visited' | 'towards' | 'at';
  onward: boolean;
  /** Named in one breath with others. */
  listed: boolean;
}

function stopsIn(sentence: ReadSentence, read: ReadText): Stop[] {
  const destinations = destinationsIn(sentence, read);
  const days = daysOf(destinations, sentence.dates);
  const isJourney = sentence.cues.some(({ cue }) => cue === 'journey');
  const stops = destinations.filter(
    ({ place, by, onward }) => onward || (isJourney && (by === 'visited' || days.has(place))),
  );
  const origins = new Set(sentence.people.flatMap(({ person: { country } }) => country ?? []));
  return stops.map(({ place, onward }) => ({
    host: place.code,
    start: days.get(place)?.start ?? null,
    end: days.get(place)?.end ?? null,
    origins: [...origins],
    onward,
    beside: [...new Set(stops.map((other) => other.place.code))].filter((code) => code !== place.code),
  }));
}

function destinationsIn({ countries, cues, from }: ReadSentence, { text, claimed }: ReadText): Destination[] {
  const destinations: Destination[] = [];
  for (const place of countries) {
    if (place.form === 'demonym' || claimed.has(place)) continue;
    const last = destinations.at(-1);
    if (last?.place.code === place.code) continue;
    if (last && isListedAfter(last.place, place, text.words)) {
      last.listed = true;
      destinations.push({ ...last, place });
      continue;
    }
    const by = wayTo(place, cues, from, text.words);
    const onward = by !== 'at' && isOnward(place, from, text);
    if (by) destinations.push({ place, by, onward, listed: false });
  }
  return destinations;
}

function isOnward(place: CountryMention, from: number, { words, unaccented }: ReadText['text']): boolean {
  for (let index = place.from - 1; index >= Math.max(from, place.from - REACH); index--)
    if (ONWARD.at(words, index, unaccented)) return true;
  return false;
}

type Words = ReadText['text']['words'];

/** The second of `Laos, Cambodia` and of `Lào và Campuchia`. */
function isListedAfter(before: CountryMention, place: CountryMention, words: Words): boolean {
  const gap = words[before.to]?.gap ?? '';
  if (place.from === before.to) return /^,\s*$/.test(gap);
  const word = words[before.to]?.lower ?? '';
  return place.from === before.to + 1 && (word === 'and' || word === 'và') && /^,?\s*$/.test(gap);
}

function wayTo(
  place: CountryMention,
  cues: readonly CueMention[],
  from: number,
  words: Words,
): Destination['by'] | null {
  const cue = cueBefore(place, cues, from, words);
  if (cue?.cue === 'journey') return 'visited';
  if (cue?.cue !== 'towards') return null;
  const isVisit = cues.some((other) => other.cue === 'journey' && other.to === cue.from);
  if (isVisit) return 'visited';
  return AT.has(words[cue.from]?.lower ?? '') ? 'at' : 'towards';
}

/** The nearest cue before a place with nothing but passing words between. */
function cueBefore(
  place: CountryMention,
  cues: readonly CueMention[],
  from: number,
  words: Words,
): CueMention | null {
  for (let index = place.from; index > from; index--) {
    if (!/^\s*$/.test(words[index]?.gap ?? '')) return null;
    const cue = cues.find(({ to }) => to === index);
    if (cue) return cue;
    if (!PASSING.has(words[index - 1]?.lower ?? '')) return null;
  }
  return null;
}

/** As many days as places go with them in turn; else days go with the nearest place that stands beside them. */
function daysOf(
  destinations: readonly Destination[],
  dates: readonly DateMention[],
): Map<CountryMention, DateMention> {
  const days = new Map<CountryMention, DateMention>();
  const exact = dates.filter(({ form, range }) => form === 'explicit' || (form !== 'vague' && range));
  const isEven = exact.length === destinations.length;
  for (const [number, date] of exact.entries()) {
    const destination = isEven ? destinations[number] : nearest(destinations, date);
    // The days of a list of places are those of the whole journey.
    if (destination && (isEven || !destination.listed)) days.set(destination.place, date);
  }
  return days;
}

function nearest(destinations: readonly Destination[], date: DateMention): Destination | undefined {
  const gapTo = ({ place }: Destination) => Math.max(date.from - place.to, place.from - date.to);
  return [...destinations].filter((one) => gapTo(one) <= NEAR).sort((a, b) => gapTo(a) - gapTo(b))[0];
}

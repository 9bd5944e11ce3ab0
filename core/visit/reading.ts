import type { WordedText } from '../words/document.ts';
import { reportsArrival, tellsArrival } from './arrivals.ts';
import type { DateMention } from './dates.ts';
import { readKinds } from './kinds.ts';
import type { Office } from './offices.ts';
import type { Person } from './people.ts';
import { type RoleShares, readRoles } from './roles.ts';
import { isReported, type ReadText, readSentences } from './sentences.ts';
import { readStops, type Stop } from './stops.ts';
import type { VisitKind } from './visit.ts';

export interface PersonRead {
  /** As it is written where it is longest. */
  name: string;
  /** Folded words of the name; none where only an office is named. */
  words: readonly string[];
  offices: Office[];
  country: string | null;
  /** Share of the article's talk of people that is about this one; all shares add up to 1. */
  share: number;
  /** How much is said of this one at all, the first sentences' counting most; 1 is a good deal, and the most. */
  talk: number;
  /** How much speaks for this one as a traveller; below 0 for who receives. */
  travels: number;
}

/** A day or span that an article names, and what stands in its sentence. */
export interface DaysNamed extends DateMention {
  weight: number;
  /** A word of visiting stands in the sentence. */
  journey: boolean;
  /** A word of arriving, of leaving or of going home does. */
  arriving: boolean;
  leaving: boolean;
  returning: boolean;
  /** Codes of the countries that the sentence names. */
  places: readonly string[];
}

/** What one article says of who visits whom and when: evidence, not yet an answer. */
export interface VisitReading {
  /** Words of visiting, the first sentences' counting most. */
  journeys: number;
  /** Words of dealing from afar, such as a phone call, weighted alike. */
  remote: number;
  roles: RoleShares;
  people: PersonRead[];
  days: DaysNamed[];
  stops: Stop[];
  /** Its news is an arrival. */
  arrival: boolean;
  kinds: Partial<Record<VisitKind, number>>;
  /** Day of publication where it was published, in days since 1970. */
  published: number;
}

/** Before days these leave nothing. */
const FROM = new Set(['from', 'từ', 'tu']);
const MOST_PEOPLE = 12;
/** Mentions, weighted, beyond which more say nothing more. */
const MUCH_TALK = 4;
/** Days of one mention that are still a stay. */
export const LONGEST_STAY = 10;

/** Whether days that are named may be those of a stay: exact, and not too many. */
export function mayBeStay({ form, start, end }: DateMention): boolean {
  return form !== 'vague' && end - start <= LONGEST_STAY;
}

/** @param published day of publication where it was published, in days since 1970 */
export function readVisit(text: WordedText, published: number, language: string | null): VisitReading {
  const read = readSentences(text, published, language);
  const { roles, travellers, talk, journeys } = readRoles(read);
  return {
    journeys,
    remote: remoteness(read),
    roles,
    people: peopleRead(talk, travellers),
    days: daysNamed(read, published),
    stops: readStops(read, published),
    arrival: reportsArrival(read, published),
    kinds: readKinds(read),
    published,
  };
}

function daysNamed({ text, sentences }: ReadText, published: number): DaysNamed[] {
  return sentences.flatMap(({ from, to, dates, cues, weight, countries }) => {
    const reported = dates.filter((date) => isReported(date, published));
    if (reported.length === 0) return [];
    const journey = cues.some(({ cue }) => cue === 'journey' || cue === 'receives');
    const arriving = tellsArrival(text, from, to);
    const leaving = cues.some(
      (mention) => mention.cue === 'leaves' && !FROM.has(text.words[mention.from]?.lower ?? ''),
    );
    const returning = cues.some(({ cue }) => cue === 'returns');
    const places = [...new Set(countries.map(({ code }) => code))];
    return reported.map((date) => ({ ...date, weight, journey, arriving, leaving, returning, places }));
  });
}

function remoteness({ sentences }: ReadText): number {
  let sum = 0;
  for (const { cues, weight } of sentences) for (const { cue } of cues) if (cue === 'remote') sum += weight;
  return sum;
}

function peopleRead(talk: Map<Person, number>, travellers: Map<Person, number>): PersonRead[] {
  const total = [...talk.values()].reduce((sum, amount) => sum + amount, 0) || 1;
  return [...talk]
    .map(([person, amount]) => ({
      ...person,
      share: amount / total,
      talk: Math.min(1, amount / MUCH_TALK),
      travels: travellers.get(person) ?? 0,
    }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_PEOPLE);
}

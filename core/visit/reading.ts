import type { WordedText } from '../words/document.ts';
import type { DateMention } from './dates.ts';
import { readKinds } from './kinds.ts';
import type { Office } from './offices.ts';
import type { Person } from './people.ts';
import { type RoleShares, readRoles } from './roles.ts';
import { isReported, type ReadText, readSentences } from './sentences.ts';
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
  /** How much speaks for this one as a traveller; below 0 for who receives. */
  travels: number;
}

/** A day or span that an article names, and what stands in its sentence. */
export interface DaysNamed extends DateMention {
  weight: number;
  /** A word of visiting stands in the sentence. */
  journey: boolean;
  /** A word of leaving or of going home does. */
  leaving: boolean;
  /** Codes of the countries that the sentence names. */
  places: readonly string[];
}

/** What one article says of who visits whom and when: evidence, not yet an answer. */
export interface VisitReading {
  /** Words of visiting, the first sentences' counting most. */
  journeys: number;
  roles: RoleShares;
  people: PersonRead[];
  days: DaysNamed[];
  kinds: Partial<Record<VisitKind, number>>;
  /** Day of publication where it was published, in days since 1970. */
  published: number;
}

const MOST_PEOPLE = 12;
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
    roles,
    people: peopleRead(talk, travellers),
    days: daysNamed(read, published),
    kinds: readKinds(read),
    published,
  };
}

function daysNamed({ sentences }: ReadText, published: number): DaysNamed[] {
  return sentences.flatMap(({ dates, cues, weight, countries }) => {
    const reported = dates.filter((date) => isReported(date, published));
    if (reported.length === 0) return [];
    const journey = cues.some(({ cue }) => cue === 'journey' || cue === 'receives');
    const leaving = cues.some(({ cue }) => cue === 'leaves' || cue === 'returns');
    const places = [...new Set(countries.map(({ code }) => code))];
    return reported.map((date) => ({ ...date, weight, journey, leaving, places }));
  });
}

function peopleRead(talk: Map<Person, number>, travellers: Map<Person, number>): PersonRead[] {
  const total = [...talk.values()].reduce((sum, amount) => sum + amount, 0) || 1;
  return [...talk]
    .map(([person, amount]) => ({ ...person, share: amount / total, travels: travellers.get(person) ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_PEOPLE);
}

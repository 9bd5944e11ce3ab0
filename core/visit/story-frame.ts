import type { Day } from '../article.ts';
import { addDays, daysBetween } from '../time.ts';
import type { FramePerson, VisitFrame } from './frame.ts';
import { leadsCountry } from './offices.ts';
import { isSameName } from './people.ts';
import type { Visit, VisitKind } from './visit.ts';

/** A day belongs to the visit where at least this share of the fullest day speaks of it. */
const DAY_SHARE = 0.25;
const LONGEST_VISIT = 8;
/** Below this a story is no visit. */
export const VISIT_STRENGTH = 0.4;

/** The frame of a story is the sum of its articles' frames, each counting by its strength. */
export function addFrames(frames: VisitFrame[]): VisitFrame {
  const sum: VisitFrame = { strength: 0, hosts: {}, people: [], days: {}, kinds: {} };
  const total = frames.reduce((all, frame) => all + weightOf(frame), 0) || 1;
  for (const frame of frames) {
    const weight = weightOf(frame) / total;
    sum.strength = Math.max(sum.strength, frame.strength);
    addAmounts(sum.hosts, frame.hosts, weight);
    addAmounts(sum.days, frame.days, weight);
    addAmounts(sum.kinds, frame.kinds, weight);
    for (const person of frame.people) addPerson(sum.people, person, weight);
  }
  sum.people.sort((a, b) => b.share - a.share);
  return sum;
}

const weightOf = (frame: VisitFrame) => 0.1 + frame.strength;

function addAmounts(sum: Record<string, number>, amounts: Record<string, number>, weight: number): void {
  for (const [key, amount] of Object.entries(amounts)) sum[key] = (sum[key] ?? 0) + amount * weight;
}

function addPerson(people: FramePerson[], person: FramePerson, weight: number): void {
  const known = people.find((other) => isSamePerson(other, person));
  if (!known) {
    people.push({ ...person, share: person.share * weight, visiting: person.visiting * weight });
    return;
  }
  known.share += person.share * weight;
  known.visiting += person.visiting * weight;
  known.country ??= person.country;
  known.offices = [...new Set([...known.offices, ...person.offices])];
  if (person.words.length > known.words.length) {
    known.words = person.words;
    known.name = person.name;
  }
}

/** By name or, where one of the two is nameless or spelt for another language, by a leading office and country. */
export function isSamePerson(a: FramePerson, b: FramePerson): boolean {
  if (a.words.length && b.words.length && isSameName(a.words, b.words)) return true;
  const sameOffice =
    a.country !== null &&
    a.country === b.country &&
    a.offices.some((office) => leadsCountry(office) && office !== 'minister' && b.offices.includes(office));
  return sameOffice && (!a.words.length || !b.words.length || isRespelt(a, b));
}

/** `Tập Cận Bình` and `Xi Jinping`: names in Chinese characters are read in Vietnamese, not transcribed. */
function isRespelt(a: FramePerson, b: FramePerson): boolean {
  const read = ['CN', 'KR', 'KP', 'JP', 'TW'].includes(a.country ?? '');
  return read && !a.words.some((word) => b.words.includes(word)) && a.words.length !== b.words.length;
}

export function hostOf(frame: VisitFrame): string | null {
  return largest(frame.hosts);
}

/** Who travels: the leader from elsewhere for whom most speaks. */
export function visitorOf(frame: VisitFrame): FramePerson | null {
  const host = hostOf(frame);
  const guests = frame.people.filter(
    (person) =>
      person.words.length > 0 && person.offices.some(leadsCountry) && (person.country !== host || !host),
  );
  const score = (person: FramePerson) => person.visiting + person.share * 2;
  return guests.sort((a, b) => score(b) - score(a))[0] ?? null;
}

/** The days around the fullest one that are spoken of as much. */
export function spanOf(frame: VisitFrame): { start: Day; end: Day } | null {
  const peak = largest(frame.days);
  if (!peak) return null;
  const enough = DAY_SHARE * (frame.days[peak] ?? 0);
  let start = peak;
  let end = peak;
  const grows = (day: Day) => (frame.days[day] ?? 0) >= enough && daysBetween(start, end) < LONGEST_VISIT;
  while (grows(addDays(start, -1))) start = addDays(start, -1);
  while (grows(addDays(end, 1))) end = addDays(end, 1);
  return { start, end };
}

/** What the frame says of the visit, or null where it is about none. */
export function visitOf(frame: VisitFrame): Visit | null {
  const host = hostOf(frame);
  if (!host || frame.strength < VISIT_STRENGTH) return null;
  const visitor = visitorOf(frame);
  const span = spanOf(frame);
  return {
    visitors: visitor ? [visitor.name] : [],
    host,
    kind: largest(frame.kinds) as VisitKind | null,
    start: span?.start ?? null,
    end: span?.end ?? null,
  };
}

/** Ties go to what sorts first, so that the answer does not hang on the order of adding. */
function largest(amounts: Record<string, number>): string | null {
  const entries = Object.entries(amounts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return entries[0]?.[0] ?? null;
}

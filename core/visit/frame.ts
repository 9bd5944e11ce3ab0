import type { Day } from '../article.ts';
import { addDays, daysBetween } from '../time.ts';
import { findDates } from './dates.ts';
import { readEvidence } from './evidence.ts';
import { leadsCountry, type Office } from './offices.ts';
import { type Person, type ReadSentence, readPeople } from './people.ts';
import type { VisitKind } from './visit.ts';
import { sentencesOf } from './words.ts';

export interface FramePerson {
  name: string;
  /** Folded words of the name. */
  words: string[];
  offices: Office[];
  country: string | null;
  /** Share of the article's talk of people that is about this one; all shares add up to 1. */
  share: number;
  /** How much speaks for this one as the visitor; below 0 for who receives. */
  visiting: number;
}

/** What one article says of who visits whom and when: evidence, not yet an answer. Plain data. */
export interface VisitFrame {
  /** 0 to 1: how much the article reads like the report of a visit. */
  strength: number;
  /** By country code; shares add up to 1. */
  hosts: Record<string, number>;
  people: FramePerson[];
  /** Days that the article gives to what it reports, by weight. */
  days: Record<Day, number>;
  kinds: Partial<Record<VisitKind, number>>;
}

/** A title counts twice a first paragraph; what comes after a dozen paragraphs is not read (junk hangs there). */
const PARAGRAPHS_READ = 12;
const paragraphWeight = (paragraph: number) => 2 / (1 + paragraph);
/** What a sentence of background keeps of its weight. */
const BACKGROUND_WEIGHT = 0.2;
/** Days this far from publication are history or plans, not what is reported. */
const DAYS_BEFORE = 10;
const DAYS_AHEAD = 75;
/** Phrases of visiting, weighted by paragraph, that make an article surely about a visit. */
const PHRASES_OF_A_VISIT = 2.5;

const BACKGROUND =
  /năm ngoái|năm trước|tháng trước|tuần trước|trước đây|từng |(?<!\p{L})hồi (?:tháng|cuối|đầu)|vừa qua|gần đây nhất|lần trước|(?:\d+|một|hai|ba|bốn|năm|mười) (?:năm|tháng) trước|last (?:year|month|week|time|visit)|years? ago|months? ago|previous(?:ly)?|(?:in|since|từ|năm|tháng \d{1,2}[/.]) ?(?:19|20)\d\d/iu;

const KINDS: [VisitKind, RegExp][] = [
  ['state', /cấp nhà nước|state visit/iu],
  ['official', /thăm chính thức|chuyến thăm chính thức|official visit|visit officially/iu],
  ['working', /thăm làm việc|chuyến công tác|working (?:visit|trip)|chuyến làm việc/iu],
  ['friendship', /thăm hữu nghị|friendship visit|goodwill visit/iu],
  ['private', /thăm cá nhân|thăm riêng|private (?:visit|trip)/iu],
  ['transit', /quá cảnh|transit stop|stopover|refuell?ing stop/iu],
];

/** Reads the frame of one article. `published` is the day of publication where it was published. */
export function readFrame(article: {
  title: string;
  text: string;
  language: string | null;
  published: Day;
}): VisitFrame {
  const sentences = sentencesOf(article.title, article.text).filter(
    (sentence) => sentence.paragraph <= PARAGRAPHS_READ,
  );
  const read = readPeople(sentences, homeOf(article));
  const evidence: FrameEvidence = { phrases: 0, hosts: new Map(), talk: new Map(), underWay: new Set() };
  const frame: VisitFrame = { strength: 0, hosts: {}, people: [], days: {}, kinds: {} };
  for (const sentence of read) weighSentence(frame, evidence, sentence, article.published);
  frame.days = withoutAnnouncement(frame.days, evidence.underWay, article.published);
  // What names no day is news of its day.
  if (Object.keys(frame.days).length === 0) frame.days[article.published] = 0.1;
  frame.people = framePeople(evidence.talk);
  frame.hosts = hostShares(evidence.hosts, frame.people);
  frame.strength = Math.min(1, evidence.phrases / PHRASES_OF_A_VISIT) * foreignness(frame);
  return frame;
}

/** What the sentences of an article add up to. */
interface FrameEvidence {
  phrases: number;
  hosts: Map<string, number>;
  talk: Map<Person, { weight: number; visiting: number }>;
  /** Days of spans that publication falls into. */
  underWay: Set<Day>;
}

function weighSentence(frame: VisitFrame, sums: FrameEvidence, sentence: ReadSentence, published: Day): void {
  const { hosts, talk } = sums;
  const weight = sentenceWeight(sentence, published);
  const evidence = readEvidence(sentence);
  sums.phrases += weight * Math.min(1, evidence.phrases);
  for (const [code, amount] of evidence.hosts) hosts.set(code, (hosts.get(code) ?? 0) + weight * amount);
  for (const { person } of sentence.people) tally(talk, person).weight += weight;
  for (const [person, amount] of evidence.visitors) tally(talk, person).visiting += weight * amount;
  addDaysNamed(frame, sums.underWay, sentence, weight * (evidence.phrases > 0 ? 1 : 0.4), published);
  for (const [kind, pattern] of KINDS) {
    if (pattern.test(sentence.text)) frame.kinds[kind] = (frame.kinds[kind] ?? 0) + weight;
  }
}

/** A visit needs somebody who leads another country than the host; half so where nobody's country is told. */
function foreignness({ people, hosts }: VisitFrame): number {
  const [host] = Object.keys(hosts);
  const leaders = people.filter((person) => person.offices.some(leadsCountry));
  if (!host || leaders.length === 0) return 0;
  if (leaders.some((person) => person.country !== null && person.country !== host)) return 1;
  const isSecondCountry = Object.keys(hosts).length > 1;
  return isSecondCountry && leaders.some((person) => person.country === null) ? 0.5 : 0;
}

/** A Vietnamese paper names its own leaders without the country. */
function homeOf({ language, text }: { language: string | null; text: string }): string | null {
  return language === 'vi' || /[ăđơư]/u.test(text) ? 'VN' : null;
}

function tally(talk: Map<Person, { weight: number; visiting: number }>, person: Person) {
  const said = talk.get(person) ?? { weight: 0, visiting: 0 };
  talk.set(person, said);
  return said;
}

function sentenceWeight(sentence: ReadSentence, published: Day): number {
  const dates = findDates(sentence.text, published).filter((date) => date.explicit);
  const isNow = dates.some((date) => isReported(date.start, published));
  const isPast = !isNow && (dates.length > 0 || BACKGROUND.test(sentence.text));
  return paragraphWeight(sentence.paragraph) * (isPast ? BACKGROUND_WEIGHT : 1);
}

function isReported(day: Day, published: Day): boolean {
  const distance = daysBetween(published, day);
  return distance >= -DAYS_BEFORE && distance <= DAYS_AHEAD;
}

function addDaysNamed(
  frame: VisitFrame,
  underWay: Set<Day>,
  sentence: ReadSentence,
  weight: number,
  published: Day,
): void {
  for (const date of findDates(sentence.text, published)) {
    if (!isReported(date.start, published)) continue;
    for (let day = date.start; day <= date.end; day = addDays(day, 1)) {
      frame.days[day] = (frame.days[day] ?? 0) + weight * (date.explicit ? 1 : 0.5);
      if (date.start <= published && published < date.end) underWay.add(day);
    }
  }
}

/**
 * Where days to come are spoken of as much as days gone by, the latter are those of the announcement, save the first
 * days of a stay under way.
 */
function withoutAnnouncement(
  days: Record<Day, number>,
  underWay: ReadonlySet<Day>,
  published: Day,
): Record<Day, number> {
  const weightOf = (named: [Day, number][]) => Math.max(0, ...named.map(([, weight]) => weight));
  const isAhead = ([day]: [Day, number]) => day > published || underWay.has(day);
  const ahead = Object.entries(days).filter(isAhead);
  const gone = Object.entries(days).filter((named) => !isAhead(named));
  return weightOf(ahead) >= weightOf(gone) ? Object.fromEntries(ahead) : days;
}

function framePeople(talk: Map<Person, { weight: number; visiting: number }>): FramePerson[] {
  const said = [...talk].filter(([, { weight }]) => weight > 0);
  const total = said.reduce((sum, [, { weight }]) => sum + weight, 0);
  return said
    .map(([person, { weight, visiting }]) => ({ ...person, share: weight / total, visiting }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 12);
}

/** Nobody visits home: what speaks for a country as host is discounted as its own leaders do the visiting. */
function hostShares(hosts: Map<string, number>, people: FramePerson[]): Record<string, number> {
  const travelling = people.filter((person) => person.visiting > 0 && person.offices.some(leadsCountry));
  const total = travelling.reduce((sum, person) => sum + person.visiting, 0) || 1;
  const away = (code: string) =>
    travelling.reduce((sum, person) => sum + (person.country === code ? person.visiting : 0), 0) / total;
  const amounts = [...hosts].map(([code, amount]): [string, number] => [
    code,
    amount * (1 - 0.9 * away(code)),
  ]);
  const sum = amounts.reduce((all, [, amount]) => all + amount, 0);
  if (sum <= 0) return {};
  const shares = amounts.map(([code, amount]): [string, number] => [code, amount / sum]);
  return Object.fromEntries(shares.filter(([, share]) => share >= 0.03).sort((a, b) => b[1] - a[1]));
}

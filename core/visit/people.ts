import { type CountryMention, findCountries } from '../countries/countries.ts';
import { foldText } from '../text.ts';
import { endsOffice, leadsCountry, type Office, officeAt } from './offices.ts';
import type { Sentence, Word } from './words.ts';

/** Somebody an article speaks of. */
export interface Person {
  /** As it is first written in full; empty for `the Lao leader`. */
  name: string;
  /** Folded words of the name. */
  words: string[];
  offices: Office[];
  /** Where the office is held, ISO 3166-1 alpha-2. */
  country: string | null;
}

export interface PersonMention {
  person: Person;
  from: number;
  to: number;
}

/** A sentence with the countries and people it speaks of. `places` are countries that no office has claimed. */
export interface ReadSentence extends Sentence {
  countries: CountryMention[];
  places: CountryMention[];
  people: PersonMention[];
}

/** What may stand between an office and the name of who holds it: `Tổng Bí thư Ban Chấp hành Trung ương Đảng …`. */
const ORGAN =
  /^(?:ban|chấp|hành|trung|ương|đảng|cộng|sản|nhân|dân|cách|mạng|nhà|nước|hòa|hoà|dân|chủ|vương|quốc|liên|bang|xã|hội|nghĩa|lao|động|chính|phủ|cấp|cao|of|the|republic|kingdom|communist|party|people|and|và|kiêm|socialist|democratic)$/;
/** Words. */
const LONGEST_NAME = 5;
const PARTICLE = /^(?:van|von|der|de|da|di|del|dos|la|al|el|bin|ibn|ben|bint|ter|den)$/;
const NOT_A_NAME =
  /^(?:the|a|an|in|on|at|for|of|and|but|or|as|by|with|from|his|her|he|she|it|its|they|this|that|these|those|there|when|while|after|before|mr|mrs|ms|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|tại|trong|sau|trước|theo|khi|và|các|những|một|hai|từ|đến|sáng|chiều|tối|trưa|ngày|đây|bộ|đảng|quốc|hội|chính|phủ|ban|đoàn|lễ|sân|phủ|cục|ảnh|photo)$/;

/** Reads countries and people out of the sentences of one article; `home` is the country an office is of unsaid. */
export function readPeople(sentences: Sentence[], home: string | null): ReadSentence[] {
  const people: Person[] = [];
  // A headline Written Like This says nothing of who is a name, so the text comes first.
  const inText = sentences.filter((sentence) => !isTitleCase(sentence));
  const read = new Map(inText.map((sentence) => [sentence, readSentence(sentence, people)]));
  const known = people.map((person) => person.words);
  for (const sentence of sentences) {
    if (read.has(sentence)) continue;
    const isKnown = (words: string[]) => known.some((name) => name.length > 0 && isSameName(name, words));
    read.set(sentence, readSentence(sentence, people, isKnown));
  }
  for (const sentence of read.values()) addBareNames(sentence, people);
  for (const person of people) {
    if (!person.country && home && isAtHome(person)) person.country = home;
  }
  return sentences.flatMap((sentence) => read.get(sentence) ?? []);
}

function isTitleCase({ words, paragraph }: Sentence): boolean {
  const long = words.filter((word) => word.text.length > 3);
  return paragraph === 0 && long.filter((word) => word.capital).length > 0.7 * long.length;
}

const HOME_OFFICES: ReadonlySet<Office> = new Set([
  'party-chief',
  'state-president',
  'head-of-government',
  'speaker',
  'minister',
]);
/** A Vietnamese syllable, folded. */
const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** An office that Viet Nam has, held by nobody named or by somebody with a Vietnamese name. */
function isAtHome({ offices, words }: Person): boolean {
  return offices.some((office) => HOME_OFFICES.has(office)) && words.every((word) => SYLLABLE.test(word));
}

function readSentence(
  sentence: Sentence,
  people: Person[],
  isName: (words: string[]) => boolean = () => true,
): ReadSentence {
  const { words } = sentence;
  const countries = findCountries(words, (index) => endsOffice(words, index));
  const mentions: PersonMention[] = [];
  const claimed = new Set<CountryMention>();
  for (let index = 0; index < words.length; index++) {
    const holder = readHolder(words, index, countries);
    if (!holder) continue;
    if (!isName(holder.name.map((word) => foldText(word.text)))) {
      holder.to -= holder.name.length;
      holder.name = [];
    }
    for (const country of holder.claimed) claimed.add(country);
    const person = holder.name.length || holder.offices.some(leadsCountry) ? identify(holder, people) : null;
    if (person) mentions.push({ person, from: holder.from, to: holder.to });
    index = holder.to - 1;
  }
  return {
    ...sentence,
    countries,
    places: countries.filter((country) => !claimed.has(country)),
    people: mentions,
  };
}

interface Holder {
  offices: Office[];
  country: string | null;
  claimed: CountryMention[];
  name: Word[];
  from: number;
  to: number;
}

/** `Tổng Bí thư, Chủ tịch nước Lào X`, `Vietnamese Prime Minister Y`, `President of Laos Z`, `ông W`. */
function readHolder(words: Word[], from: number, countries: CountryMention[]): Holder | null {
  const first = officeAt(words, from);
  if (!first) return null;
  const holder: Holder = { offices: [], country: null, claimed: [], name: [], from, to: from };
  const before = countries.find((country) => country.to === from && isJoined(words[from], /^\s?$/));
  if (before) claim(holder, before);
  let index = from;
  for (let length = 1; length > 0; index += length) length = readTitlePart(holder, words, index, countries);
  holder.name = nameAt(words, index, countries);
  holder.to = index + holder.name.length;
  return holder;
}

/** How many words at `index` belong to a title, as one more office, its country or its organ; 0 ends it. */
function readTitlePart(holder: Holder, words: Word[], index: number, countries: CountryMention[]): number {
  const word = words[index];
  if (!word) return 0;
  const office = officeAt(words, index);
  if (office) {
    if (office.office !== 'none') holder.offices.push(office.office);
    return office.length;
  }
  const country = countries.find((mention) => mention.from === index && mention.form !== 'seat');
  if (country && isJoined(word, /^[\s(]*$/)) {
    claim(holder, country);
    return country.to - index;
  }
  return ORGAN.test(word.lower) && isJoined(word, /^[\s,'’]*$/) ? 1 : 0;
}

function claim(holder: Holder, country: CountryMention): void {
  holder.country ??= country.code;
  holder.claimed.push(country);
}

function isJoined(word: Word | undefined, gap: RegExp): boolean {
  return word !== undefined && gap.test(word.gap);
}

function nameAt(words: Word[], from: number, countries: CountryMention[]): Word[] {
  const name: Word[] = [];
  for (const [offset, word] of words.slice(from, from + LONGEST_NAME).entries()) {
    const index = from + offset;
    const isOther =
      countries.some((country) => country.from === index) || officeAt(words, index)?.office === 'other';
    if (isOther || !continuesName(word, words[index + 1], name.length === 0)) break;
    name.push(word);
    if (word.possessive) break;
  }
  return name;
}

function continuesName(word: Word, next: Word | undefined, isFirst: boolean): boolean {
  if (!(isFirst ? /^[\s“"(]*$/ : /^[\s-]$/).test(word.gap)) return false;
  if (!isFirst && PARTICLE.test(word.lower) && next?.capital) return true;
  return /^\p{Lu}\p{L}*/u.test(word.text) && !NOT_A_NAME.test(word.lower);
}

/** The person known by this name or, nameless, by office and country; else somebody new. */
function identify(holder: Holder, people: Person[]): Person {
  const words = holder.name.map((word) => foldText(word.text));
  const known = words.length
    ? people.find((person) => person.words.length > 0 && isSameName(person.words, words))
    : people.findLast(
        (person) =>
          holder.offices.some((office) => person.offices.includes(office)) &&
          (!holder.country || !person.country || holder.country === person.country),
      );
  const person = known ?? { name: '', words: [], offices: [], country: null };
  if (!known) people.push(person);
  if (words.length > person.words.length) {
    person.words = words;
    person.name = holder.name.map((word) => word.text).join(' ');
  }
  for (const office of holder.offices) if (!person.offices.includes(office)) person.offices.push(office);
  person.country ??= holder.country;
  return person;
}

/** One name's words are all in the other: `Varde` and `Jayant Varde`, whatever comes first. */
export function isSameName(a: string[], b: string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 0 && short.every((word) => long.includes(word)) && short.some((word) => word.length > 1)
  );
}

/** Names that stand without an office: `Varde lands in Washington`. */
function addBareNames(sentence: ReadSentence, people: Person[]): void {
  const { words, countries } = sentence;
  for (let index = 0; index < words.length; index++) {
    if (sentence.people.some((mention) => index >= mention.from && index < mention.to)) continue;
    const name = nameAt(words, index, countries);
    if (name.length === 0) continue;
    const folded = name.map((word) => foldText(word.text));
    const known = people.find((person) => person.words.length > 0 && isSameName(person.words, folded));
    if (known) sentence.people.push({ person: known, from: index, to: index + name.length });
    index += name.length - 1;
  }
  sentence.people.sort((a, b) => a.from - b.from);
}

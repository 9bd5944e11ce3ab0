import type { CountryMention } from '../countries/countries.ts';
import { findLeader, type Leader, leadersOf } from '../leaders/leaders.ts';
import type { Sentence, WordedText } from '../words/document.ts';
import { isVietnameseSyllable } from '../words/syllables.ts';
import type { Word } from '../words/words.ts';
import { continuesName, foldedName, isSameName, LONGEST_NAME } from './names.ts';
import { leadsCountry, type Office, officeAt } from './offices.ts';

/** Somebody an article speaks of. */
export interface Person {
  /** As it is written where it is longest; empty for `the Lao leader`. */
  name: string;
  /** Folded words of the name; of a known leader those of the usual English form, whatever the article writes. */
  words: readonly string[];
  /** The same as the article writes them. */
  written: readonly string[];
  offices: Office[];
  /** Where the office is held, ISO 3166-1 alpha-2. */
  country: string | null;
  leader: Leader | null;
}

export interface PersonMention {
  person: Person;
  /** Word indexes, the second exclusive. */
  from: number;
  to: number;
}

export interface PeopleOfText {
  people: Person[];
  /** In reading order. */
  mentions: PersonMention[];
  /** Countries that say whose office it is (`the Lao president`), not where something happens. */
  claimed: Set<CountryMention>;
}

/** What may stand between an office and the name of who holds it: `Tổng Bí thư Ban Chấp hành Trung ương Đảng …`. */
const ORGAN = new Set(
  (
    'ban chấp hành trung ương đảng cộng sản nhân dân cách mạng nhà nước hòa hoà chủ vương quốc liên bang xã hội nghĩa ' +
    'lao động chính phủ cấp cao of the republic kingdom communist party people and và kiêm socialist democratic'
  ).split(' '),
);
/** The country of those who lead an international body. */
const INTERNATIONAL = 'XX';
const HOME_OFFICES: ReadonlySet<Office> = new Set([
  'party-chief',
  'state-president',
  'head-of-government',
  'speaker',
  'minister',
]);
/**
 * Reads the people out of one article.
 * @param home the country that an office is of where none is named
 * @param year of publication: who `the Japanese prime minister` is
 */
export function readPeople(
  text: WordedText,
  countries: readonly CountryMention[],
  { home, year }: { home: string | null; year: number },
): PeopleOfText {
  const reader = new PeopleReader(text, countries, year);
  const [title, ...rest] = text.sentences;
  // A headline Written Like This says nothing of who is a name, so the text comes first.
  const late = title?.paragraph === 0 && isTitleCase(text.words, title);
  for (const sentence of late ? rest : text.sentences) reader.read(sentence, true);
  if (late) reader.read(title, false);
  for (const person of reader.people) {
    if (!person.country && home && isAtHome(person)) person.country = home;
  }
  return reader.finish();
}

function isTitleCase(words: readonly Word[], { from, to }: Sentence): boolean {
  const long = words.slice(from, to).filter((word) => word.text.length > 3);
  return long.filter((word) => word.capital).length > 0.7 * long.length;
}

/** An office that Viet Nam has, held by nobody named or by somebody with a Vietnamese name. */
function isAtHome({ offices, words }: Person): boolean {
  return offices.some((office) => HOME_OFFICES.has(office)) && words.every(isVietnameseSyllable);
}

interface Holder {
  offices: Office[];
  country: string | null;
  name: Word[];
  to: number;
}

class PeopleReader {
  readonly people: Person[] = [];
  readonly #text: WordedText;
  readonly #year: number;
  readonly #mentions: PersonMention[] = [];
  readonly #claimed = new Set<CountryMention>();
  readonly #starting = new Map<number, CountryMention>();
  readonly #ending = new Map<number, CountryMention>();

  constructor(text: WordedText, countries: readonly CountryMention[], year: number) {
    this.#text = text;
    this.#year = year;
    for (const country of countries) {
      this.#starting.set(country.from, country);
      this.#ending.set(country.to, country);
    }
  }

  /** @param newNames whether names are believed that the text has not given before */
  read({ from, to }: Sentence, newNames: boolean): void {
    for (let index = from; index < to; index++) {
      const holder = this.#holderAt(index, to);
      if (!holder) continue;
      if (!newNames && !this.#known(foldedName(holder.name))) {
        holder.to -= holder.name.length;
        holder.name = [];
      }
      if (holder.name.length > 0 || holder.offices.some(leadsCountry))
        this.#mentions.push({ person: this.#identify(holder), from: index, to: holder.to });
      index = holder.to - 1;
    }
  }

  finish(): PeopleOfText {
    this.#addBareNames();
    this.#mentions.sort((a, b) => a.from - b.from);
    return { people: this.people, mentions: this.#mentions, claimed: this.#claimed };
  }

  /** `Tổng Bí thư, Chủ tịch nước Lào X`, `Vietnamese Prime Minister Y`, `President of Laos Z`, `ông W`. */
  #holderAt(from: number, end: number): Holder | null {
    const { words, unaccented } = this.#text;
    const first = officeAt(words, from, unaccented);
    if (!first) return null;
    const holder: Holder = { offices: [], country: null, name: [], to: from };
    const before = this.#ending.get(from);
    if (before && words[from]?.gap === ' ') this.#claim(holder, before);
    let index = from;
    for (let length = 1; length > 0 && index < end; index += length)
      length = this.#titlePartAt(holder, index);
    holder.name = this.#nameAt(index, end);
    holder.to = Math.max(index, from + first.length) + holder.name.length;
    this.#claimAfterName(holder);
    return holder;
  }

  /** `President X of Chile`. */
  #claimAfterName(holder: Holder): void {
    const country = this.#starting.get(holder.to + 1);
    if (holder.country || holder.name.length === 0 || holder.offices.length === 0 || country?.form !== 'name')
      return;
    if (this.#text.words[holder.to]?.lower === 'of' && isClose(this.#text.words, holder.to, holder.to + 1))
      this.#claim(holder, country);
  }

  /** How many words at `index` belong to a title, as one more office, its country or its organ; 0 ends it. */
  #titlePartAt(holder: Holder, index: number): number {
    const { words, unaccented } = this.#text;
    const word = words[index];
    if (!word) return 0;
    const office = officeAt(words, index, unaccented);
    if (office && (holder.offices.length === 0 || /^[\s,]+$|^ [-–] $/.test(word.gap))) {
      if (office.meaning !== 'none') holder.offices.push(office.meaning);
      return office.length;
    }
    const country = this.#starting.get(index);
    if (country && country.form !== 'seat' && country.form !== 'city' && /^[\s(]*$/.test(word.gap)) {
      this.#claim(holder, country);
      return country.to - index;
    }
    return ORGAN.has(word.lower) && /^[\s,'’]*$/.test(word.gap) ? 1 : 0;
  }

  #claim(holder: Holder, country: CountryMention): void {
    holder.country ??= country.code;
    this.#claimed.add(country);
  }

  #nameAt(from: number, end: number): Word[] {
    const { words, unaccented } = this.#text;
    const name: Word[] = [];
    for (let index = from; index < Math.min(end, from + LONGEST_NAME); index++) {
      const word = words[index];
      if (!word || this.#starting.has(index) || !continuesName(word, words[index + 1], index === from)) break;
      if (officeAt(words, index, unaccented)?.meaning === 'other') break;
      name.push(word);
      if (word.possessive) break;
    }
    return name;
  }

  #known(words: readonly string[]): Person | undefined {
    if (words.length === 0) return undefined;
    const leader = findLeader(words, this.#year);
    return this.people.find(
      (person) => (leader !== null && person.leader === leader) || isSameName(person.written, words),
    );
  }

  /** The person known by this name or, nameless, by office and country; else somebody new. */
  #identify(holder: Holder): Person {
    const words = foldedName(holder.name);
    const known =
      words.length > 0 ? this.#known(words) : this.people.findLast((person) => mayHold(person, holder));
    const person = known ?? this.#add(words, holder);
    if (words.length > person.written.length) {
      person.written = words;
      person.name = holder.name.map((word) => word.text).join(' ');
      if (!person.leader) person.words = words;
    }
    for (const office of holder.offices) if (!person.offices.includes(office)) person.offices.push(office);
    person.country ??= holder.country;
    return person;
  }

  #identifyBare(name: Word[]): Person {
    return this.#identify({ offices: [], country: null, name, to: 0 });
  }

  #add(words: readonly string[], { offices, country }: Pick<Holder, 'offices' | 'country'>): Person {
    const leader = words.length > 0 ? findLeader(words, this.#year) : this.#holderOf(offices, country);
    const person: Person = {
      name: '',
      written: [],
      words: leader?.words ?? [],
      offices: [],
      country,
      leader,
    };
    if (leader && leader.country !== INTERNATIONAL) person.country ??= leader.country;
    if (leader) person.offices.push(...officesIn(leader, this.#year));
    this.people.push(person);
    return person;
  }

  /** `the US president` is whoever held the office then. */
  #holderOf(offices: readonly Office[], country: string | null): Leader | null {
    if (!country) return null;
    for (const office of offices) {
      const holders = leadersOf(country, office, this.#year);
      if (holders.length === 1) return holders[0] ?? null;
    }
    return null;
  }

  /** Names that stand without an office: `Varde lands in Washington`. */
  #addBareNames(): void {
    const { words } = this.#text;
    const taken = new Uint8Array(words.length);
    for (const { from, to } of this.#mentions) taken.fill(1, from, to);
    for (let index = 0; index < words.length; index++) {
      if (taken[index] || !words[index]?.capital) continue;
      const name = this.#nameAt(index, words.length);
      if (name.length === 0) continue;
      const folded = foldedName(name);
      const person =
        this.#known(folded) ?? (findLeader(folded, this.#year) ? this.#identifyBare(name) : undefined);
      if (person) this.#mentions.push({ person, from: index, to: index + name.length });
      index += name.length - 1;
    }
  }
}

function officesIn({ offices }: Leader, year: number): Office[] {
  const held = offices.filter(({ from, to }) => from - 1 <= year && year <= to + 1);
  return [...new Set(held.map(({ office }) => office))];
}

/** Somebody named whose country nobody has told is not `the Lao president`: it may be his guest. */
function mayHold(person: Person, { offices, country }: Holder): boolean {
  if (!offices.some((office) => person.offices.includes(office))) return false;
  return !country || country === person.country || (!person.country && person.written.length === 0);
}

function isClose(words: readonly Word[], from: number, last: number): boolean {
  return words.slice(from, last + 1).every(({ gap }) => gap === ' ');
}
